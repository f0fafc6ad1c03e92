using System.Globalization;
using InsiderDashboard.Core.Import;
using Spectre.Console;

namespace InsiderDashboard.Cli;

/// <summary>Shows how an import gets on: a bar on a terminal, a line now and then where output goes into a file.</summary>
internal static class ImportProgressView
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    public static ImportReport Watch(Func<Action<ImportProgress>, ImportReport> import) =>
        Console.IsOutputRedirected ? import(Lines()) : Bar(import);

    internal static string Words(ImportProgress p) => string.Create(CultureInfo.InvariantCulture,
        $"{p.Rows:N0} rows, {p.RowsPerSecond:N0}/s{(p.TimeLeft is { } left ? $", {Duration(left)} left" : "")}, "
            + $"{PrintedText.OneLine(Path.GetFileName(p.File))}");

    private static Action<ImportProgress> Lines()
    {
        var last = DateTime.UtcNow;
        return progress =>
        {
            if (DateTime.UtcNow - last < LineEvery)
                return;
            last = DateTime.UtcNow;
            Console.Error.WriteLine($"{Percent(progress)}  {Words(progress)}");
        };
    }

    private static ImportReport Bar(Func<Action<ImportProgress>, ImportReport> import) => AnsiConsole.Progress()
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .Start(context =>
        {
            var task = context.AddTask("reading", maxValue: 1);
            return import(progress =>
            {
                task.Value = progress.BytesTotal == 0 ? 0 : (double)progress.BytesRead / progress.BytesTotal;
                task.Description = Markup.Escape(Words(progress));
            });
        });

    private static string Percent(ImportProgress p) =>
        p.BytesTotal == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * p.BytesRead / p.BytesTotal:0}%");

    private static string Duration(TimeSpan time) =>
        time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{Math.Max(1, (int)time.TotalSeconds)} s";
}
