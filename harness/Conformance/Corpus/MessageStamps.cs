using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>
/// The stamps that end the messages of errors: a client that hands out a message with the stamp of a run has it from the answer, and from
/// no table or canned text.
/// </summary>
/// <param name="own">The stamp of the case.</param>
internal sealed class MessageStamps(string own)
{
    /// <summary>The characters of a stamp.</summary>
    public const int Length = 12;

    private readonly HashSet<string> all = new([own], StringComparer.Ordinal);

    /// <summary>True for a message that ends in a stamp.</summary>
    public bool Has(string message) => message.Length > Length && all.Contains(message[^Length..]);

    /// <summary>Counts the stamps of a payload of the sign-in among these.</summary>
    public void Add(MessageStamps payload) => all.UnionWith(payload.all);

    /// <summary>A text without the stamps, as it is in the corpus.</summary>
    public string Without(string text) => all.Aggregate(text, (rest, stamp) => rest.Replace($" {stamp}", "", StringComparison.Ordinal));

    /// <summary>The message with the stamp behind it; unchanged where letters of its own could get lost in it.</summary>
    public string Put(string message) => CanBeStamped(message) ? $"{message} {own}" : message;

    /// <summary>
    /// An answer whose message has the stamp: the members and the header that clients read it from. An answer that is no error stays as it
    /// is.
    /// </summary>
    public Answer Put(Answer answer) => answer.Status < 400 ? answer : answer with
    {
        Headers = [.. answer.Headers.Select(header => IsMessage(header) ? header with { Value = Put(header.Value) } : header)],
        Body = PutInBody(answer),
    };

    private ReadOnlyMemory<byte> PutInBody(Answer answer)
    {
        var response = answer.ToReadableResponse();
        if (response.Root.Kind != JsonKind.Object)
        {
            return answer.Body;
        }

        var offset = response.HasByteOrderMark ? 3 : 0;
        var body = answer.Body.ToArray();
        var stamp = Encoding.ASCII.GetBytes(" " + own);
        foreach (var member in response.Root.Children.ToList().Where(IsMessage).OrderByDescending(member => member.Position))
        {
            var end = offset + member.Position + 1 + member.RawString.Length;
            body = [.. body.AsSpan(0, end), .. stamp, .. body.AsSpan(end)];
        }

        return body;
    }

    private static bool IsMessage(Header header) =>
        string.Equals(header.Name, WireNames.ErrorMessageHeader, StringComparison.OrdinalIgnoreCase);

    // A backslash in the raw text is an escape.
    private static bool IsMessage(JsonValue member) =>
        member.Kind == JsonKind.String && (member.IsNamed(WireNames.ErrorMessage) || member.IsNamed("Message"))
        && CanBeStamped(Encoding.UTF8.GetString(member.RawString));

    private static bool CanBeStamped(string message) =>
        message.Length > 0 && message.All(letter => letter is >= ' ' and <= '~' and not '\\');
}
