using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>Whether a request accepts a content coding, so that whoever sent it reads an answer in that coding.</summary>
internal static class AcceptedCoding
{
    private const string Header = "Accept-Encoding";

    /// <summary>
    /// True where the header names the coding, or any, and does not exclude it; a request without the header accepts none for sure.
    /// </summary>
    public static bool Is(ReceivedRequest request, string coding)
    {
        var named = request.Headers.Where(header => string.Equals(header.Name, Header, StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(','))
            .Select(item => item.Split(';', StringSplitOptions.TrimEntries))
            .ToLookup(item => item[0], IsWanted, StringComparer.OrdinalIgnoreCase);
        return (named.Contains(coding) ? named[coding] : named["*"]).Any(isWanted => isWanted);
    }

    private static bool IsWanted(string[] item) => !item.Skip(1).Any(parameter =>
        parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight == 0);
}
