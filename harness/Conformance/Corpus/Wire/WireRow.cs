using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Corpus.Wire;

/// <summary>A condition of the wire: what is sent, where that is said to be right or wrong, and by its class what may be made of
/// it.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="Clause">Where it stands.</param>
/// <param name="Change">What is done to a good answer.</param>
internal sealed record WireRow(string Id, string Clause, Func<WireBody, BodyChange> Change)
{
    /// <summary>What kind of payload becomes of the body; null where it stays what it is.</summary>
    public PayloadClass? Class { get; init; }

    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>How the answer is framed; null for as the replay does by itself.</summary>
    public WireFrame? Frame { get; init; }

    /// <summary>True where what a client breaks is a should.</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>True when the call is the second that is made with one client object, and both are answered so.</summary>
    public bool Reuses { get; init; }

    /// <summary>Changes of the headers: the value of each, or null for a header that is left out.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The one body that has a place for it; null where both have.</summary>
    public WireBody? Only { get; init; }

    /// <summary>True for a condition of which nothing is left of the body, so that the two would be the same.</summary>
    public bool IsOfNoBody { get; init; }

    /// <summary>The body in which it is played by default, by its id alone, so that another row changes that of no other.</summary>
    public WireBody Home => Only ?? WireBody.All[BinaryPrimitives.ReadUInt16LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Id))) % 2];

    /// <summary>The cases: by its id in the body that it is at home in, and with the word of the other behind that.</summary>
    /// <param name="recordings">The good answers, by their ids.</param>
    public IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
        WireBody.All.Where(body => body == Home || (Only is null && !IsOfNoBody)).Select(body =>
            Of(body == Home ? Id : $"{Id}@{body.Word}", body, recordings[body.Recording]));

    /// <summary>The case that sends a good answer so.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="body">The places in the answer.</param>
    /// <param name="good">The answer.</param>
    public Case Of(string id, WireBody body, Case good)
    {
        var answer = good.Answers[^1];
        return WireCase.Of(id, good, Clause) with
        {
            Class = Class ?? body.Class,
            WireMock = Frame is null,
            Reuses = Reuses,
            IsAdvisory = IsAdvisory,
            Answers =
            [
                answer with
                {
                    Status = Status,
                    Headers = WireCase.Headers(id, answer, Headers),
                    Change = Change(body),
                    Frame = Frame,
                },
            ],
        };
    }
}
