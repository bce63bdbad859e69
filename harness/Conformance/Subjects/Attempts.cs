using System.Collections.Concurrent;
using System.Text;
using Conformance.Contract.Catalog;

namespace Conformance.Subjects;

/// <summary>Asks the wrapper of a team as a driver would be asked, with a fresh one for every attempt.</summary>
/// <param name="creation">What makes one, as messages name it.</param>
/// <param name="share">Makes what makes the wrappers of one play.</param>
internal sealed class Attempts(string creation, Func<Func<ISignInClient>> share) : IAsyncDisposable
{
    private const string AnOutcome = "a SignInOutcome: SignedIn, Challenged or Failed";
    private const string AState = "a HeldState";
    private const int LongestResume = 1024 * 1024;

    private readonly ConcurrentBag<ISignInClient> all = [];
    private readonly ConcurrentDictionary<string, ISignInClient> underWay = new(StringComparer.Ordinal);
    private Lazy<Func<ISignInClient>> create = new(share);

    /// <summary>What left the adapter last as an exception, in a sentence; null when nothing did.</summary>
    public string? Thrown { get; private set; }

    /// <summary>Begins a play, which shares nothing with the one before; answers what takes a step.</summary>
    public InProcessAsk Begin()
    {
        create = new(share);
        return AskAsync;
    }

    /// <summary>Takes a step.</summary>
    /// <exception cref="DriverFaultException">There is no wrapper, or it returned what says nothing.</exception>
    private async Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        // Not on the caller's thread: code that blocks before its first await would hold up the time limit as well.
        return await Task.Run(() => TakeAsync(question, cancellationToken), CancellationToken.None);
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
        if (question.SignIn is not null || question.Resume is not null)
        {
            underWay[question.Attempt] = Create();
            all.Add(underWay[question.Attempt]);
        }

        var client = underWay[question.Attempt];
        return question.Operation switch
        {
            AttemptQuestion.SignInOperation => await OutcomeAsync(
                nameof(client.SignInAsync), () => client.SignInAsync(question.SignIn!, cancellationToken), cancellationToken),
            AttemptQuestion.AnswerOperation => await OutcomeAsync(
                nameof(client.AnswerAsync), () => client.AnswerAsync(question.Answer!, cancellationToken), cancellationToken),
            AttemptQuestion.ResumeOperation => await OutcomeAsync(
                nameof(client.ResumeAsync), () => client.ResumeAsync(question.Resume!, cancellationToken), cancellationToken),
            AttemptQuestion.RefreshOperation when question.ClientMetadata is { } given =>
                await OutcomeAsync(nameof(client.RefreshAsync), () => client.RefreshAsync(given, cancellationToken), cancellationToken),
            AttemptQuestion.RefreshOperation =>
                await OutcomeAsync(nameof(client.RefreshAsync), () => client.RefreshAsync(cancellationToken), cancellationToken),
            AttemptQuestion.SignOutOperation =>
                await StateAsync(nameof(client.SignOutAsync), () => client.SignOutAsync(cancellationToken), cancellationToken),
            _ => await StateAsync(nameof(client.StateAsync), () => client.StateAsync(cancellationToken), cancellationToken),
        };
    }

    private ISignInClient Create()
    {
        try
        {
            return create.Value()
                ?? throw new DriverFaultException($"{creation} returned null; it is to return a new {nameof(ISignInClient)}");
        }
        catch (Exception thrown) when (thrown is not DriverFaultException)
        {
            throw new DriverFaultException($"{creation} threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }

    // What a driver of another process makes of an exception: an error with its text, as the log of the caller would show it.
    private async Task<AttemptAnswer> OutcomeAsync(string method, Func<Task<SignInOutcome>?> take, CancellationToken cancellationToken)
    {
        try
        {
            return Judged(method, await Whole(take()));
        }
        catch (Exception thrown) when (IsItsOwn(thrown, cancellationToken))
        {
            Thrown = Tell(method, thrown);
            return OutcomeMessage.Of(
                new SignInOutcome.Failed(SignInErrorKind.Other, thrown.GetType().Name, thrown.Message) { Text = thrown.ToString() });
        }
    }

    private static AttemptAnswer Judged(string method, SignInOutcome? outcome) => outcome switch
    {
        null => throw Missing($"{method} returned null", AnOutcome),
        SignInOutcome.SignedIn { Tokens: null } =>
            throw Missing($"{method} returned SignedIn without Tokens", "what the wrapper hands out"),
        SignInOutcome.Challenged { Resume: { } resume } when Encoding.UTF8.GetByteCount(resume) is 0 or > LongestResume =>
            throw Missing(
                $"{method} returned Challenged with a Resume of {Wording.Count(Encoding.UTF8.GetByteCount(resume), "byte")}",
                "a text of 1 to 1048576 bytes"),
        SignInOutcome.Challenged { Challenge: null } =>
            throw Missing($"{method} returned Challenged without a Challenge", "what the wrapper hands out"),
        _ => OutcomeMessage.Of(outcome),
    };

    // What a wrapper holds cannot be an error: to have none to tell is a fault of the adapter.
    private static async Task<AttemptAnswer> StateAsync(string method, Func<Task<HeldState>?> take, CancellationToken cancellationToken)
    {
        try
        {
            return await Whole(take()) is { } state ? OutcomeMessage.Of(state) : throw Missing($"{method} returned null", AState);
        }
        catch (Exception thrown) when (IsItsOwn(thrown, cancellationToken))
        {
            throw Missing(Tell(method, thrown), AState);
        }
    }

    // A method that is not async can return null for the task itself, whatever its signature says.
    private static async Task<T?> Whole<T>(Task<T>? step)
        where T : class => step is null ? null : await step;

    private static bool IsItsOwn(Exception thrown, CancellationToken cancellationToken) =>
        thrown is not DriverFaultException && !cancellationToken.IsCancellationRequested;

    private static string Tell(string method, Exception thrown)
    {
        var told = $"{method} threw {thrown.GetType().Name}: {thrown.Message}";
        for (var cause = thrown.InnerException; cause is not null; cause = cause.InnerException)
        {
            told += $", because of {cause.GetType().Name}: {cause.Message}";
        }

        return told;
    }

    private static DriverFaultException Missing(string seen, string due) => new($"{seen}; it is to return {due}");
}
