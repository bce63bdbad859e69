using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>The placeholders of one snapshot. The same text gets the same one wherever it stands; names and ordinary words stay.</summary>
/// <param name="told">Texts that only the run knows to be its own, with what each is: a username, an e-mail address, a sub, an
/// endpoint.</param>
internal sealed class Placeholders(IReadOnlyList<ToldText> told)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    // The longest first: one may be a part of another.
    private readonly ToldText[] longestFirst =
        [
            .. told.Where(one => one.Text.Length > 0)
                .OrderByDescending(one => one.Text.Length)
                .ThenBy(one => one.Text, StringComparer.Ordinal),
        ];

    /// <summary>Takes the secrets of a run out of a text, wherever they stand in it.</summary>
    public Func<string, string> Scrub { get; init; } = text => text;

    /// <summary>Finds the texts that their names call secret, so that they are found under other names too.</summary>
    public void Collect(JsonValue value, string name = "")
    {
        if (value.Kind == JsonKind.String)
        {
            var text = value.Text;
            if (JsonInText.Read(text) is { } inside)
            {
                Collect(inside.Root, name);
            }
            else if (text.Length > 0 && Placeholder.Read(text) is null && OpaqueNames.Find(name, text) is { } form)
            {
                Number(text, form);
            }
        }

        foreach (var child in value.Children.ToList().OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            Collect(
                child,
                value.Kind == JsonKind.Array ? name : OpaqueNames.IsPasskey(name) ? $"{OpaqueNames.Passkey}.{child.Name}" : child.Name);
        }
    }

    /// <summary>The text as the snapshot shows it.</summary>
    public string Show(MemberAt at, string text)
    {
        if (text.Length == 0 || Placeholder.Read(text) is not null)
        {
            return text;
        }

        if (longestFirst.FirstOrDefault(one => one.Text == text) is { } own)
        {
            return Number(text, new(own.Kind, ""));
        }

        if (known.TryGetValue(text, out var same))
        {
            return same;
        }

        return (OpaqueNames.Find(at.Name, text) ?? OpaqueForms.Find(text)) is { } form ? Number(text, form)
            : at.IsReplaced ? Number(text, ReplacedForms.OfText(at.Name, text))
            : Inside(Scrub(text));
    }

    /// <summary>A number that the scrubber put there. A text of the same digits is another value.</summary>
    public string ShowNumber(string digits) => Number($"number {digits}", new(ReplacedForms.Number, ""));

    /// <summary>A body that is no JSON and not as it was sent.</summary>
    public string ShowBody(string text, string kind) => Number(text, new(ReplacedForms.Body, kind));

    /// <summary>Ordinary words, with what is volatile in them replaced.</summary>
    public string Inside(string text)
    {
        foreach (var one in longestFirst)
        {
            if (text.Contains(one.Text, StringComparison.Ordinal))
            {
                text = text.Replace(one.Text, Number(one.Text, new(one.Kind, "")), StringComparison.Ordinal);
            }
        }

        return OpaqueForms.ReplaceInside(text, Number);
    }

    private string Number(string text, OpaqueForm form)
    {
        if (form.IsAlike)
        {
            return $"{{{form.Kind}}}";
        }

        if (!known.TryGetValue(text, out var shown))
        {
            var number = counts[form.Kind] = counts.GetValueOrDefault(form.Kind) + 1;
            shown =
                known[text] =
                    $"{{{form.Kind} #{Contract.Catalog.Wording.Number(number)}"
                    + $"{(form.Facets.Length == 0 ? "" : ", " + form.Facets)}}}";
        }

        return shown;
    }
}

/// <summary>What an opaque text is, and what of its shape stays.</summary>
/// <param name="Kind">What it is, in lower-case words.</param>
/// <param name="Facets">Its shape.</param>
internal sealed record OpaqueForm(string Kind, string Facets)
{
    /// <summary>True when nobody compares it with another, as a time.</summary>
    public bool IsAlike { get; init; }
}
