using System.Diagnostics;
using System.Threading.Channels;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Core.Import;

/// <summary>
/// Brings files into the store: one thread reads and checks, one reads what the words of filings mean, one writes. Every commit
/// holds whole filings, so a run that was stopped or killed is finished by the same command.
/// </summary>
public sealed class Importer(Database database, FilingReadings readings)
{
    private const int ChunkItems = 256;

    /// <summary>Enough filings to keep the writing thread busy while the reading thread gathers the tables of the next set.</summary>
    private const int ChunksAhead = 24;
    private const int BatchFilings = 8192;
    private const string DemoPath = "demo";
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    /// <summary>How much one input may ask for, and where files may lie.</summary>
    public SourceLimits Limits { get; init; } = SourceLimits.Default;

    /// <summary>What yields the items of paths instead of the readers of files. Tests put their own here.</summary>
    internal Func<IReadOnlyList<string>, CancellationToken, IEnumerable<SourceItem>>? Source { get; init; }

    /// <summary>Commits once, at the end: what is stored is all of it or nothing.</summary>
    private bool IsOneBatch { get; init; }

    /// <summary>True when the store is empty, or when its fictional dataset is a part of one: a version that committed it bit by bit was
    /// killed.</summary>
    public bool WantsDemo => database.Dataset() switch
    {
        DatasetKind.Empty => true,
        DatasetKind.Demo => !ImportHistory.HasFinished(database, DemoPath),
        DatasetKind.Real => false,
        var kind => throw new InvalidOperationException($"no such dataset: {kind}"),
    };

    /// <summary>Imports files and folders, told apart by content.</summary>
    /// <param name="progress">Called from the writing thread, about ten times a second.</param>
    /// <param name="cancellation">Stops reading; what was read until then is stored.</param>
    /// <exception cref="StorageException">The store can't be written; everything committed before stays.</exception>
    public ImportReport Run(IReadOnlyList<string> paths, Action<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
        Run(paths, DatasetKind.Real, progress, cancellation);

    /// <summary>Fills the store with the fictional dataset. It goes by itself when something real is imported.</summary>
    /// <exception cref="StorageException">The store holds real filings.</exception>
    public ImportReport ReplaceWithDemo(
        IEnumerable<Filing> filings, IEnumerable<PriceSeries> prices, IEnumerable<Company> companies, IEnumerable<DateOnly> coveredMonths)
    {
        if (database.Dataset() == DatasetKind.Real)
            throw new StorageException($"{database.Path} holds real filings; the demo needs a store of its own (--db PATH).");
        RemoveDemo();
        IEnumerable<SourceItem> items =
        [
            new SourceItem.Opened(DemoPath, "demo"),
            .. companies.Select(company => new SourceItem.Stated(company)),
            .. prices.Select(piece => new SourceItem.Stated(piece)),
            .. coveredMonths.Select(month => new SourceItem.Covered(month, month.AddMonths(1).AddDays(-1))),
        ];
        items = items.Concat(filings.Select(filing => new SourceItem.Filed(filing with { Source = SourceKind.Demo })))
            .Append(new SourceItem.Closed(DemoPath));
        var demo = new Importer(database, readings) { Source = (_, _) => items, IsOneBatch = true };
        return demo.Run([DemoPath], DatasetKind.Demo, null, CancellationToken.None);
    }

    /// <summary>Removes the fictional dataset; a store of real filings stays as it is.</summary>
    public void RemoveDemo()
    {
        if (database.Dataset() != DatasetKind.Demo)
            return;
        database.Write(connection =>
        {
            StoreEraser.Erase(connection);
            StoreMeta.NextGeneration(connection);
        });
    }

    private ImportReport Run(IReadOnlyList<string> paths, DatasetKind kind, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        // Both stages are stopped when the writer fails, else they would wait for room for ever. Whoever stops the import stops
        // the reader alone: what it has read by then is stored.
        using var failed = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, failed.Token);
        var read = Ahead<List<SourceItem>>();
        var parsed = Ahead<List<Parsed>>();
        var reading = Task.Run(() => Fill(read.Writer, writer => ReadInto(writer, paths, stop.Token), stop.Token), CancellationToken.None);
        var parsing = Task.Run(() => Fill(parsed.Writer, writer => Parse(read.Reader, writer, failed.Token), failed.Token), CancellationToken.None);
        using var writer = new ImportWriter(database, paths, readings, kind);
        var run = new ImportRun(writer, progress);
        try
        {
            Write(parsed.Reader, writer, run);
            run.End(cut: Task.WhenAll(reading, parsing).GetAwaiter().GetResult().Contains(false));
            writer.Commit();
        }
        finally
        {
            failed.Cancel();
            ((IAsyncResult)Task.WhenAll(reading, parsing)).AsyncWaitHandle.WaitOne();
        }
        return new ImportReport
        {
            Files = run.Files,
            Cancelled = !run.IsComplete,
            DemoRemoved = writer.DemoRemoved,
            Changed = writer.Changed,
            Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
        };
    }

    private static Channel<T> Ahead<T>() =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(ChunksAhead) { SingleReader = true, SingleWriter = true });

    /// <summary>Runs one stage: its end, or what went wrong, is the end of what the next stage reads.</summary>
    /// <returns>True when it came to its end, false when it was stopped.</returns>
    private static async Task<bool> Fill<T>(ChannelWriter<T> chunks, Func<ChannelWriter<T>, Task> stage, CancellationToken stop)
    {
        try
        {
            await stage(chunks).ConfigureAwait(false);
            chunks.TryComplete();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            chunks.TryComplete();
        }
        catch (Exception error)
        {
            chunks.TryComplete(error);
        }
        return false;
    }

    private async Task ReadInto(ChannelWriter<List<SourceItem>> chunks, IReadOnlyList<string> paths, CancellationToken stop)
    {
        var chunk = new List<SourceItem>(ChunkItems);
        foreach (var item in Source is null ? SourceReader.Read(paths, Limits, stop) : Source(paths, stop))
        {
            chunk.Add(item);
            if (chunk.Count < ChunkItems)
                continue;
            await chunks.WriteAsync(chunk, stop).ConfigureAwait(false);
            chunk = new List<SourceItem>(ChunkItems);
        }
        await chunks.WriteAsync(chunk, stop).ConfigureAwait(false);
    }

    private async Task Parse(ChannelReader<List<SourceItem>> read, ChannelWriter<List<Parsed>> chunks, CancellationToken stop)
    {
        using var digest = new FilingDigest();
        await foreach (var chunk in read.ReadAllAsync(stop).ConfigureAwait(false))
            await chunks.WriteAsync(chunk.ConvertAll(item => Parsed.From(item, digest, readings)), stop).ConfigureAwait(false);
    }

    private void Write(ChannelReader<List<Parsed>> chunks, ImportWriter writer, ImportRun run)
    {
        writer.Begin();
        var begun = Stopwatch.GetTimestamp();
        while (chunks.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            while (chunks.TryRead(out var chunk))
            {
                foreach (var parsed in chunk)
                    run.Take(parsed);
                if (IsOneBatch || (writer.InBatch < BatchFilings && Stopwatch.GetElapsedTime(begun) < BatchTime))
                    continue;
                writer.Commit();
                writer.Begin();
                begun = Stopwatch.GetTimestamp();
            }
    }
}
