using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.NUnit;

/// <summary>What a derived fixture gave, or the sentence that says what is wrong with it.</summary>
/// <param name="Wrapper">The wrapper; null when something is wrong.</param>
/// <param name="Mistake">What is wrong; null when nothing is.</param>
internal sealed record WrapperSetup(JudgedWrapper? Wrapper, string? Mistake)
{
    /// <summary>Reads what a fixture gives.</summary>
    /// <param name="fixture">The fixture's name.</param>
    /// <param name="declare">Its declaration.</param>
    /// <param name="share">Makes what makes the wrappers of one play.</param>
    /// <param name="baselineFile">The path of its baseline; null for none.</param>
    /// <param name="caseLimit">How long a step may take.</param>
    /// <param name="requirements">The version of the corpus by which it is judged; null for that of the baseline, else the newest.</param>
    /// <param name="everyFlow">Whether every way into a sign-in is played.</param>
    public static WrapperSetup Of(
        string fixture,
        Func<SignInDeclaration> declare,
        Func<Func<ISignInClient>> share,
        string? baselineFile,
        TimeSpan caseLimit,
        string? requirements = null,
        bool everyFlow = false)
    {
        SignInDeclaration? declaration;
        try
        {
            declaration = declare();
        }
        catch (Exception thrown)
        {
            return new(null, $"{fixture}.Declare() threw {thrown.GetType().Name}: {thrown.Message}");
        }

        if ((declaration is null ? "is null" : declaration.FindMistake()) is { } mistake)
        {
            return new(null, $"what {fixture}.Declare() returns {mistake}");
        }

        if (caseLimit <= TimeSpan.Zero)
        {
            return new(null, $"{fixture}.CaseLimit is {caseLimit}; it must be more than zero");
        }

        try
        {
            var set = requirements is null ? null : RequirementSet.Of(requirements);
            var baseline = baselineFile is null ? null : BaselineFile.Read(baselineFile);
            var used = set ?? baseline?.Requirements ?? RequirementSet.Newest;
            return baseline is not null && baseline.Client != declaration!.Name
                ? new(null, $"{baselineFile} is the baseline of {baseline.Client}, not of {declaration.Name}")
                : new(
                    new(
                        fixture,
                        declaration!.ToDescription(),
                        share)
                    { Baseline = baseline?.In(used), CaseLimit = caseLimit, Requirements = used, EveryFlow = everyFlow },
                    null);
        }
        catch (FormatException slip)
        {
            return new(null, $"{fixture}.Requirements: {slip.Message}");
        }
        catch (Exception unusable) when (unusable is CorpusException or IOException or UnauthorizedAccessException)
        {
            return new(null, $"{fixture}.Baseline: {unusable.Message}");
        }
    }
}
