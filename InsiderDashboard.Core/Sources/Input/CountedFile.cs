namespace InsiderDashboard.Core.Sources.Input;

/// <summary>A file on disk, whose bytes move the progress bar.</summary>
internal sealed class CountedFile(string path, ReadingRun run)
    : PassingStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.None))
{
    protected override void Passed(ReadOnlySpan<byte> bytes) => run.Advance(bytes.Length);
}
