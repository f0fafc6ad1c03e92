using System.Net;

namespace InsiderDashboard.Hosting;

/// <summary>The addresses that the host was told to listen on, known before it listens.</summary>
public static class ListenAddresses
{
    /// <summary>From <c>urls</c>, the port settings and Kestrel's own section together: whichever of them wins, none is overlooked.</summary>
    public static IReadOnlyList<string> Told(IConfiguration configuration) =>
    [
        .. Words(configuration["urls"]),
        .. Words(configuration["http_ports"]).Select(port => $"http://*:{port}"),
        .. Words(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "http://*"),
    ];

    /// <summary>True when only this machine can reach the address; false for anything that does not say so.</summary>
    public static bool IsLoopback(string address)
    {
        if (!TryParse(address, out var binding))
            return false;
        return binding.IsUnixPipe || binding.IsNamedPipe || binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(binding.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static bool TryParse(string address, out BindingAddress binding)
    {
        try
        {
            binding = BindingAddress.Parse(address);
            return true;
        }
        catch (FormatException)
        {
            binding = null!;
            return false;
        }
    }

    private static string[] Words(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
