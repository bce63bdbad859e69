using System.Globalization;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>A step of a snapshot as an answer that the rules for services can judge.</summary>
internal static class StepExchange
{
    /// <summary>What the rules find in a step.</summary>
    /// <param name="step">The step; of a client's snapshot nothing is found.</param>
    /// <param name="previous">The one before; absent for the first.</param>
    public static IReadOnlyList<Finding> Judge(JsonValue step, JsonValue previous) =>
        step[StepNames.Body].Kind == JsonKind.Absent ? [] : ResponseRules.Judge(Of(step, previous));

    private static Exchange Of(JsonValue step, JsonValue previous)
    {
        _ = int.TryParse(step[StepNames.Status].Text, CultureInfo.InvariantCulture, out var status);
        var body = new StringBuilder(step[StepNames.ByteOrderMark].HasValue ? "\uFEFF" : "");
        Body(step[StepNames.Body], body);
        Header[] headers =
            [.. step[StepNames.Headers].Children.ToList().Select(header => new Header(header.Name, Shown(header.Text)))];
        return new(new(status, headers, Encoding.UTF8.GetBytes(body.ToString())))
        {
            Operation = step[StepNames.Operation].Text,
            AuthFlow = step[StepNames.Flow] is { Kind: JsonKind.String } flow ? flow.Text : null,
            Username = StandIns.Username,
            PreviousSession = previous[StepNames.Body][WireNames.Session] is { Kind: JsonKind.String } session ? Shown(session.Text) : null,
        };
    }

    private static void Body(JsonValue body, StringBuilder into)
    {
        if (body.Kind == JsonKind.String && Placeholder.Read(body.Text)?.Kind == ReplacedForms.Body)
        {
            into.Append("<p>");
        }
        else if (body.Kind == JsonKind.String && body.Text.StartsWith('('))
        {
            into.Append(body.Text == ServiceForm.Empty ? "" : "<p>");
        }
        else
        {
            Value(body, into);
        }
    }

    private static void Value(JsonValue value, StringBuilder into)
    {
        switch (value.Kind)
        {
            case JsonKind.Object when JsonInText.IsMarked(value):
                var inner = new StringBuilder();
                Value(value[JsonInText.Mark], inner);
                into.Append(JsonText.Quote(inner.ToString()));
                break;
            case JsonKind.Object:
                Block('{', '}', value, into, member => into.Append(JsonText.Quote(NameOf(member.Name))).Append(':'));
                break;
            case JsonKind.Array:
                Block('[', ']', value, into, _ => { });
                break;
            case JsonKind.String when Placeholder.Read(value.Text) is { Kind: ReplacedForms.Number } number:
                into.Append(StandIns.Of(number));
                break;
            case JsonKind.String:
                into.Append(JsonText.Quote(Shown(value.Text)));
                break;
            default:
                into.Append(value.Text);
                break;
        }
    }

    private static void Block(char open, char close, JsonValue value, StringBuilder into, Action<JsonValue> before)
    {
        into.Append(open);
        foreach (var (child, at) in value.Children.ToList().Select((child, at) => (child, at)))
        {
            into.Append(at == 0 ? "" : ",");
            before(child);
            Value(child, into);
        }

        into.Append(close);
    }

    // A name that came twice has a number behind it.
    private static string NameOf(string shown) => shown.IndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? shown[..at] : shown;

    private static string Shown(string text) => Placeholder.Read(text) is { } placeholder ? StandIns.Of(placeholder) : text;
}
