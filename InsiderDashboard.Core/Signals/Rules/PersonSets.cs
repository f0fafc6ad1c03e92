namespace InsiderDashboard.Core.Signals.Rules;

/// <summary>Persons of one issuer while its filings are read in order: owners joined so far.</summary>
public sealed class PersonSets
{
    private readonly Dictionary<int, int> parent = [];

    /// <summary>The seat that stands for the person at this point of the reading: the lowest of its seats.</summary>
    public int Of(int seat)
    {
        while (parent.TryGetValue(seat, out var up) && up != seat)
            seat = up;
        return seat;
    }

    public void Join(int a, int b)
    {
        int rootA = Of(a), rootB = Of(b);
        if (rootA != rootB)
            parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }
}
