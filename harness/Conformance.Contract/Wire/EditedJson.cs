
namespace Conformance.Contract.Wire;

/// <summary>
/// JSON that people write: with a byte-order mark where their editor puts one, and with slips that must not pass for a wish.
/// </summary>
internal static class EditedJson
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static JsonReading Read(string file) => Of(File.ReadAllBytes(file));

    /// <summary>Reads what is in a file.</summary>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static JsonReading Of(byte[] content) =>
        JsonReading.TryRead(SavedText.ToUtf8(content), out var fault) ?? throw new FormatException($"it {fault}.");

    /// <summary>
    /// Refuses a value that is no object, and in an object what nobody reads: a member that is not known, or one that is there again.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="known">The members that there are.</param>
    /// <exception cref="FormatException">The message names place and line, and the word that was probably meant.</exception>
    public static void Refuse(in JsonValue value, string path, IReadOnlyList<string> known)
    {
        RefuseTwice(value, path);
        foreach (var member in value.Children)
        {
            if (!known.Contains(member.Name, StringComparer.Ordinal))
            {
                throw new FormatException(
                    $"{path}.{Excerpt.Word(member.Name)}{Line(member)} is not known"
                    + (NearestWord.Near(member.Name, known) is { } meant ? $": did you mean \"{meant}\"?" : ".")
                    + $" The members are {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>Refuses a value that is no object, and a name that an object has twice.</summary>
    /// <exception cref="FormatException">The message names place and line.</exception>
    public static void RefuseTwice(in JsonValue value, string path)
    {
        if (value.Kind != JsonKind.Object)
        {
            throw new FormatException($"{path}{(value.Kind == JsonKind.Absent ? "" : Line(value))} must be an object.");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var member in value.Children)
        {
            if (!seen.Add(member.Name))
            {
                throw new FormatException($"{path}.{Excerpt.Word(member.Name)}{Line(member)} is there twice: keep one.");
            }
        }
    }

    /// <summary>Refuses a name that an object in a value has twice, but in a member whose content is no affair of ours.</summary>
    /// <exception cref="FormatException">The message names place and line.</exception>
    public static void RefuseTwiceBelow(in JsonValue value, string path, string foreign)
    {
        if (value.Kind == JsonKind.Object)
        {
            RefuseTwice(value, path);
        }

        var at = 0;
        foreach (var child in value.Children)
        {
            if (!child.IsNamed(foreign))
            {
                RefuseTwiceBelow(child, value.Kind == JsonKind.Array ? $"{path}[{at++}]" : $"{path}.{Excerpt.Word(child.Name)}", foreign);
            }
        }
    }

    /// <summary>The line of a value, to be put behind its path.</summary>
    public static string Line(in JsonValue value) => $" (line {value.Line})";
}
