using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite;

/// <summary>
/// Fills in what was sent for the placeholders of a fixture: <c>{"$sent": "$.Session"}</c>, with members beside it that replace those of
/// the value, <c>"$without"</c>, and <c>"$around"</c> for the words before and behind a text.
/// </summary>
/// <param name="example">The fixture, for messages.</param>
/// <param name="sent">Finds the payload that a placeholder speaks of.</param>
internal sealed class SentPlaceholders(RuleExample example, Func<JsonValue, JsonValue> sent)
{
    private readonly StringBuilder text = new();

    /// <summary>The text of a value with what was sent in place of each placeholder.</summary>
    public string Fill(JsonValue value)
    {
        text.Clear();
        Write(value);
        return text.ToString();
    }

    private void Write(JsonValue value)
    {
        if (value["$sent"] is { Kind: JsonKind.String } path)
        {
            WriteSent(value, Find(sent(value), path.Text));
            return;
        }

        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            text.Append(Encoding.UTF8.GetString(value.Raw));
            return;
        }

        text.Append(value.Kind == JsonKind.Object ? '{' : '[');
        foreach (var child in value.Children)
        {
            StartChild(child);
            Write(child);
        }

        text.Append(value.Kind == JsonKind.Object ? '}' : ']');
    }

    private void WriteSent(JsonValue placeholder, JsonValue found)
    {
        if (placeholder["$around"].Children.ToList() is [var before, var behind])
        {
            text.Append(JsonText.Quote(before.Text + found.Text + behind.Text));
            return;
        }

        var instead = placeholder.Children.ToList().Where(member => member.Name[0] != '$').ToList();
        var without = placeholder["$without"].Children.ToList().Select(name => name.Text).ToList();
        if (instead.Count == 0 && without.Count == 0)
        {
            text.Append(Encoding.UTF8.GetString(found.Raw));
            return;
        }

        text.Append('{');
        foreach (var member in found.Children)
        {
            if (!without.Contains(member.Name, StringComparer.Ordinal) && !instead.Exists(other => other.Name == member.Name))
            {
                StartChild(member);
                text.Append(Encoding.UTF8.GetString(member.Raw));
            }
        }

        foreach (var member in instead)
        {
            StartChild(member);
            Write(member);
        }

        text.Append('}');
    }

    private void StartChild(JsonValue child)
    {
        if (text[^1] is not ('{' or '['))
        {
            text.Append(',');
        }

        if (!child.RawName.IsEmpty)
        {
            text.Append('"').Append(Encoding.UTF8.GetString(child.RawName)).Append("\":");
        }
    }

    private JsonValue Find(JsonValue payload, string path)
    {
        var found = path.Split('.')[1..].Aggregate(payload, (parent, name) => parent[name]);
        return found.Kind == JsonKind.Absent ? throw new InvalidDataException($"{example.Name}: nothing was sent at {path}.") : found;
    }
}
