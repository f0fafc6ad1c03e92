using System.IO.Compression;
using InsiderDashboard.Api;
using Microsoft.AspNetCore.ResponseCompression;

namespace InsiderDashboard.Hosting;

/// <summary>
/// Pages and answers of the API are sent compressed, over HTTPS too. What could be guessed from the length of a compressed
/// answer is a secret in it, and there is none: pages and answers hold public facts, no page posts a form, so that none
/// holds an antiforgery token that would open anything, and what a circuit starts from is encrypted anew for each page.
/// </summary>
public static class CompressedAnswers
{
    public static IServiceCollection AddCompressedAnswers(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", Problem.ContentType];
        });
        // A page of 100 trades: 330 KB, 40 at the fastest level, 22 at this one, for some milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }
}
