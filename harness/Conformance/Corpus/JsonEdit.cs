using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>A change to one member of a payload, made on its bytes, so that everything else stays as it was.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Path">The member: <c>$.Session</c> or <c>$.ChallengeParameters.SALT</c>.</param>
/// <param name="Argument">JSON text of the new value, or for a renaming the new name.</param>
internal sealed record JsonEdit(JsonEditKind Kind, string Path, string Argument = "")
{
    /// <summary>Makes the change.</summary>
    /// <exception cref="FormatException">The body is no JSON object, or there is no such member.</exception>
    public byte[] Apply(ReadOnlyMemory<byte> body)
    {
        if (JsonReading.TryRead(body, out var fault) is not { Root.Kind: JsonKind.Object } reading)
        {
            throw new FormatException($"{Excerpt.Word(Path)} cannot be changed: the body {fault ?? "is not a JSON object"}");
        }

        var path = Path.Split('.');
        if (path.Length < 2 || path[0] != "$")
        {
            throw new FormatException($"{Excerpt.Word(Path)} is not a path such as $.Session or $.ChallengeParameters.SALT");
        }

        var parent = reading.Root;
        foreach (var name in path[1..^1])
        {
            parent = parent[name] is { Kind: JsonKind.Object } inner
                ? inner
                : throw new FormatException($"{Excerpt.Word(Path)} cannot be changed: there is no object {Excerpt.Word(name)}");
        }

        return Apply(body.Span, parent, parent[path[^1]], path[^1]);
    }

    private byte[] Apply(ReadOnlySpan<byte> body, JsonValue parent, JsonValue member, string name)
    {
        if (member.Kind == JsonKind.Absent)
        {
            return Kind == JsonEditKind.Set
                ? Splice(body, End(parent) - 1, End(parent) - 1, $"{(parent.Children.IsEmpty ? "" : ",")}\"{name}\":{Argument}")
                : throw new FormatException($"{Excerpt.Word(Path)} cannot be changed: there is no {Excerpt.Word(name)}");
        }

        switch (Kind)
        {
            case JsonEditKind.Remove:
                var (start, end) = WithComma(body, member);
                return Splice(body, start, end, "");
            case JsonEditKind.Rename:
                return Splice(body, member.NamePosition, member.NamePosition + member.RawName.Length, Argument);
            case JsonEditKind.Repeat:
                return Splice(body, End(member), End(member), $",\"{Encoding.UTF8.GetString(member.RawName)}\":{Argument}");
            default:
                return Splice(body, member.Position, End(member), Argument);
        }
    }

    /// <summary>The place of a member with the comma behind it, or for the last one with the comma before it.</summary>
    private static (int Start, int End) WithComma(ReadOnlySpan<byte> body, JsonValue member)
    {
        var blanks = " \t\r\n"u8;
        var (start, end) = (member.NamePosition - 1, End(member));
        var next = end + body[end..].IndexOfAnyExcept(blanks);
        if (body[next] == ',')
        {
            return (start, next + 1);
        }

        var previous = body[..start].LastIndexOfAnyExcept(blanks);
        return (body[previous] == ',' ? previous : start, end);
    }

    private static int End(JsonValue value) => value.Position + value.Raw.Length;

    private static byte[] Splice(ReadOnlySpan<byte> body, int start, int end, string text) =>
        [.. body[..start], .. Encoding.UTF8.GetBytes(text), .. body[end..]];
}

/// <summary>What a <see cref="JsonEdit"/> does.</summary>
internal enum JsonEditKind
{
    /// <summary>Takes the member away.</summary>
    Remove,

    /// <summary>Gives the member a value; adds it at the end of its object when it is not there.</summary>
    Set,

    /// <summary>Gives the member another name.</summary>
    Rename,

    /// <summary>Adds a second member of the same name behind it.</summary>
    Repeat,
}
