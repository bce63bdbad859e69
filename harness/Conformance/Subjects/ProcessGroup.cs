using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Conformance.Subjects;

/// <summary>A process with all that it starts: they end together, orphans included where the system has process groups.</summary>
internal sealed class ProcessGroup
{
    private const int SignalKill = 9;

    private readonly Process process;
    private readonly bool hasGroup;
    private readonly Lock turn = new();
    private bool isOver;

    private ProcessGroup(Process process, bool hasGroup)
    {
        this.process = process;
        this.hasGroup = hasGroup;
        Id = process.Id;
        Input = process.StandardInput.BaseStream;
        Output = process.StandardOutput.BaseStream;
        Log = process.StandardError.BaseStream;
        Exited = WaitAsync();
    }

    public int Id { get; }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Log { get; }

    /// <summary>Ends with the exit code once the process itself has ended and the rest of its group has been killed.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts a program with its three streams redirected.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started; the message says why.</exception>
    public static ProcessGroup Start(ProgramStart start)
    {
        var program = start.Command[0];
        if (!Directory.Exists(start.Folder))
        {
            throw new InvalidOperationException($"there is no folder {start.Folder}");
        }

        var path = ProgramPath.Find(program, start.Folder, start.Environment) ?? throw new InvalidOperationException(
            ProgramPath.IsBareName(program)
                ? $"there is no program {program} on PATH"
                : $"there is no program {program} in {start.Folder}");
        // A process group of its own: the ids of orphans are not known, the id of their group is. setsid(1) is part
        // of util-linux; without it only those are found that still have their parents.
        var leader = OperatingSystem.IsWindows() ? null : ProgramPath.Find("setsid", start.Folder, start.Environment);
        var info = new ProcessStartInfo(leader ?? path)
        {
            WorkingDirectory = start.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in leader is null ? start.Command.Skip(1) : start.Command.Skip(1).Prepend(path))
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment.Clear();
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        try
        {
            return new(Process.Start(info)!, leader is not null);
        }
        catch (Win32Exception refused)
        {
            throw new InvalidOperationException(refused.Message, refused);
        }
    }

    /// <summary>Ends the process and all of its group at once, without a chance to object.</summary>
    public void Kill()
    {
        lock (turn)
        {
            // Later the id may be another's.
            if (isOver)
            {
                return;
            }

            try
            {
                // Finds descendants that made a group of their own, as long as they have their parents.
                process.Kill(entireProcessTree: true);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has just ended, or a descendant is not ours to end.
            }

            KillGroup();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        lock (turn)
        {
            isOver = true;
            KillGroup();
        }

        var exitCode = process.ExitCode;
        // The streams stay open for those who read what is left.
        process.Dispose();
        return exitCode;
    }

    private void KillGroup()
    {
        if (hasGroup)
        {
            _ = SendSignal(-Id, SignalKill);
        }
    }
}
