using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// The writing end of one import: takes what readers yield, in their order, and commits it in batches of whole filings.
/// Nothing is written before something new arrives, so importing the same again leaves the file untouched.
/// </summary>
internal sealed class ImportWriter : IDisposable
{
    private readonly DateTime startedAt = DateTime.UtcNow;
    private readonly IReadOnlyList<string> paths;
    private readonly FilingReadings readings;
    private readonly DatasetKind kind;
    private readonly WriteSession session;
    private readonly FilingWriter filings;
    private readonly FactWriter facts;
    private readonly ImportLog log;
    private readonly StoredFilings stored;
    private readonly FilingDigest digests = new();
    private readonly PendingPrices pending = new();

    /// <summary>Number of this import's record, 0 while it has none.</summary>
    private long import;
    private bool changedInBatch;
    private bool cacheIsOurs;
    private bool broughtSomething;
    private bool isDemo;

    public ImportWriter(Database database, IReadOnlyList<string> paths, FilingReadings readings, DatasetKind kind)
    {
        (this.paths, this.readings, this.kind) = (paths, readings, kind);
        session = new WriteSession(database);
        filings = new FilingWriter(session.Connection);
        facts = new FactWriter(session.Connection);
        log = new ImportLog(session.Connection);
        stored = new StoredFilings(session.Connection);
    }

    public bool DemoRemoved { get; private set; }

    /// <summary>True once anything was committed or is about to be.</summary>
    public bool Changed => import != 0;

    /// <summary>Filings taken into the open batch.</summary>
    public int InBatch { get; private set; }

    public void Begin()
    {
        if (session.Begin())
            filings.Forget();
        isDemo = StoreMeta.Dataset(session.Connection) == DatasetKind.Demo;
        (changedInBatch, cacheIsOurs, InBatch) = (false, false, 0);
    }

    public void Commit()
    {
        if (changedInBatch)
        {
            // A file that could not be read brings nothing: beside it the fictional market stays, and stays fictional.
            if (broughtSomething)
                StoreMeta.SetDataset(session.Connection, kind);
            StoreMeta.NextGeneration(session.Connection);
        }
        session.Commit();
    }

    /// <summary>Stores a filing, or finds that it is stored already.</summary>
    /// <param name="filing">The filing as its source tells it.</param>
    /// <param name="parsed">Its fingerprint and reading.</param>
    /// <param name="tally">Counts of the file that it stands in.</param>
    public void Take(Filing filing, Parsed parsed, FileTally tally)
    {
        var digest = parsed.Digest;
        MakeRoom();
        InBatch++;
        tally.Filings++;
        if (filings.Find(filing.Accession) is not { } key)
        {
            tally.New++;
            Write(filings.Add(filing, digest, Import()), parsed.Reading);
        }
        else if (key.DigestFor(filing.Source) == digest || filings.HasSeen(key.Id, digest))
        {
            tally.AlreadyThere++;
        }
        else
        {
            var isNewKind = (key.Source & filing.Source) == 0;
            (tally.Merged, tally.Updated) = (tally.Merged + (isNewKind ? 1 : 0), tally.Updated + (isNewKind ? 0 : 1));
            Meet(key, filing, digest);
        }
    }

    /// <summary>Stores a fact that is no filing; a run of closes is kept until the file that it is part of has been read.</summary>
    public void Take(DatedFact fact, FileTally tally)
    {
        MakeRoom();
        switch (fact)
        {
            case PriceSeries piece:
                pending.Add(piece);
                break;
            case Company company:
                // A record is begun only if the line says something new, so it is tried first and the record follows.
                if (facts.Write(company))
                {
                    tally.Add(FactKind.Companies, 1);
                    Import();
                }
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact), fact.FactKind, "no table takes facts of this kind");
        }
    }

    /// <summary>Stores what could be known only at the end of a file.</summary>
    public FileReport Close(FileTally tally)
    {
        foreach (var piece in pending.TakeAll())
            tally.Add(FactKind.Prices, Place(piece));
        if (!tally.BrokeOff)
            foreach (var covered in tally.Covered)
                Cover(covered);
        tally.Rejected.ForEach(Keep);
        var report = tally.Report();
        if (Changed)
            log.Write(Import(), FileTally.Logged(report));
        return report;
    }

    /// <summary>Adds to the report of a file that is closed already.</summary>
    public FileReport Add(FileReport report, Rejection rejection)
    {
        Keep(rejection);
        return report with { Rejected = [.. report.Rejected, rejection] };
    }

    /// <summary>Closes the record of the import, if it has one.</summary>
    public void Finish(string outcome)
    {
        if (Changed)
            log.Finish(import, DateTime.UtcNow, outcome);
    }

    public void Dispose()
    {
        session.Rollback();
        foreach (var part in (IDisposable[])[filings, facts, stored, digests, session])
            part.Dispose();
    }

    private void Keep(Rejection rejection)
    {
        if (!log.IsKnown(rejection))
            log.Write(Import(), rejection);
    }

    private void Meet(StoredKey key, Filing filing, long digest)
    {
        var before = stored.Read(filing.Accession)!;
        var met = FilingMerge.Meet(before, filing);
        if (key.DigestFor(filing.Source) is { } older)
            filings.KeepOlder(key.Id, older);
        var isSet = filing.Source.HasFlag(SourceKind.DataSet);
        key = key with { Source = met.Source, SetDigest = isSet ? digest : key.SetDigest, XmlDigest = isSet ? key.XmlDigest : digest };
        if (digests.Of(met) == digests.Of(before))
        {
            filings.SetDigests(key, Import());
            return;
        }
        filings.Replace(key, met, Import());
        Write(key.Id, readings.Read?.Invoke(met));
    }

    private void Write(long id, byte[]? reading)
    {
        if (reading is null)
            return;
        // Asked once a batch: between two batches a program of another version may have made the cache its own.
        if (!cacheIsOurs)
            StoreCache.Become(session.Connection, readings.Version);
        cacheIsOurs = true;
        filings.WriteReading(id, reading);
    }

    private long Place(PriceSeries piece)
    {
        var known = facts.Stored(piece);
        if (SeriesRules.Place(known, piece) is not { } series)
            return 0;
        Import();
        facts.Write(series);
        return Math.Max(0, series.Days.Length - (known.Find(k => k.Source == series.Source)?.Days.Length ?? 0));
    }

    private void Cover(SourceItem.Covered covered)
    {
        for (var month = new DateOnly(covered.From.Year, covered.From.Month, 1); month <= covered.To; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            var (from, to) = (covered.From > month ? covered.From : month, covered.To < end ? covered.To : end);
            if ((from, to) == (month, end) ? facts.WriteCovered(month) : facts.WriteCovered(from, to))
                Import();
        }
    }

    /// <summary>The fictional dataset goes in the transaction that brings the first real thing.</summary>
    private void MakeRoom()
    {
        broughtSomething = true;
        if (!isDemo || kind == DatasetKind.Demo)
            return;
        StoreEraser.Erase(session.Connection, keptImport: import);
        filings.Forget();
        (isDemo, DemoRemoved) = (false, true);
        Import();
    }

    /// <summary>The number of this import's record, which is begun by the first change.</summary>
    private long Import()
    {
        changedInBatch = true;
        if (import == 0)
            import = log.Begin(startedAt, paths);
        return import;
    }
}
