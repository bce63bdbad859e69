using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Testing;

/// <summary>One case of the contract for a sign-in wrapper.</summary>
public sealed class ConformanceCase
{
    private readonly JudgedWrapper wrapper;
    private readonly Case one;
    private readonly Func<string, string>? repeat;
    private readonly Lazy<string?> skipReason;

    internal ConformanceCase(JudgedWrapper wrapper, Case one, Func<string, string>? repeat)
    {
        (this.wrapper, this.one, this.repeat) = (wrapper, one, repeat);
        skipReason = new(() => wrapper.WhyNotSelected(one)
            ?? (wrapper.WhyNotApplicable(one) is { } reason ? JudgedCase.NotApplicable(reason) : null));
    }

    /// <summary>Its id, which never changes.</summary>
    public string Id => one.Id;

    /// <summary>The group of cases that it is of, which is the first word of its id.</summary>
    public string Group => one.Group;

    /// <summary>By what a filter may select it: its group, and where its payload comes from, for instance <c>documented</c>.</summary>
    public IReadOnlyList<string> Categories => CategoriesOf(one);

    /// <summary>Why it is not for the wrapper as that was declared; null when it is.</summary>
    public string? SkipReason => skipReason.Value;

    /// <summary>Judges the wrapper by it.</summary>
    /// <param name="create">Makes a new wrapper for each attempt to sign in. It is called from several tests at once.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ConformanceException">The wrapper fails; the message tells what is wrong in full.</exception>
    public Task<CaseOutcome> JudgeAsync(Func<ISignInClient> create, CancellationToken cancellationToken = default) =>
        JudgeSharedAsync(() => create, cancellationToken);

    /// <summary>Judges wrappers over one object by it, as a server has one for all its users.</summary>
    /// <param name="share">Makes what makes the wrappers of one play.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ConformanceException">The wrapper fails; the message tells what is wrong in full.</exception>
    public async Task<CaseOutcome> JudgeSharedAsync(Func<Func<ISignInClient>> share, CancellationToken cancellationToken = default)
    {
        var judged = await PlayAsync(share, repeat?.Invoke(Id), cancellationToken);
        return judged.Failure is { } failure ? throw new ConformanceException(failure) : new(judged.SkipReason, judged.Warning);
    }

    /// <summary>Its id.</summary>
    public override string ToString() => Id;

    internal static IReadOnlyList<string> CategoriesOf(Case one) => [one.Group, CaseFile.Spell(one.Origin)];

    /// <summary>The same for who tells failures otherwise.</summary>
    /// <param name="share">Makes what makes the wrappers of one play.</param>
    /// <param name="command">The command that repeats the test; null where nobody knows one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal async Task<JudgedCase> PlayAsync(Func<Func<ISignInClient>> share, string? command, CancellationToken cancellationToken) =>
        await PackagedCorpus.ProofAsync() is { } why ? JudgedCase.Void(why)
        : wrapper.WhyNotSelected(one) is { } other ? JudgedCase.NotSelected(other)
        : JudgedCase.Of(wrapper, await wrapper.JudgeAsync(one, share, cancellationToken), command);
}
