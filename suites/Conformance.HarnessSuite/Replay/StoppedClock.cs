namespace Conformance.HarnessSuite.Replay;

/// <summary>Time that moves when a test says so, and a count of those who wait for it.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new Timer(this, () => callback(state), now + dueTime);
            timers.Add(timer);
            return timer;
        }
    }

    public void Advance(TimeSpan step)
    {
        Timer[] due;
        lock (gate)
        {
            now += step;
            due = [.. timers.Where(timer => timer.Due <= now)];
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    /// <summary>Waits, in real time, until so many wait for this clock.</summary>
    public async Task UntilWaitingAsync(int count)
    {
        var limit = DateTime.UtcNow.AddSeconds(20);
        while (Waiting != count)
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(limit), $"{Waiting} wait, not {count}");
            await Task.Delay(2);
        }
    }

    private sealed class Timer(StoppedClock clock, Action fire, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; } = due;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
