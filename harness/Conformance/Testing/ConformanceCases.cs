using System.Collections;
using Conformance.Subjects;

namespace Conformance.Testing;

/// <summary>
/// The cases of the contract for a sign-in wrapper, as data for the tests of any framework. All of them are there; those that are not for
/// the wrapper as it was declared have a <see cref="ConformanceCase.SkipReason"/>.
/// </summary>
/// <remarks>Keep one for each wrapper: what a case sent is not to come back in another, and that is seen among the cases of one.</remarks>
public sealed class ConformanceCases : IReadOnlyList<ConformanceCase>
{
    private readonly JudgedWrapper wrapper;
    private readonly ConformanceCase[] all;
    private readonly Dictionary<string, ConformanceCase> byId;

    internal ConformanceCases(JudgedWrapper wrapper, Func<string, string>? repeat)
    {
        this.wrapper = wrapper;
        all =
        [
            .. PackagedCorpus.Corpus.Cases.Where(one => !one.IsForSdk).Select(one => new ConformanceCase(wrapper, one, repeat)),
        ];
        byId = all.ToDictionary(one => one.Id, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => all.Length;

    /// <summary>
    /// What of the baseline is out of date whatever is run, a sentence each: unknown cases and rules, and words that are declared no more.
    /// What a case shows of it fails that case.
    /// </summary>
    public IReadOnlyList<string> OutOfDate => wrapper.Stale();

    /// <inheritdoc/>
    public ConformanceCase this[int index] => all[index];

    /// <summary>The case of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ConformanceCase this[string id] =>
        byId.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"there is no case {id} for a sign-in wrapper");

    /// <summary>The cases for a wrapper.</summary>
    /// <param name="declaration">What the wrapper can do.</param>
    /// <param name="options">How it is judged; null for by every rule of now.</param>
    /// <exception cref="ArgumentException">What is given cannot be used, or no case applies to what is declared; the message says
    /// why.</exception>
    public static ConformanceCases For(SignInDeclaration declaration, ConformanceOptions? options = null)
    {
        options ??= new();
        var setup = WrapperSetup.Of(SetupWords.Data, () => declaration, options);
        var cases = setup.Wrapper is { } wrapper
            ? new ConformanceCases(wrapper, options.Repeat)
            : throw new ArgumentException(setup.Mistake, setup.IsOfOptions ? nameof(options) : nameof(declaration));
        return cases.WhyVoid() is { } why ? throw new ArgumentException(why, nameof(declaration)) : cases;
    }

    /// <inheritdoc/>
    public IEnumerator<ConformanceCase> GetEnumerator() => ((IEnumerable<ConformanceCase>)all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Why judging by them proves nothing; null when it does.</summary>
    internal string? WhyVoid() =>
        all.Any(one => one.SkipReason is null) ? null : "void: no case applies to what is declared";
}
