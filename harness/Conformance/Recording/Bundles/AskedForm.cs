using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;

namespace Conformance.Recording.Bundles;

/// <summary>A form of the catalog that nobody observed on AWS, with the scenario that leads to it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Scenario">The scenario that shows it, and answers it where one does; null where nothing leads there.</param>
internal sealed record AskedForm(ChallengeForm Form, Scenario? Scenario)
{
    /// <summary>Every such form, in the order of the catalog.</summary>
    public static IReadOnlyList<AskedForm> All { get; } = Of(ChallengeCatalog.Forms);

    /// <summary>True when only a user who is there before the run, and has a passkey, gets there.</summary>
    public bool NeedsPasskey => Scenario is { } scenario && scenario.Steps.Any(step => step.Needs == Supply.Passkey);

    /// <summary>Those of a catalog that nobody observed.</summary>
    public static IReadOnlyList<AskedForm> Of(IEnumerable<ChallengeForm> forms) =>
        [.. forms.Where(form => form.Basis != Basis.Observed).Select(form => new AskedForm(form, Find(form)))];

    /// <summary>The chosen ones.</summary>
    /// <param name="only">Patterns of form ids; empty for all.</param>
    /// <param name="without">Patterns of those that are left out.</param>
    /// <exception cref="CorpusException">A pattern matches nothing, or nothing is left.</exception>
    public static IReadOnlyList<AskedForm> Select(IReadOnlyList<string> only, IReadOnlyList<string> without)
    {
        foreach (var (option, patterns) in ((string, IReadOnlyList<string>)[])[("--only", only), ("--without", without)])
        {
            if (patterns.FirstOrDefault(pattern => !All.Any(one => CasePattern.Matches(pattern, one.Form.Id))) is { } nothing)
            {
                throw new CorpusException(
                    $"{option} {Excerpt.Word(nothing)} matches none of the forms that nobody observed: "
                    + string.Join(", ", All.Select(one => one.Form.Id)));
            }
        }

        IReadOnlyList<AskedForm> selected =
        [
            .. All.Where(one => (only.Count == 0 || only.Any(pattern => CasePattern.Matches(pattern, one.Form.Id)))
                && !without.Any(pattern => CasePattern.Matches(pattern, one.Form.Id))),
        ];
        return selected.Count > 0
            ? selected
            : throw new CorpusException("--only and --without leave no form to ask for");
    }

    // A challenge has one route; of one that comes in several forms the flow tells which it is. What nothing leads to is asked for by the
    // flow of its name, since that is all that is documented of it.
    private static Scenario? Find(ChallengeForm form)
    {
        var route = ChallengeRoute.All.Single(route => route.Challenge == form.Challenge);

        // Whether AWS lets a run register a passkey of its own has not been tried: the owner of one is asked.
        var scenario = route.Answered is { Setting.HasPasskey: false } answered ? answered : route.Scenario;
        return scenario is not null && (form.Variant.Length == 0 || scenario.Steps[0].Flow == form.Flow)
            ? scenario
            : ScenarioTables.All.FirstOrDefault(
                one => one.Steps[0].Flow == form.Challenge && one.Steps[^1].Due.Kind == DueKind.Tokens && !one.NeedsStranger
                    && one.Setting is { State: UserState.Confirmed, Pool: { Kind: PoolKind.Plain, Mfa: MfaMode.Off } });
    }
}
