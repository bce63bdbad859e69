using Conformance.Contract.Wire;
using Conformance.Running;
using Spectre.Console;

namespace Conformance.Cli;

/// <summary>The bars of a run, drawn by a task of their own and gone when they are disposed.</summary>
internal sealed class RunBars : IDisposable
{
    private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource over = new();
    private readonly Task drawing;

    public RunBars(IAnsiConsole console, RunStarted started)
    {
        var ready = new TaskCompletionSource();
        drawing = Task.Run(() => console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                foreach (var client in started.Clients)
                {
                    bars[client] =
                        context.AddTask(Markup.Escape(Printable.Of(client)), autoStart: false, maxValue: Math.Max(1, started.Cases));
                }

                ready.SetResult();
                await over.Task;
            }));
        Task.WaitAny(ready.Task, drawing);
    }

    public void Start(ClientStarted started, string title)
    {
        if (bars.TryGetValue(started.Name, out var bar))
        {
            titles[started.Name] = title;
            bar.Description = Markup.Escape(Printable.Of(title));
            bar.MaxValue = Math.Max(1, started.Cases);
            bar.StartTask();
        }
    }

    public void Advance(CaseResult result)
    {
        if (!bars.TryGetValue(result.Client, out var bar))
        {
            return;
        }

        bar.Increment(1);
        if (result.IsUnexpected)
        {
            failures[result.Client] = failures.GetValueOrDefault(result.Client) + 1;
            bar.Description =
                Markup.Escape(Printable.Of($"{titles.GetValueOrDefault(result.Client, result.Client)} ({failures[result.Client]} failed)"));
        }
    }

    public void Dispose()
    {
        over.TrySetResult();
        drawing.GetAwaiter().GetResult();
    }
}
