using System.Net.Mime;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using InsiderDashboard.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InsiderDashboard.Hosting;

/// <summary>
/// Opens a dashboard that others than this machine can reach: a login page and a cookie for people, a bearer header for programs.
/// Without a token in force it does nothing.
/// </summary>
internal static class AccessToken
{
    public const int MinLength = 16;
    private const string LoginPath = "/login";
    private const string TokenClaim = "token";
    private const int TriesAMinute = 5;
    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(30);

    public static IServiceCollection AddAccessToken(this IServiceCollection services, string token)
    {
        services.AddSingleton(new Expected(token));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "insider-access";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.LoginPath = LoginPath;
            options.ExpireTimeSpan = CookieLife;
            options.Events.OnRedirectToLogin = Refuse;
            options.Events.OnValidatePrincipal = RejectOtherTokens;
        });
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static void UseAccessToken(this WebApplication app)
    {
        if (app.Services.GetService<Expected>() is null)
            return;
        app.Use(TakeBearer);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet(LoginPath, (HttpContext context) => Page(context, failed: false)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(LoginPath, LogIn).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Programs get an answer they can read, people the login page.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/_blazor"))
            return ApiAnswer.Write(context.HttpContext, NotLoggedIn);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>A cookie of an earlier token opens nothing any more.</summary>
    private static Task RejectOtherTokens(CookieValidatePrincipalContext context)
    {
        var expected = context.HttpContext.RequestServices.GetRequiredService<Expected>();
        if (context.Principal?.FindFirstValue(TokenClaim) != expected.Name)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static async Task TakeBearer(HttpContext context, RequestDelegate next)
    {
        const string scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            var expected = context.RequestServices.GetRequiredService<Expected>();
            if (!expected.Try(context, header[scheme.Length..].Trim(), out var tooMany))
            {
                await ApiAnswer.Write(context, tooMany ? TooManyTries : NotLoggedIn);
                return;
            }
            context.User = expected.Principal();
        }
        await next(context);
    }

    private static async Task LogIn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var expected = context.RequestServices.GetRequiredService<Expected>();
        if (!expected.Try(context, form["token"].ToString(), out var tooMany))
        {
            context.Response.StatusCode = tooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
            await Page(context, failed: true, tooMany);
            return;
        }
        await context.SignInAsync(expected.Principal(), new AuthenticationProperties { IsPersistent = true });
        context.Response.Redirect(LocalAddress(context.Request.Query["ReturnUrl"]));
    }

    // Nothing but a path of this site: a link to the login page must not lead elsewhere afterwards.
    private static string LocalAddress(string? address) =>
        address is ['/', ..] && RedirectHttpResult.IsLocalUrl(address) ? address : "/";

    private static Task Page(HttpContext context, bool failed, bool tooMany = false)
    {
        var said = tooMany ? "Too many tries. Wait a minute." : failed ? "That is not the token." : "";
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        return context.Response.WriteAsync($$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Log in · InsiderDashboard</title>
            <style>body{font:16px system-ui,sans-serif;max-width:22rem;margin:15vh auto;padding:0 1rem}
            input,button{font:inherit;padding:.4rem;width:100%;
            box-sizing:border-box;margin:.3rem 0}</style></head>
            <body><main><h1>InsiderDashboard</h1><p role="status">{{said}}</p>
            <form method="post"><label for="token">Access token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required autofocus><button>Log in</button></form>
            <p>It is the one that the dashboard was started with.</p></main></body></html>
            """, context.RequestAborted);
    }

    private static readonly Problem NotLoggedIn = new()
    {
        Title = "Not logged in", Status = StatusCodes.Status401Unauthorized,
        Detail = "This dashboard asks for its token: log in at /login, or send it as 'Authorization: Bearer TOKEN'.",
    };

    private static readonly Problem TooManyTries = new()
    {
        Title = "Too many tries", Status = StatusCodes.Status429TooManyRequests, Detail = "Wait a minute before the next try.",
    };

    /// <summary>The token in force, kept as its hash, and the wrong tries against it: a few a minute from one address.</summary>
    private sealed class Expected(string token) : IDisposable
    {
        private readonly byte[] hash = Hash(token);
        private readonly PartitionedRateLimiter<HttpContext> tries = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));

        public string Name => Convert.ToHexStringLower(SHA256.HashData(hash));

        /// <param name="tooMany">True when the address has used up its tries; the token was then not looked at.</param>
        public bool Try(HttpContext context, string given, out bool tooMany)
        {
            // A look without a permit: only wrong tries use one up.
            using var look = tries.AttemptAcquire(context, 0);
            tooMany = !look.IsAcquired;
            if (tooMany)
                return false;
            if (CryptographicOperations.FixedTimeEquals(Hash(given), hash))
                return true;
            using var used = tries.AttemptAcquire(context);
            return false;
        }

        public ClaimsPrincipal Principal() => new(new ClaimsIdentity([new Claim(TokenClaim, Name)],
            CookieAuthenticationDefaults.AuthenticationScheme));

        public void Dispose() => tries.Dispose();

        private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
