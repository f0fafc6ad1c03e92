using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.Input;

namespace InsiderDashboard.Core.Sources.DataSets;

/// <summary>
/// Reads a quarterly insider transactions data set of the SEC ("Form 345"): up to eight tab-separated tables that share
/// ACCESSION_NUMBER. What is missing or damaged is said, and what is there is taken.
/// </summary>
/// <param name="set">The zip or the folder, for messages.</param>
/// <param name="inputs">At most one file per table.</param>
/// <param name="run">Limits, progress and the items that wait.</param>
internal sealed class Form345Reader(string set, IReadOnlyDictionary<DataSetTable, InputFile> inputs, ReadingRun run)
{
    private readonly Dictionary<DataSetTable, DataSetMember> usable = [];
    /// <summary>What a set must hold to tell every trade that was filed and by whom; what another missing table would have told is unknown.</summary>
    private static readonly DataSetTable[] Needed = [DataSetTable.Submission, DataSetTable.ReportingOwner, DataSetTable.NonDerivTrans];

    /// <summary>A quarter begins or ends later than the set's filings do when there are more business days between than this.</summary>
    private const int QuietBusinessDays = 5;

    private readonly Dictionary<DateOnly, (int Filings, DateOnly Oldest, DateOnly Newest)> quarters = [];
    private bool isComplete = true;

    public IEnumerable<SourceItem> Read()
    {
        NoteMissing();
        var claimed = inputs.Values.Sum(i => Math.Clamp(i.ClaimedBytes, 0, run.Limits.InMemoryBytes));
        using var spool = new RowSpool(run.Limits, claimed * 3 / 2);
        foreach (var table in Enum.GetValues<DataSetTable>())
            if (inputs.TryGetValue(table, out var input))
                foreach (var item in Load(table, input, spool))
                    yield return item;

        if (usable.ContainsKey(DataSetTable.Submission))
            foreach (var item in Join(spool))
                yield return item;
        else
            run.Reject(RejectionLevel.File, set, null, null,
                "without a readable SUBMISSION no row can be told to which issuer and filing it belongs; nothing was taken",
                "Import the whole set: SUBMISSION.tsv and the tables beside it.");
        while (run.TryTake(out var item))
            yield return item;
    }

    private IEnumerable<SourceItem> Load(DataSetTable table, InputFile input, RowSpool spool)
    {
        using var member = new DataSetMember(table, input, run);
        while (member.Step(spool))
        {
            run.Check();
            while (run.TryTake(out var item))
                yield return item;
        }

        if (member.IsUsable)
            usable[table] = member;
        isComplete &= member is { IsWhole: true, IsUsable: true, HasAllFacts: true };
        run.Emit(new SourceItem.Counted(DataSetColumns.Name(table), member.Rows));
        while (run.TryTake(out var item))
            yield return item;
    }

    private IEnumerable<SourceItem> Join(RowSpool spool)
    {
        var join = new FilingJoin(run, set, usable, spool);
        foreach (var partition in spool.Partitions())
        {
            join.Load(partition);
            for (var i = 0; i < join.Count; i++)
            {
                run.Check();
                var filing = join.Build(i);
                if (filing is not null)
                    run.RejectDefects(filing, set);
                while (run.TryTake(out var item))
                    yield return item;
                if (filing is null)
                    continue;
                CountQuarter(filing);
                yield return new SourceItem.Filed(filing);
            }
        }

        if (Coverage() is { } covered)
            yield return covered;
    }

    private void NoteMissing()
    {
        var missing = Enum.GetValues<DataSetTable>().Where(t => !inputs.ContainsKey(t)).Select(t => DataSetColumns.Name(t) + ".tsv").ToArray();
        if (missing.Length == 0)
            return;
        var covers = Needed.All(inputs.ContainsKey);
        isComplete &= covers;
        var names = string.Join(", ", missing);
        run.Reject(RejectionLevel.Part, set, null, names,
            $"the set lacks {names}: its filings keep what is there{(covers ? "" : ", and its months do not count as covered")}",
            "Import the whole set of the SEC to fill them in.");
    }

    private void CountQuarter(Filing filing)
    {
        if (filing.FiledOn is not { } day)
            return;
        var quarter = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        var seen = quarters.GetValueOrDefault(quarter, (0, day, day));
        quarters[quarter] = (seen.Item1 + 1, day < seen.Item2 ? day : seen.Item2, day > seen.Item3 ? day : seen.Item3);
    }

    /// <summary>
    /// A whole set speaks for its quarter: what isn't in it was not filed. The few filings after 17:30 on the last
    /// business day belong to the next quarter's set by their date, so the quarter is that of more than half. A set that is
    /// silent for more than a week of its quarter's beginning or end was cut there.
    /// </summary>
    private SourceItem.Covered? Coverage()
    {
        if (!isComplete || !usable.TryGetValue(DataSetTable.NonDerivTrans, out var trades) || trades.Rows == 0 || quarters.Count == 0)
            return null;
        var (quarter, seen) = quarters.MaxBy(q => q.Value.Filings);
        if (seen.Filings * 2 <= quarters.Values.Sum(q => q.Filings) || quarter.Year >= 9999)
            return null;
        var end = quarter.AddMonths(3).AddDays(-1);
        var before = BusinessDays.Between(quarter.DayNumber - 1, seen.Oldest.DayNumber - 1);
        var after = BusinessDays.Between(seen.Newest.DayNumber, end.DayNumber);
        return new SourceItem.Covered(before > QuietBusinessDays ? seen.Oldest : quarter, after > QuietBusinessDays ? seen.Newest : end);
    }
}
