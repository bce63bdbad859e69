using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using static Conformance.Snapshots.CanonicalValue;

namespace Conformance.Snapshots;

/// <summary>
/// Brings a snapshot of the first form into the present one. That form shows values of which a recording keeps nothing, and tells
/// nothing of the request id and the flow, so what it is compared with says where.
/// </summary>
internal sealed class OlderForm
{
    // Away from the numbers that are there; all are numbered anew in the end.
    private const int FirstNumber = 1000;

    private static readonly string[] OfNames = [ToldText.Username, "email", "phone", "alias", "uuid", "client id", "user pool id"];

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private OlderForm()
    {
    }

    /// <summary>The snapshot in the form of another, or as it is where both have one.</summary>
    public static SeenScenario Bring(SeenScenario old, SeenScenario now)
    {
        if (!old.IsOfOlderForm || now.IsOfOlderForm)
        {
            return old;
        }

        var bringing = new OlderForm();
        var steps = old.Steps.Select((step, at) => (CanonicalValue)bringing.Step(step, now.Steps.ElementAtOrDefault(at)));
        var text = CanonicalText.Write(new Members(
            [(StepNames.Form, new Literal(Wording.Number(ServiceForm.Number))), (StepNames.Steps, new Items([.. steps]))]));
        return new(old.Name, PlaceholderNumbers.InOrder(text)) { Sent = old.Sent };
    }

    private Members Step(JsonValue old, JsonValue now)
    {
        var members = old.Children.ToList().Select(member => (member.Name, member.Name switch
        {
            StepNames.Headers => Headers(member, now[StepNames.Headers]),
            _ => Value(member, now[member.Name], member.Name),
        }));
        return new(
            now[StepNames.Flow] is { Kind: JsonKind.String } flow && old[StepNames.Flow].Kind == JsonKind.Absent
                ? [.. members, (StepNames.Flow, new Text(flow.Text))]
                : [.. members]);
    }

    private Members Headers(JsonValue old, JsonValue now)
    {
        var members = old.Children.ToList().Select(header => (header.Name, Value(header, now[header.Name], header.Name)));
        return new(
            now[WireNames.RequestId] is { Kind: JsonKind.String } id
                ? [.. members, (WireNames.RequestId, new Text(id.Text))]
                : [.. members]);
    }

    private CanonicalValue Value(JsonValue old, JsonValue now, string name) => old.Kind switch
    {
        JsonKind.Object => new Members(
            [.. old.Children.ToList().Select(member => (member.Name, Value(member, now[member.Name], NameIn(name, member))))]),
        JsonKind.Array => new Items(
            [.. old.Children.ToList().Select((item, at) => Value(item, now.Children.ToList().ElementAtOrDefault(at), name))]),
        JsonKind.String => new Text(Placeholder(now) is { } shown ? Text(name, old.Text, shown) : old.Text),
        JsonKind.Number when Placeholder(now) is { Kind: ReplacedForms.Number } => new Text(Numbered(old.Text, ReplacedForms.Number)),
        _ => new Literal(old.Text),
    };

    // What JSON in a text holds is of the member that has the text.
    private static string NameIn(string name, JsonValue member) => member.Name == JsonInText.Mark ? name : member.Name;

    private static Placeholder? Placeholder(JsonValue value) =>
        value.Kind == JsonKind.String ? Snapshots.Placeholder.Read(value.Text) : null;

    private string Text(string name, string old, Placeholder now) => Snapshots.Placeholder.Read(old) is { } before
        ? OfPlaceholder(old, before, now)
        : OfWords(name, old, now);

    private string OfPlaceholder(string old, Placeholder before, Placeholder now) =>

        // A recording keeps the length of a secret, and not all of the letters that it may have.
        before.Kind == now.Kind && before.Length == now.Length && before.Form != now.Form
            ? $"{{{before.Kind} #{before.Number}{now.Facets}}}"
        : before.Kind != now.Kind && OfNames.Contains(before.Kind) && (OfNames.Contains(now.Kind) || ReplacedForms.Has(now))
            ? Numbered(old, now.Kind)
        : old;

    private string OfWords(string name, string old, Placeholder now) => now.Kind switch
    {
        ReplacedForms.Body => Numbered(old, now.Kind, now.Facets),
        _ when ReplacedForms.Has(now) => Numbered(old, ReplacedForms.OfText(name, old).Kind),
        "alias" when ToldText.KindOf(old) == ToldText.Username => Numbered(old, now.Kind),
        ToldText.Username or "email" or "phone" or "alias" => Numbered(old, ToldText.KindOf(old)),
        _ => old,
    };

    private string Numbered(string text, string kind, string facets = "")
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = numbers[text] = FirstNumber + numbers.Count;
        }

        return $"{{{kind} #{Wording.Number(number)}{facets}}}";
    }
}
