using System.Globalization;
using System.Text;

namespace Conformance.Contract.Wire;

/// <summary>
/// An object in a file that people edit: gives its members by kind, and says of a wrong one where it stands and what is right.
/// </summary>
/// <param name="Value">The object.</param>
/// <param name="Path">Where it stands.</param>
internal readonly record struct EditedObject(JsonValue Value, string Path)
{
    /// <summary>True where there is a member of that name.</summary>
    public bool Has(string name) => Value[name].Kind != JsonKind.Absent;

    /// <summary>A text that has to be there.</summary>
    /// <exception cref="FormatException">It is not there or no text.</exception>
    public string Text(string name) => Value[name].Kind == JsonKind.String ? Value[name].Text : throw Wrong(name, "a text");

    /// <summary>A text; null where it is not there.</summary>
    /// <exception cref="FormatException">It is no text.</exception>
    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    /// <summary>A list of texts; empty where it is not there.</summary>
    /// <exception cref="FormatException">It is no list, or another thing is in it.</exception>
    public IReadOnlyList<string> Texts(string name)
    {
        var items = Items(name);
        return items.All(item => item.Kind == JsonKind.String)
            ? [.. items.Select(item => item.Text)]
            : throw Wrong(name, "a list of texts");
    }

    /// <summary>A whole number in bounds.</summary>
    /// <param name="name">The member.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most.</param>
    /// <param name="usual">What it is where it is not there.</param>
    /// <exception cref="FormatException">It is no such number.</exception>
    public int Whole(string name, int least, int most, int usual)
    {
        var number = Value[name];
        return number.Kind == JsonKind.Absent ? usual
            : number.Kind == JsonKind.Number
                && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                && whole >= least && whole <= most ? whole
            : throw Wrong(name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    /// <summary>True or false.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public bool Flag(string name, bool usual) => Value[name].Kind switch
    {
        JsonKind.Absent => usual,
        JsonKind.Boolean => Value[name].Text == "true",
        _ => throw Wrong(name, "true or false"),
    };

    /// <summary>What a text in the member stands for.</summary>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads the text; a <see cref="FormatException"/> of it says what is right.</param>
    /// <param name="usual">What is read where it is not there; null where it has to be.</param>
    /// <exception cref="FormatException">It is no text, or one that stands for nothing.</exception>
    public T Word<T>(string name, Func<string, T> read, string? usual = null)
    {
        try
        {
            return read(usual is null || Has(name) ? Text(name) : usual);
        }
        catch (FormatException unknown) when (Has(name) && Value[name].Kind == JsonKind.String)
        {
            throw new FormatException($"{Place(name)}: {unknown.Message}", unknown);
        }
    }

    /// <summary>An object that has to be there.</summary>
    /// <exception cref="FormatException">It is not there or no object.</exception>
    public EditedObject Object(string name) =>
        Value[name].Kind == JsonKind.Object ? new(Value[name], $"{Path}.{name}") : throw Wrong(name, "an object");

    /// <summary>A list of objects; empty where it is not there.</summary>
    /// <exception cref="FormatException">It is no list, or another thing is in it.</exception>
    public IReadOnlyList<EditedObject> Objects(string name)
    {
        var path = Path;
        var items = Items(name);
        return items.All(item => item.Kind == JsonKind.Object)
            ? [.. items.Select((item, at) => new EditedObject(item, $"{path}.{name}[{at}]"))]
            : throw Wrong(name, "a list of objects");
    }

    /// <summary>Says that a member is missing or wrong.</summary>
    public FormatException Wrong(string name, string right) => Has(name)
        ? new($"{Place(name)} is {Excerpt.Word(Encoding.UTF8.GetString(Value[name].Raw))}: it must be {right}.")
        : new($"{Path}.{Excerpt.Word(name)} is missing: it must be {right}.");

    private string Place(string name) => $"{Path}.{Excerpt.Word(name)}{EditedJson.Line(Value[name])}";

    private IReadOnlyList<JsonValue> Items(string name) => Value[name].Kind switch
    {
        JsonKind.Absent => [],
        JsonKind.Array => Value[name].Children.ToList(),
        _ => throw Wrong(name, "a list"),
    };
}
