namespace Conformance.Contract.Wire;

/// <summary>One header line, as it was sent.</summary>
/// <param name="Name">Its name in the case in which it was sent; compare it without regard to case.</param>
/// <param name="Value">Its value without the blanks around it.</param>
public readonly record struct Header(string Name, string Value);

internal static class Headers
{
    /// <summary>The value of the first header of this name, or null.</summary>
    public static string? Find(this IReadOnlyList<Header> headers, string name)
    {
        for (var at = 0; at < headers.Count; at++)
        {
            if (string.Equals(headers[at].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return headers[at].Value;
            }
        }

        return null;
    }
}
