using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Conformance.RecordingSuite;

/// <summary>Text that must not be found, and the ways in which it could be written.</summary>
internal sealed class Canary
{
    private readonly List<(string Form, string Text)> forms = [];

    public Canary(string text, string place)
    {
        (Text, Place) = (text, place);
        var utf8 = Encoding.UTF8.GetBytes(text);
        forms.Add(("plain", text));
        forms.Add(("JSON", JsonSerializer.Serialize(text)[1..^1]));
        forms.Add(("JSON in JSON", JsonSerializer.Serialize(JsonSerializer.Serialize(text)[1..^1])[1..^1]));
        forms.Add(("URL", Uri.EscapeDataString(text)));
        forms.Add(("hexadecimal", Convert.ToHexString(utf8)));
        forms.Add(("hexadecimal", Convert.ToHexStringLower(utf8)));
        for (var offset = 0; offset < 3; offset++)
        {
            // The digits at both ends depend on what stands beside it.
            byte[] padded = [.. new byte[offset], .. utf8];
            var (first, behind) = (((offset * 8) + 5) / 6, padded.Length * 8 / 6);
            forms.Add(($"base64 at {offset}", Convert.ToBase64String(padded)[first..behind]));
            forms.Add(($"base64url at {offset}", Base64Url.EncodeToString(padded)[first..behind]));
        }
    }

    public string Text { get; }

    /// <summary>Where it was put.</summary>
    public string Place { get; }

    /// <summary>The form in which it is in a text; null when it is not.</summary>
    public string? FoundIn(string text) => forms.Find(form => text.Contains(form.Text, StringComparison.Ordinal)).Form;
}
