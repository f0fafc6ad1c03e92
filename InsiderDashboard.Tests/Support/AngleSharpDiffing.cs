using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace InsiderDashboard.Tests.Support;

/// <summary>Finds the comparison library of bUnit where build/Bunit.targets puts it. Goes away with that file.</summary>
internal static class AngleSharpDiffing
{
    private const string Name = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Find() => AssemblyLoadContext.Default.Resolving += (context, wanted) =>
        wanted.Name == Name ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "diffing", Name + ".dll")) : null;
}
