using System.Net.Http.Headers;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Replay;

/// <summary>The charset that an answer says to be in.</summary>
internal static class CharsetLabel
{
    /// <summary>
    /// True for a label that names no charset. WireMock looks each up where it shows what it answered, and fails there.
    /// </summary>
    public static bool IsUnknown(IEnumerable<Header> headers) => headers.Any(header =>
        header.Name.Equals(WireNames.ContentType, StringComparison.OrdinalIgnoreCase)
            && Of(header.Value) is { } label
            && !IsKnown(label));

    private static string? Of(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet is { } label ? label.Trim('"')
        : contentType.TrimEnd().EndsWith("charset=", StringComparison.OrdinalIgnoreCase) ? ""
        : null;

    private static bool IsKnown(string label)
    {
        try
        {
            return label.Length > 0
                && (CodePagesEncodingProvider.Instance.GetEncoding(label) is not null || Encoding.GetEncoding(label) is not null);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
