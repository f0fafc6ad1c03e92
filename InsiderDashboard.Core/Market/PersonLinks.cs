using System.Collections.Concurrent;

namespace InsiderDashboard.Core.Market;

/// <summary>
/// Persons: owners of one issuer joined by having signed a common filing, or by one economic trade that an entity reported
/// too. Each link has the day on which it became known, so the persons of a past day stay what they were.
/// </summary>
/// <remarks>A seat is an (issuer, owner) pair. Links join seats of the same issuer only.</remarks>
public sealed class PersonLinks
{
    private readonly ConcurrentDictionary<int, int[]> byDay = new();
    private readonly int[] distinctDays;
    private readonly (int Day, int A, int B)[] links;
    private readonly Lazy<Dictionary<int, (int Day, int A, int B)[]>> linksByIssuer;

    /// <param name="links">Links ascending by day.</param>
    public PersonLinks(int[] seatIssuer, int[] seatOwner, IReadOnlyDictionary<long, int> seats, (int Day, int A, int B)[] links)
    {
        SeatIssuer = seatIssuer;
        SeatOwner = seatOwner;
        this.seats = seats;
        this.links = links;
        distinctDays = links.Select(l => l.Day).Distinct().ToArray();
        linksByIssuer = new(() => links.GroupBy(l => seatIssuer[l.A]).ToDictionary(g => g.Key, g => g.ToArray()));
    }

    private readonly IReadOnlyDictionary<long, int> seats;

    public int[] SeatIssuer { get; }

    /// <summary>Owner index per seat. Seats are numbered ascending by issuer, then by owner (and so by CIK).</summary>
    public int[] SeatOwner { get; }

    public static long Key(int issuer, int owner) => ((long)issuer << 32) | (uint)owner;

    /// <summary>The seat of an owner at an issuer, -1 when the owner never signed for it.</summary>
    public int Seat(int issuer, int owner) => seats.TryGetValue(Key(issuer, owner), out var seat) ? seat : -1;

    /// <summary>The seats of an issuer, ascending.</summary>
    public IEnumerable<int> SeatsOf(int issuer)
    {
        var seat = Array.BinarySearch(SeatIssuer, issuer);
        while (seat > 0 && SeatIssuer[seat - 1] == issuer)
            seat--;
        for (; seat >= 0 && seat < SeatIssuer.Length && SeatIssuer[seat] == issuer; seat++)
            yield return seat;
    }

    /// <summary>
    /// Per seat, the seat that stands for its person at day D: the one of the lowest owner CIK. Two seats are the same person
    /// exactly when their entries are equal. Cached per distinct state of the links.
    /// </summary>
    public int[] At(int day)
    {
        var state = MarketSnapshot.UpperBound(distinctDays, day);
        return byDay.GetOrAdd(state, s => Join(s == 0 ? 0 : distinctDays[s - 1]));
    }

    /// <summary>Persons day by day, forward only, for questions about many days: of one issuer.</summary>
    public PersonWalk Walk(int issuer) => new(LinksOf(issuer));

    /// <summary>The same over the whole market.</summary>
    public PersonWalk Walk() => new(links);

    /// <summary>Links of an issuer, ascending by day: the days on which its persons changed.</summary>
    public IReadOnlyList<(int Day, int A, int B)> LinksOf(int issuer) => linksByIssuer.Value.TryGetValue(issuer, out var own) ? own : [];

    private int[] Join(int day)
    {
        // A handful of as-of days is in use at a time; a scan over all past days must not keep an array for each.
        if (byDay.Count > 64)
            byDay.Clear();
        var parent = new int[SeatOwner.Length];
        for (var i = 0; i < parent.Length; i++)
            parent[i] = i;
        foreach (var (linkDay, a, b) in links)
        {
            if (linkDay > day)
                break;
            int rootA = Root(parent, a), rootB = Root(parent, b);
            if (rootA != rootB)
                parent[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
        }
        for (var i = 0; i < parent.Length; i++)
            parent[i] = Root(parent, i);
        return parent;
    }

    private static int Root(int[] parent, int seat)
    {
        while (parent[seat] != seat)
            seat = parent[seat] = parent[parent[seat]];
        return seat;
    }
}
