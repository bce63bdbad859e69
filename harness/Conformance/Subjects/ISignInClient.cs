namespace Conformance.Subjects;

/// <summary>
/// Lets the harness operate your sign-in wrapper. An instance makes one attempt to sign in, and is disposed after it where it can be.
/// </summary>
/// <remarks>
/// Hand out what your wrapper hands to its caller, and nothing that the adapter finds out by itself. An exception that leaves a step
/// counts as <see cref="SignInOutcome.Failed"/> of kind <see cref="SignInErrorKind.Other"/> with its type, message and text: hand out
/// yourself what is of another kind. One that leaves <see cref="StateAsync"/> or <see cref="SignOutAsync"/> is a fault of the adapter.
/// </remarks>
public interface ISignInClient
{
    /// <summary>Starts the sign-in and goes on until a human is needed. SRP and device steps are the wrapper's own.</summary>
    /// <param name="request">Where and how to sign in. All requests go to its <see cref="SignInRequest.Endpoint"/>.</param>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken);

    /// <summary>Gives what the human typed or chose for the challenge that is open, and goes on until a human is needed again.</summary>
    /// <param name="answer">What the human gave, in human words. Which keys go on the wire is the wrapper's own work.</param>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<SignInOutcome> AnswerAsync(HumanAnswer answer, CancellationToken cancellationToken);

    /// <summary>Says what the wrapper itself holds now, asked of it and not remembered by the adapter.</summary>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<HeldState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Renews the tokens. Asked for only where the capability <c>refresh</c> is declared.</summary>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<SignInOutcome> RefreshAsync(CancellationToken cancellationToken) =>
        Task.FromResult<SignInOutcome>(new SignInOutcome.Unsupported());

    /// <summary>
    /// Renews the tokens with ClientMetadata of its own. Asked for only where <c>refresh</c> and <c>clientMetadata</c> are declared; one
    /// that has no use for it need not have this.
    /// </summary>
    /// <param name="clientMetadata">What is given for this refresh, which wins over that of the sign-in.</param>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<SignInOutcome> RefreshAsync(IReadOnlyDictionary<string, string> clientMetadata, CancellationToken cancellationToken) =>
        RefreshAsync(cancellationToken);

    /// <summary>
    /// Answers a challenge that another instance was handed, knowing nothing but what is given here. Asked for only where the capability
    /// <c>resume</c> is declared.
    /// </summary>
    /// <param name="request">The challenge, or the text that <see cref="SignInOutcome.Challenged.Resume"/> was, and the answer to
    /// it.</param>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<SignInOutcome> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<SignInOutcome>(new SignInOutcome.Unsupported());

    /// <summary>Signs out and says what the wrapper holds then. Asked for only where the capability <c>signOut</c> is declared.</summary>
    /// <param name="cancellationToken">Cancelled when the time of the step is over.</param>
    Task<HeldState> SignOutAsync(CancellationToken cancellationToken) => Task.FromResult(HeldState.Unsupported);
}
