using System.Text;
using Conformance.Wire;

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
            throw new FormatException($"{Path} cannot be changed: the body {fault ?? "is not a JSON object"}");
        }

        var path = Path.Split('.');
        if (path.Length < 2 || path[0] != "$")
        {
            throw new FormatException($"{Path} is not a path such as $.Session or $.ChallengeParameters.SALT");
        }

        var edited = new StringBuilder(body.Length + Argument.Length);
        Copy(reading.Root, path, 1, edited);
        return Encoding.UTF8.GetBytes(edited.ToString());
    }

    private void Copy(JsonValue parent, string[] path, int depth, StringBuilder into)
    {
        var isFound = false;
        into.Append('{');
        foreach (var member in parent.Children)
        {
            if (isFound || !member.IsNamed(path[depth]))
            {
                Append(into, Encoding.UTF8.GetString(member.RawName), member.Raw);
                continue;
            }

            isFound = true;
            if (depth < path.Length - 1)
            {
                StartMember(into, path[depth]);
                Copy(member, path, depth + 1, into);
                continue;
            }

            Change(member, into);
        }

        if (!isFound)
        {
            if (Kind != JsonEditKind.Set || depth < path.Length - 1)
            {
                throw new FormatException($"{Path} cannot be changed: there is no {path[depth]}");
            }

            Append(into, path[depth], Encoding.UTF8.GetBytes(Argument));
        }

        into.Append('}');
    }

    private void Change(JsonValue member, StringBuilder into)
    {
        var name = Encoding.UTF8.GetString(member.RawName);
        switch (Kind)
        {
            case JsonEditKind.Remove:
                break;
            case JsonEditKind.Set:
                Append(into, name, Encoding.UTF8.GetBytes(Argument));
                break;
            case JsonEditKind.Rename:
                Append(into, Argument, member.Raw);
                break;
            case JsonEditKind.Repeat:
                Append(into, name, member.Raw);
                Append(into, name, Encoding.UTF8.GetBytes(Argument));
                break;
        }
    }

    private static void Append(StringBuilder into, string name, ReadOnlySpan<byte> value)
    {
        StartMember(into, name);
        into.Append(Encoding.UTF8.GetString(value));
    }

    private static void StartMember(StringBuilder into, string name)
    {
        if (into[^1] != '{')
        {
            into.Append(',');
        }

        into.Append('"').Append(name).Append("\":");
    }
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
