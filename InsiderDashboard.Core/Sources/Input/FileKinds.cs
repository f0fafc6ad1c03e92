using System.Runtime.InteropServices;

namespace InsiderDashboard.Core.Sources.Input;

/// <summary>Tells a file from a device or pipe before anything is opened: opening a pipe waits for its other end.</summary>
public static partial class FileKinds
{
    private const int CurrentFolder = -100;
    private const uint WantType = 1;
    private const int TypeMask = 0xF000, TypeFolder = 0x4000, TypeRegular = 0x8000;

    /// <summary>Kind of what the path leads to. A path that may not be looked at is missing: opening it then says why.</summary>
    public static FileKind Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.Regular : FileKind.Missing;
        if (Statx(CurrentFolder, path, 0, WantType, out var status) != 0)
            return FileKind.Missing;
        return (status.Mode & TypeMask) switch
        {
            TypeRegular => FileKind.Regular,
            TypeFolder => FileKind.Folder,
            _ => FileKind.Special,
        };
    }

    // .NET tells a folder from what is none, and no more. statx has one layout on every Linux.
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, out Status status);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)] public ushort Mode;
    }
}
