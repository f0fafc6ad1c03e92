using System.CommandLine;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text.Json;
using InsiderDashboard.Core.Import;
using InsiderDashboard.Core.Storage;

namespace InsiderDashboard.Cli;

/// <summary><c>import PATH…</c>: brings files into the store and says what became of them.</summary>
internal static class ImportCommand
{
    public static Command Create(Option<string?> database)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders: SEC data sets (zip or tables), ownership XML, submission texts, price and company lists. "
                + "Told apart by content.",
            Arity = ArgumentArity.OneOrMore,
        };
        var report = new Option<string?>("--report")
        {
            Description = "Writes the whole report, every rejected part included, as JSON.", HelpName = "FILE.json",
        };
        var command = new Command("import", "Brings filings, prices and companies into the store. Importing a file twice changes nothing.")
        {
            paths, report,
        };
        command.SetAction(parsed => Run(Database.Locate(parsed.GetValue(database)), parsed.GetValue(paths)!, parsed.GetValue(report)));
        return command;
    }

    private static int Run(string path, string[] paths, string? reportFile)
    {
        var missing = Array.Find(paths, p => !File.Exists(p) && !Directory.Exists(p));
        if (missing is not null)
        {
            Console.Error.WriteLine($"There is no file or folder {missing}.");
            return ExitCode.BadUsage;
        }
        if (reportFile is not null && !CanWrite(reportFile, out var why))
        {
            Console.Error.WriteLine($"The report can't be written to {reportFile}: {why} Nothing was imported.");
            return ExitCode.BadUsage;
        }
        // Nobody waits for an answer while a command runs: collect garbage without a second thread beside the work.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var importer = new Importer(Database.Open(path), FilingReadings.Stored);
        var report = ImportProgressView.Watch(progress => importer.Run(paths, progress, stop.Token));
        ImportReportText.Write(report, Console.Out);
        if (reportFile is not null && !Write(report, reportFile))
            return ExitCode.Failed;
        if (report.Cancelled)
            return ExitCode.Failed;
        return report.HasRejectedParts ? ExitCode.DoneWithRejectedParts : ExitCode.Done;

        static bool Write(ImportReport report, string file)
        {
            try
            {
                File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(report, CliJson.Default.ImportReport));
                return true;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"The files were imported, but the report can't be written to {file}: {error.Message} Import again "
                    + "with another --report to have it: what is stored stays as it is.");
                return false;
            }
        }

        static bool CanWrite(string file, out string why)
        {
            try
            {
                File.Open(file, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
                why = "";
                return true;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                why = error.Message;
                return false;
            }
        }

        // The first interrupt ends the import in good order; a second one, while that lasts, ends the process.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
