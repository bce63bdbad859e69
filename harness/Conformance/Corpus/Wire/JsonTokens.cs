namespace Conformance.Corpus.Wire;

/// <summary>Where the tokens of JSON text stand.</summary>
internal static class JsonTokens
{
    /// <summary>The first place of each kind in an answer, from the outside in and back.</summary>
    public static IReadOnlyDictionary<string, Func<string, int>> Places { get; } = new Dictionary<string, Func<string,
        int>>(StringComparer.Ordinal)
    {
        ["before-the-document"] = _ => 0,
        ["behind-the-opening-brace"] = body => Ends(body)[0],
        ["behind-a-name"] = body => Ends(body)[1],
        ["behind-a-colon"] = body => Ends(body)[2],
        ["before-a-comma"] = body => Ends(body).First(end => body[end] == ','),
        ["behind-a-comma"] = body => Ends(body).First(end => body[end] == ',') + 1,
        ["before-the-closing-brace"] = body => body.Length - 1,
        ["behind-the-document"] = body => body.Length,
    };

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
}
