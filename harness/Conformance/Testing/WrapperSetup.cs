using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Testing;

/// <summary>What the author of a test gave, or the sentence that says what is wrong with it.</summary>
/// <param name="Wrapper">The wrapper; null when something is wrong.</param>
/// <param name="Mistake">What is wrong; null when nothing is.</param>
internal sealed record WrapperSetup(JudgedWrapper? Wrapper, string? Mistake)
{
    /// <summary>True where the mistake is in the options.</summary>
    public bool IsOfOptions { get; private init; }

    /// <summary>Reads what was given.</summary>
    /// <param name="from">Who gave it, as messages name it.</param>
    /// <param name="declare">The declaration.</param>
    /// <param name="options">How the wrapper is judged.</param>
    public static WrapperSetup Of(SetupWords from, Func<SignInDeclaration?> declare, ConformanceOptions options)
    {
        SignInDeclaration? declaration;
        try
        {
            declaration = declare();
        }
        catch (Exception thrown)
        {
            return new(null, $"{from.Declaring} threw {thrown.GetType().Name}: {thrown.Message}");
        }

        if ((declaration is null ? "is null" : declaration.FindMistake()) is { } mistake)
        {
            return new(null, $"{from.Declaration} {mistake}");
        }

        if (options.CaseLimit <= TimeSpan.Zero)
        {
            return Option($"{from.Options}.CaseLimit is {options.CaseLimit}; it must be more than zero");
        }

        try
        {
            var set = options.Requirements is null ? null : RequirementSet.Of(options.Requirements);
            var baseline = options.Baseline is null ? null : BaselineFile.Read(options.Baseline);
            var used = set ?? baseline?.Requirements ?? RequirementSet.Newest;
            return baseline is not null && baseline.Client != declaration!.Name
                ? Option($"{options.Baseline} is the baseline of {baseline.Client}, not of {declaration.Name}")
                : new(
                    new(declaration!.ToDescription(), from.Creation)
                    {
                        Baseline = baseline?.In(used),
                        CaseLimit = options.CaseLimit,
                        Requirements = used,
                        EveryFlow = options.EveryFlow,
                        IsStrict = options.IsStrict,
                    },
                    null);
        }
        catch (FormatException slip)
        {
            return Option($"{from.Options}.Requirements: {slip.Message}");
        }
        catch (Exception unusable) when (unusable is CorpusException or IOException or UnauthorizedAccessException)
        {
            return Option($"{from.Options}.Baseline: {unusable.Message}");
        }

        static WrapperSetup Option(string mistake) => new(null, mistake) { IsOfOptions = true };
    }
}
