using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>The list of the headers that a client signed.</summary>
internal static class SignedHeaders
{
    public const string AmzDate = "x-amz-date";
    public const string SecurityToken = "x-amz-security-token";
    public const string ContentHash = "x-amz-content-sha256";
    public const string Host = "host";

    private const string AmzPrefix = "x-amz-";

    // AWSSDK.Core leaves it out on purpose and the SDK for JavaScript signs it, so the service takes both.
    private const string AmzUserAgent = "x-amz-user-agent";

    /// <summary>The values of all headers of this name as one, or null if there is none.</summary>
    public static string? Value(IReadOnlyList<Header> headers, string name)
    {
        string[] values =
            [.. headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        return values.Length == 0 ? null : string.Join(',', values);
    }

    public static IEnumerable<SignatureFault> Check(string list, IReadOnlyList<Header> sent, SigningCredentials credentials)
    {
        string[] names = list.Length == 0 ? [] : list.Split(';');
        string[] lowered = [.. names.Select(name => name.ToLowerInvariant())];
        if (names.FirstOrDefault(name => name.Any(char.IsUpper)) is { } cased)
        {
            yield return new(SignaturePart.HeaderList, "lower-case names", credentials.Tell(cased));
        }

        if (lowered.Distinct(StringComparer.Ordinal).Count() < lowered.Length)
        {
            yield return new(SignaturePart.HeaderList, "each name once", "a name twice");
        }

        if (!lowered.SequenceEqual(lowered.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return new(SignaturePart.HeaderList, "sorted names", "another order");
        }

        foreach (var name in lowered.Where(name => Value(sent, name) is null).Distinct(StringComparer.Ordinal))
        {
            yield return new(SignaturePart.HeaderList, "names of headers that were sent", $"{credentials.Tell(name)}, which was not sent");
        }

        foreach (var name in Needed(sent).Except(lowered, StringComparer.Ordinal))
        {
            yield return new(SignaturePart.HeaderList, $"{credentials.Tell(name)} among them", "not signed");
        }
    }

    // Same source as CanonicalForm: the host, and every x-amz-* header of the request.
    private static IEnumerable<string> Needed(IReadOnlyList<Header> sent) =>
        from name in sent.Select(header => header.Name.ToLowerInvariant()).Prepend(Host)
        where name == Host || (name.StartsWith(AmzPrefix, StringComparison.Ordinal) && name != AmzUserAgent)
        select name;
}
