using Conformance.Subjects;

namespace Conformance.NUnit;

/// <summary>Asks the wrapper of a team as a driver would be asked, with a fresh one for every attempt.</summary>
/// <param name="fixture">The name of the derived fixture.</param>
/// <param name="create">Makes a wrapper.</param>
internal sealed class Attempts(string fixture, Func<ISignInClient> create) : IAsyncDisposable
{
    private const string AnOutcome = "a SignInOutcome: SignedIn, Challenged or Failed";
    private const string AState = "a HeldState";

    private readonly List<ISignInClient> all = [];
    private ISignInClient? current;

    /// <summary>What was thrown last instead of an answer; null when nothing was.</summary>
    public Exception? Thrown { get; private set; }

    /// <summary>Takes a step.</summary>
    /// <exception cref="DriverFaultException">There is no wrapper, or it returned what says nothing.</exception>
    public async Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            // Not on the caller's thread: code that blocks before its first await would hold up the time limit as well.
            return await Task.Run(() => TakeAsync(question, cancellationToken), CancellationToken.None);
        }
        catch (Exception thrown) when (thrown is not DriverFaultException && !cancellationToken.IsCancellationRequested)
        {
            Thrown = thrown;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in all)
        {
            switch (client)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    private async Task<AttemptAnswer> TakeAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        if (question.SignIn is not null)
        {
            current = Create();
            all.Add(current);
        }

        return question.Operation switch
        {
            AttemptQuestion.SignInOperation => await OutcomeAsync(nameof(ISignInClient.SignInAsync), current!.SignInAsync(question.SignIn!, cancellationToken)),
            AttemptQuestion.AnswerOperation => await OutcomeAsync(nameof(ISignInClient.AnswerAsync), current!.AnswerAsync(question.Answer!, cancellationToken)),
            AttemptQuestion.RefreshOperation => await OutcomeAsync(nameof(ISignInClient.RefreshAsync), current!.RefreshAsync(cancellationToken)),
            AttemptQuestion.SignOutOperation => await StateAsync(nameof(ISignInClient.SignOutAsync), current!.SignOutAsync(cancellationToken)),
            _ => await StateAsync(nameof(ISignInClient.StateAsync), current!.StateAsync(cancellationToken)),
        };
    }

    private ISignInClient Create()
    {
        try
        {
            return create() ?? throw new DriverFaultException($"{fixture}.Create() returned null; it is to return a new {nameof(ISignInClient)}");
        }
        catch (Exception thrown) when (thrown is not DriverFaultException)
        {
            throw new DriverFaultException($"{fixture}.Create() threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }

    // A method that is not async can return null for the task itself, whatever its signature says.
    private static async Task<AttemptAnswer> OutcomeAsync(string method, Task<SignInOutcome>? step) =>
        (step is null ? null : await step) switch
        {
            null => throw Missing($"{method} returned null", AnOutcome),
            SignInOutcome.SignedIn { Tokens: null } => throw Missing($"{method} returned SignedIn without Tokens", "what the wrapper hands out"),
            SignInOutcome.Challenged { Challenge: null } => throw Missing($"{method} returned Challenged without a Challenge", "what the wrapper hands out"),
            { } outcome => OutcomeMessage.Of(outcome),
        };

    private static async Task<AttemptAnswer> StateAsync(string method, Task<HeldState>? step) =>
        (step is null ? null : await step) is { } state ? OutcomeMessage.Of(state) : throw Missing($"{method} returned null", AState);

    private static DriverFaultException Missing(string seen, string due) => new($"{seen}; it is to return {due}");
}
