namespace InsiderDashboard.Core.Market;

/// <summary>
/// Persons at days that only go forward. Links are never undone, so going on to the next day costs the links of the days
/// between and nothing else; <see cref="PersonLinks.At"/> would join the whole market anew for each day.
/// </summary>
public sealed class PersonWalk(IReadOnlyList<(int Day, int A, int B)> links)
{
    private readonly Dictionary<int, int> parent = [];
    private int next;

    /// <summary>Takes in the links known by a day; an earlier day than before changes nothing.</summary>
    public void To(int day)
    {
        for (; next < links.Count && links[next].Day <= day; next++)
        {
            int a = PersonOf(links[next].A), b = PersonOf(links[next].B);
            if (a != b)
                parent[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    /// <summary>The seat that stands for a seat's person: the one of the lowest owner CIK.</summary>
    public int PersonOf(int seat)
    {
        var root = seat;
        while (parent.TryGetValue(root, out var above))
            root = above;
        while (seat != root)
            (parent[seat], seat) = (root, parent[seat]);
        return root;
    }
}
