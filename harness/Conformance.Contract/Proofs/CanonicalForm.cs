using System.Globalization;
using System.Text;

namespace Conformance.Contract.Proofs;

/// <summary>The parts of a request in the form in which they are signed.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html, "Create a canonical request".
/// Texts hold one letter for each byte of the wire, as the replay server reads them.
/// </remarks>
internal static class CanonicalForm
{
    /// <summary>The path without query, also of an absolute address as a proxy gets it.</summary>
    public static (string Path, string Query) Split(string target)
    {
        var scheme = target.StartsWith('/') ? -1 : target.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var path = target.AsSpan(scheme + 3).IndexOfAny('/', '?');
            target = path < 0 ? "" : target[(scheme + 3 + path)..];
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }

    /// <summary>Without dots and empty segments, and encoded once more than on the wire, as for every service but S3.</summary>
    public static string Path(string path)
    {
        List<string> kept = [];
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                kept.RemoveRange(Math.Max(kept.Count - 1, 0), Math.Min(kept.Count, 1));
            }
            else if (segment is not ("" or "."))
            {
                kept.Add(Encode(segment));
            }
        }

        var endsInSlash = kept.Count > 0
            && (path.EndsWith('/') || path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal));
        return $"/{string.Join('/', kept)}{(endsInSlash ? "/" : "")}";
    }

    /// <summary>Sorted by name, then by value, both encoded exactly once.</summary>
    // Sorting by a culture would put '-' and upper case elsewhere.
    public static string Query(string query) => string.Join('&', query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(ReadParameter)
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
        .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Name}={parameter.Value}"));

    /// <summary>Trimmed, and with one blank for each run of blanks.</summary>
    public static string HeaderValue(string value) =>
        string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static (string Name, string Value) ReadParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (Encode(Decode(parameter)), "")
            : (Encode(Decode(parameter[..equals])), Encode(Decode(parameter[(equals + 1)..])));
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            }
        }

        return encoded.ToString();
    }

    private static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length
                && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                decoded.Append((char)code);
                at += 2;
            }
            else
            {
                decoded.Append(text[at]);
            }
        }

        return decoded.ToString();
    }
}
