namespace Conformance.Corpus.Wire;

/// <summary>Where the tokens of JSON text stand.</summary>
internal static class JsonTokens
{
    /// <summary>The first place of each kind in an answer, from the outside in and back.</summary>
    public static IReadOnlyDictionary<string, Func<string, int>> Places { get; } = new Dictionary<string, Func<string,
        int>>(StringComparer.Ordinal)
    {
        ["before-the-document"] = _ => 0,
        ["behind-the-opening-brace"] = body => Behind(body, 0),
        ["behind-a-name"] = body => Behind(body, 1),
        ["behind-a-colon"] = body => Behind(body, 2),
        ["before-a-comma"] = body => Find(body, ','),
        ["behind-a-comma"] = body => Find(body, ',') is >= 0 and var comma ? comma + 1 : -1,
        ["before-the-closing-brace"] = body => body.Length - 1,
        ["behind-the-document"] = body => body.Length,
    };

    /// <summary>The first token that is this sign and not the last of the body; -1 for none.</summary>
    public static int Find(string body, char sign) =>
        Ends(body).SkipLast(1).Where(end => body[end] == sign && end < body.Length - 1).DefaultIfEmpty(-1).First();

    /// <summary>The body with a text at a place; as it was where there is no such place.</summary>
    public static string Insert(string body, int at, string text) => at < 0 ? body : body.Insert(at, text);

    /// <summary>The strings.</summary>
    public static IReadOnlyList<JsonString> Strings(string body)
    {
        var ends = Ends(body);
        return
        [
            .. from token in ends.Zip(ends.Prepend(0), (end, start) => (Start: start, End: end - 1))
               where body[token.Start] == '"'
               select new JsonString(token.Start, token.End, token.End + 1 < body.Length && body[token.End + 1] == ':'),
        ];
    }

    /// <summary>Where each token ends.</summary>
    public static IReadOnlyList<int> Ends(string body)
    {
        List<int> ends = [];
        for (var at = 0; at < body.Length; ends.Add(at))
        {
            if (body[at] == '"')
            {
                for (at++; body[at] != '"'; at++)
                {
                    at += body[at] == '\\' ? 1 : 0;
                }

                at++;
            }
            else if (char.IsAsciiLetterOrDigit(body[at]) || body[at] == '-')
            {
                for (; char.IsAsciiLetterOrDigit(body[at]) || body[at] is '-' or '+' or '.'; at++)
                {
                }
            }
            else
            {
                at++;
            }
        }

        return ends;
    }

    // Two tokens are an object without a member.
    private static int Behind(string body, int token) => Ends(body) is { Count: > 2 } ends ? ends[token] : -1;
}
