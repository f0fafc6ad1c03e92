using System.Diagnostics;
using System.Globalization;
using InsiderDashboard.Cli;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Tests.Support;
using Xunit.Abstractions;

namespace InsiderDashboard.Tests.Fuzz;

/// <summary>
/// Damaged files of every kind: none may end the import otherwise than by its report, keep it busy, or leave a store that
/// contradicts itself. <c>bench/fuzz.sh</c> runs many more (<c>INSIDER_FUZZ_RUNS</c>, <c>_SEED</c>, <c>_FILES</c>).
/// </summary>
public sealed class ImportFuzzTests(ITestOutputHelper output)
{
    private const int FilesAStore = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Import_OfDamagedFiles_NeverCrashesNorHangs_AndTheStoreIsSound()
    {
        var runs = Setting("INSIDER_FUZZ_RUNS", 400);
        var seed = Setting("INSIDER_FUZZ_SEED", 1);
        var inputs = Environment.GetEnvironmentVariable("INSIDER_FUZZ_FILES") is { Length: > 0 } folder
            ? FuzzInputs.Of(folder) : FuzzInputs.Fictional();
        var wrong = new List<string>();
        var (filings, slowest) = (0L, TimeSpan.Zero);
        for (var first = 0; first < runs; first += FilesAStore)
        {
            var batch = Enumerable.Range(first, Math.Min(FilesAStore, runs - first)).ToList();
            var run = new Batch(inputs, seed, batch);
            filings += run.Filings;
            slowest = slowest > run.Slowest ? slowest : run.Slowest;
            wrong.AddRange(run.Wrong);
            // Which file it was, where one alone does it.
            if (run.Contradictions.Count > 0)
                wrong.AddRange(batch.Select(i => (i, Alone: new Batch(inputs, seed, [i]))).Where(one => one.Alone.Contradictions.Count > 0)
                    .Select(one => $"{one.Alone.Name}: {string.Join(" ", one.Alone.Contradictions)}")
                    .DefaultIfEmpty($"inputs {batch[0]} to {batch[^1]} together: {string.Join(" ", run.Contradictions)}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} inputs of {inputs.Count} files, seed {seed}: {filings} filings "
            + $"read, slowest {slowest.TotalMilliseconds:0} ms, {wrong.Count} wrong"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(filings > runs / 4, "The mutants are so damaged that hardly one is read: they test nothing.");
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;

    /// <summary>Some damaged files, imported one after another into a store of their own.</summary>
    private sealed class Batch
    {
        public Batch(IReadOnlyList<FuzzInput> inputs, int seed, IReadOnlyList<int> numbers)
        {
            using var store = new TempStore();
            foreach (var number in numbers)
                Import(store, inputs[number % inputs.Count], seed, number);
            Contradictions = Verification.Wrong(store.Database);
        }

        public string Name { get; private set; } = "";
        public long Filings { get; private set; }
        public TimeSpan Slowest { get; private set; }
        public List<string> Wrong { get; } = [];
        public IReadOnlyList<string> Contradictions { get; }

        private void Import(TempStore store, FuzzInput input, int seed, int number)
        {
            Name = $"input {number} of seed {seed} ({input.Name})";
            var folder = Directory.CreateDirectory(store.File(number.ToString(CultureInfo.InvariantCulture))).FullName;
            var path = Path.Combine(folder, input.Name);
            File.WriteAllBytes(path, input.Damaged(new Random(seed * 1_000_003 + number)));
            var begun = Stopwatch.GetTimestamp();
            using var stop = new CancellationTokenSource(Patience);
            try
            {
                var report = new Importer(store.Database, FilingReadings.Stored).Run([path], null, stop.Token);
                Filings += report.Filings;
                if (report.Cancelled)
                    Wrong.Add($"{Name}: still reading after {Patience}");
            }
            catch (Exception error)
            {
                // Whatever it is, it is the finding.
                Wrong.Add($"{Name}: {error}");
            }
            var taken = Stopwatch.GetElapsedTime(begun);
            Slowest = Slowest > taken ? Slowest : taken;
        }
    }
}
