using InsiderDashboard.Core.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace InsiderDashboard.Hosting;

/// <summary>What is wrong with the store, for the page that takes the place of one that needed it.</summary>
public static class StoreTrouble
{
    /// <summary>A store that can't be read now may be read later; an error of ours stays one.</summary>
    public static int StatusOf(Exception error) => error is StorageException
        ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    /// <summary>Why the page of this request could not be made; null when it was not for the store.</summary>
    public static string? Of(HttpContext? context) => (context?.Features.Get<IExceptionHandlerFeature>()?.Error as StorageException)?.Message;
}
