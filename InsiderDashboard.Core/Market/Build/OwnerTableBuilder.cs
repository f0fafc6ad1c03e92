namespace InsiderDashboard.Core.Market.Build;

internal static class OwnerTableBuilder
{
    public static OwnerTable Make(FilingTable filings, Parties parties)
    {
        var signed = new List<int>[parties.OwnerCik.Length];
        for (var f = 0; f < filings.Count; f++)
            for (var o = filings.FirstOwner[f]; o < filings.FirstOwner[f + 1]; o++)
            {
                var all = signed[filings.Owner[o]] ??= [];
                if (all.Count == 0 || all[^1] != f)
                    all.Add(f);
            }
        return new OwnerTable
        {
            Cik = parties.OwnerCik,
            Filings = [.. signed.Select(s => s?.ToArray() ?? [])],
        };
    }
}
