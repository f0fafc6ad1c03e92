using InsiderDashboard.Core.Demo.Insiders;
using InsiderDashboard.Core.Filings;

namespace InsiderDashboard.Core.Demo;

/// <summary>
/// Where the filings of one issuer are written. Everybody puts what will happen on the agenda; it is then played day by day, so
/// that shares held follow from what happened before, whoever planned it.
/// </summary>
internal sealed class DemoIssuer(DemoCompany company)
{
    /// <summary>Filer ids of the accession numbers: 0009999001 and up, which belong to nobody.</summary>
    private const long FirstFilerId = 9_999_001;
    private readonly List<(int Day, int Order, Action Play)> agenda = [];
    private readonly List<FilingDraft> drafts = [];
    private readonly List<DemoInsider> people = [];

    public DemoCompany Company => company;
    public DemoSeries Prices { get; } = new(company);
    public DemoRandom Random { get; } = DemoRandom.For(RandomStreams.Filings, company.Index);

    /// <summary>Something that happens on a day.</summary>
    public void On(int day, Action play) => agenda.Add((day, agenda.Count, play));

    /// <summary>Something that happens on the first session from a date on.</summary>
    public void At(int year, int month, int dayOfMonth, Action<int> play)
    {
        var day = DemoCalendar.SessionFrom(DemoCalendar.Day(year, month, dayOfMonth));
        On(day, () => play(day));
    }

    /// <summary>A new owner of this issuer alone.</summary>
    public DemoInsider Person(string? title = null, double held = 40_000, bool director = false, bool tenPercent = false, string? name = null)
    {
        var number = company.Index * 50 + people.Count;
        var person = new DemoInsider
        {
            Cik = DemoInsider.FirstCik + number,
            Name = name ?? DemoNames.Person(number),
            Officer = title is not null,
            Director = director,
            TenPercent = tenPercent,
            Title = title,
            Direct = held,
        };
        people.Add(person);
        return person;
    }

    /// <summary>A Form 4 two business days after the trade, unless said otherwise.</summary>
    public FilingDraft Form4(DemoInsider owner, int tradedOn, int lag = 2) => File("4", BusinessDays.Add(tradedOn, lag), owner);

    /// <summary>A filing; one that would come after the end of the demo market is written but not handed in.</summary>
    public FilingDraft File(string form, int filedOn, params DemoInsider[] signers)
    {
        var draft = new FilingDraft(company, filedOn, form, signers);
        if (filedOn <= DemoCalendar.LastDay)
            drafts.Add(draft);
        return draft;
    }

    /// <summary>A price near the day's close, as a filing would state it.</summary>
    public double Price(int day)
    {
        var price = Prices.Filed(day) * (1 + 0.004 * Random.Bell());
        return Math.Round(price, price < 5 ? 4 : 2);
    }

    /// <summary>Plays the agenda and numbers the filings: by day, and by order of writing within a day.</summary>
    public IReadOnlyList<(Filing Filing, IReadOnlyList<DemoPattern> Patterns)> Finish()
    {
        // Playing may add to the agenda, later on the same day or after it.
        var queue = new PriorityQueue<Action, (int, int)>();
        foreach (var split in company.Splits)
            queue.Enqueue(() => people.ForEach(p => p.Split(split.Factor)), (DemoCalendar.Sessions[split.Session], -1));
        var taken = 0;
        do
        {
            for (; taken < agenda.Count; taken++)
                queue.Enqueue(agenda[taken].Play, (agenda[taken].Day, agenda[taken].Order));
            if (queue.TryDequeue(out var play, out _))
                play();
        }
        while (queue.Count > 0 || taken < agenda.Count);
        var numbers = new Dictionary<int, int>();
        return [.. drafts.Where(d => !d.IsEmpty || d.Remarks is not null).OrderBy(d => d.FiledOn).Select(d => Numbered(d, numbers))];
    }

    private (Filing, IReadOnlyList<DemoPattern>) Numbered(FilingDraft draft, Dictionary<int, int> numbers)
    {
        var year = DateOnly.FromDayNumber(draft.FiledOn).Year % 100;
        var number = numbers[year] = numbers.GetValueOrDefault(year) + 1;
        var accession = new Accession((FirstFilerId + company.Index) * 100_000_000 + year * 1_000_000 + number);
        return (draft.Finish(accession), [.. draft.Patterns(accession)]);
    }
}
