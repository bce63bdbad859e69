using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Conformance.Running;

namespace Conformance.Recording;

/// <summary>Keeps two runs out of one folder. A lock whose process is dead is taken over.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = ".conformance.lock";
    private const int SecondsOfDoubt = 2;

    private readonly string file;
    private readonly IReadOnlyList<string> made;

    private FolderLock(string file, IReadOnlyList<string> made)
    {
        this.file = file;
        this.made = made;
    }

    /// <summary>Takes the lock of a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">Another process has it, and the message names it; or the folder cannot be made.</exception>
    public static FolderLock Take(string folder)
    {
        string[] missing = [.. MissingOf(folder)];
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{folder} cannot be made: {WriteRefusal.Why(impossible, folder)}", impossible);
        }

        var own = Path.Combine(folder, FileName);
        for (var attempt = 0; !TryCreate(own); attempt++)
        {
            var owner = Read(own);
            if (owner is not null && (attempt > 0 || IsAlive(owner)))
            {
                throw new IOException(
                    $"{folder} is in use by process {owner.Process} on {owner.Machine}; wait for its end, or delete {own} if there is no "
                    + "such run");
            }

            TakeAway(own, owner);
        }

        return new(own, missing);
    }

    /// <summary>Gives the folder free; those that were made for the lock, and that nothing was written to, are gone again.</summary>
    public void Dispose()
    {
        File.Delete(file);
        foreach (var folder in made.TakeWhile(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }

    // The folder, the one above it, and so on.
    private static IEnumerable<string> MissingOf(string folder)
    {
        for (var one = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            one is not null && !Directory.Exists(one);
            one = Path.GetDirectoryName(one))
        {
            yield return one;
        }
    }

    // Written beside and moved, since a lock without its owner in it would look like a dead one.
    private static bool TryCreate(string file)
    {
        using var self = Process.GetCurrentProcess();
        var partial = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllLines(partial, [Text(self.Id), Environment.MachineName, Started(self)]);
            File.Move(partial, file, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{Path.GetDirectoryName(file)} cannot be written to: {WriteRefusal.Why(impossible, file)}", impossible);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Takes a dead lock away, unless another process took it over meanwhile.</summary>
    private static void TakeAway(string file, Owner? dead)
    {
        var aside = $"{file}.{Guid.NewGuid():N}";
        try
        {
            File.Move(file, aside);
        }
        catch (FileNotFoundException)
        {
            return;
        }

        if (Read(aside) != dead)
        {
            File.Move(aside, file, overwrite: true);
            return;
        }

        File.Delete(aside);
    }

    private static Owner? Read(string file)
    {
        try
        {
            return File.ReadAllLines(file) is [var process, var machine, var started] ? new(process, machine, started) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsAlive(Owner owner)
    {
        if (owner.Machine != Environment.MachineName)
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(int.Parse(owner.Process, CultureInfo.InvariantCulture));
            return Math.Abs(long.Parse(
                Started(process),
                CultureInfo.InvariantCulture) - long.Parse(owner.Started, CultureInfo.InvariantCulture)) <= SecondsOfDoubt;
        }
        catch (Exception gone) when (
            gone is ArgumentException or InvalidOperationException or FormatException or OverflowException or Win32Exception)
        {
            return false;
        }
    }

    // A number is given to another process in time, its start is not. Processes reckon the time of the boot, and so this one, a little
    // differently.
    private static string Started(Process process) => Text(process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Owner(string Process, string Machine, string Started);
}
