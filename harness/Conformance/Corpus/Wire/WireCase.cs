using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Makes the cases of the tables of the wire, which are for clients of profile sdk unless a table says otherwise.</summary>
internal static class WireCase
{
    /// <summary>A case that sends what a recording sends, until it is changed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="clause">Where what it sends is said to be right or wrong.</param>
    public static Case Of(string id, Case recording, string clause) => recording with
    {
        Id = id,
        Since = "0.5",
        Origin = Origin.Authored,
        Basis = clause.StartsWith("RFC ", StringComparison.Ordinal) ? Basis.Documented : Basis.Inferred,
        Clause = clause,
        IsForSdk = true,
        Answers = [recording.Answers[^1] with { Headers = Headers(id, recording.Answers[^1]) }],
    };

    /// <summary>The case with its class and with the response rules that it breaks.</summary>
    public static Case As(Case one, PayloadClass sent)
    {
        var classed = one with { Class = sent };
        return classed with { Defects = CaseCorpus.Defects(classed) };
    }

    /// <summary>The header with the request id of a case, alone.</summary>
    public static IReadOnlyList<Header> RequestIdOf(string id) => [new(WireNames.RequestId, CaseValues.RequestId(id))];

    /// <summary>The headers of an answer with the request id of the case, and with those that it changes.</summary>
    public static IReadOnlyList<Header> Headers(
        string id, Answer answer, IReadOnlyDictionary<string, string?>? changes = null) =>
    [
        .. from header in answer.Headers
           let value = header.Name == WireNames.RequestId ? CaseValues.RequestId(id)
               : changes is not null && changes.TryGetValue(header.Name, out var other) ? other
               : header.Value
           where value is not null
           select header with { Value = value },
        .. from change in changes ?? new Dictionary<string, string?>(StringComparer.Ordinal)
           where change.Value is not null && answer.Headers.All(header => header.Name != change.Key)
           select new Header(change.Key, change.Value),
    ];
}
