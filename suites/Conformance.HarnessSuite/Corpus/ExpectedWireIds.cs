using System.Globalization;
using Conformance.Contract.Catalog;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>
/// The conditions of the wire that the corpus must have, no more and no less, spelt out from the documents and not from the tables that
/// make them.
/// </summary>
internal static class ExpectedWireIds
{
    private static readonly string[] Places =
    [
        "before-the-document", "behind-the-opening-brace", "behind-a-name", "behind-a-colon", "before-a-comma", "behind-a-comma",
        "before-the-closing-brace", "behind-the-document",
    ];

    private static readonly string[] Numbers =
    [
        "2-to-31-less-1", "2-to-31", "2-to-32", "2-to-53-plus-1", "2-to-63", "2-to-64-plus-1", "25-digits", "with-point-0", "with-exponent",
        "with-fraction", "minus-1", "minus-0",
    ];

    private static readonly string[] Members =
    [
        "AuthenticationResult", "AuthenticationResult.AccessToken", "AuthenticationResult.ExpiresIn", "AuthenticationResult.IdToken",
        "AuthenticationResult.NewDeviceMetadata", "AuthenticationResult.NewDeviceMetadata.DeviceGroupKey",
        "AuthenticationResult.NewDeviceMetadata.DeviceKey", "AuthenticationResult.RefreshToken", "AuthenticationResult.TokenType",
        "AvailableChallenges", "ChallengeName", "ChallengeParameters", "Session",
    ];

    private static readonly string[] Labels =
    [
        "unlabelled", "utf-8", "utf-8-in-capitals", "utf-8-quoted", "utf8", "iso-8859-1", "iso-8859-1-quoted", "windows-1252", "us-ascii",
        "utf-16", "shift-jis", "unknown-charset", "empty-charset", "two-charsets", "no-content-type", "json", "json-of-iso-8859-1",
        "version-1.0", "html", "html-of-iso-8859-1", "text", "octets", "no-media-type",
    ];

    /// <summary>The ids, each once, whatever body it is played in.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Json.Select(name => $"json.{name}"), .. Values, .. Names, .. Texts, .. Errors, .. Framing, .. Redirects];

    private static IEnumerable<string> Json =>
    [
        .. Each("between",
            "blanks line-comment block-comment hash-comment form-feed vertical-tab no-break-space byte-order-mark nul text", Places)
            .Except(["between.byte-order-mark.before-the-document"], StringComparer.Ordinal),
        .. Each("behind",
            "other-document other-document-on-a-line other-document-and-comma same-document empty-object empty-array null true "
            + "number string comma colon closing-brace closing-bracket opening-brace semicolon html record-separator"),
        .. Each("around", "parentheses callback html"),
        .. Each("before", "guard endless-loop comma number record-separator"),
        .. Each("comma", "missing doubled semicolon leading trailing trailing-inside alone-inside"),
        .. Each("comma-in-array", "trailing leading doubled alone missing colon brace-at-the-end"),
        .. Each("colon", "missing doubled equals comma"),
        .. Each("brace", "doubled-opening missing-opening missing-inner-closing doubled-inner-closing bracket-at-the-end"),
        .. Each("member", "value-missing name-missing name-alone name-a-number name-null"),
        .. Each("quotes", "single-around-a-name single-around-a-value single-everywhere backtick-around-a-value none-around-a-name "
            + "none-around-each-name none-around-a-value missing-before-a-name missing-behind-a-name missing-before-a-value "
            + "missing-behind-a-value"),
        .. Each("literal", "True TRUE None nil undefined NULL tru truely yes"),
        .. Each("number", "not-a-number infinity negative-infinity hexadecimal octal binary plus leading-zero leading-zeros bare-fraction "
            + "bare-point exponent-without-digits exponent-with-a-sign-alone exponent-with-a-fraction minus-alone minus-twice "
            + "minus-and-blank underscore comma-for-thousands blank-for-thousands letter-behind two-points full-width-digits"),
        .. Each("text", "delete next-line line-separator paragraph-separator no-break-space noncharacter-fffe noncharacter-fdd0 "
            + "beyond-16-bits last-character byte-order-mark combining right-to-left"),
        .. Each("escape",
            "quotation-mark reverse-solidus solidus backspace form-feed line-feed carriage-return tab ascii lower-hex upper-hex "
            + "pair noncharacter-fffe noncharacter-fdd0 last-character control backslash-and-letter in-a-name each-character nul"),
        .. Enumerable.Range(0, 32).Select(control => $"control.{control.ToString("x2", CultureInfo.InvariantCulture)}"),
        .. Each("no-escape", "hexadecimal short braces single-quote zero upper-case bell vertical-tab escape line-continued no-hex-digits "
            + "blank-in-it"),
        .. Each("lone", "high low swapped high-before-a-letter high-before-an-escape two-highs", InText),
        .. Each("no-utf-8", "stray missing overlong overlong-in-three surrogate beyond-unicode five-bytes ff latin-1 cut-pair", InText),
        .. Each("top", "string number true false reply-in-an-array reply-twice-in-an-array reply-as-a-string empty-string"),
        .. Each("blanks-alone", "space line-feed all"),
        .. Each("depth", "32 500 100000", "arrays", "objects"),
        .. Each("length", "string-of-131072 string-of-1048576 unknown-member-of-1048576 name-of-65536 number-of-1000-digits members-10000"),
        .. Each("encoding", "utf-16-le utf-16-be utf-32-le utf-32-be", "with-mark", "without-mark"),
        .. Enumerable.Range(1, 29).Select(count => $"cut.behind-token-{count.ToString("00", CultureInfo.InvariantCulture)}"),
        .. Each("cut", "within-a-name within-a-value within-an-escape within-a-character"),
    ];

    private static string[] InText => ["in-text", "in-a-secret", "in-a-name-of-the-user", "in-a-name"];

    /// <summary>What types.json has of a member is not there twice.</summary>
    private static IEnumerable<string> Values =>
    [
        .. from member in Members
           from value in (string[])["empty-string", "string-of-25-digits", .. Numbers, "empty-object", "empty-array"]
           where !(value == "empty-string" && IsString(member))
               && !(value == "empty-object"
                   && member is "AuthenticationResult" or "AuthenticationResult.NewDeviceMetadata" or "ChallengeParameters")
               && !(value == "empty-array" && member == "AvailableChallenges")
               && !(value == "2-to-31-less-1" && member == "AuthenticationResult.ExpiresIn")
               && !(value == "string-of-25-digits" && member == "ChallengeName")
           select $"values.{member}.{value}",
        .. from parameter in ChallengeCatalog.Forms.SelectMany(form => form.Parameters).DistinctBy(one => one.Name, StringComparer.Ordinal)
           from value in (string[])["absent", "string", .. OfItems]
           where value != "absent" || parameter.Presence == Presence.Always
           select $"values.ChallengeParameters.{parameter.Name}.{value}",
        .. from value in OfItems select $"values.AvailableChallenges.item.{value}",
    ];

    private static string[] OfItems =>
        ["null", "empty-string", "string-of-25-digits", .. Numbers, "true", "array", "object", "empty-object", "empty-array"];

    private static IEnumerable<string> Names =>
    [
        .. from member in Members.Append("ChallengeParameters.USER_ID_FOR_SRP")
           from spelling in (string[])["lower-case", "upper-case", "first-letter"]
           where (spelling, member) is not (("upper-case", "ChallengeParameters.USER_ID_FOR_SRP") or ("first-letter", "Session"))
           from order in (string[])["before", "behind"]
           select $"names.{spelling}.{member}.{order}",
        .. Members.Append("ChallengeParameters.USER_ID_FOR_SRP").Select(member => $"names.twice.{member}.before"),
        "names.twice.ChallengeParameters.USER_ID_FOR_SRP.behind",
        .. Each(
            "names",
            "proto constructor prototype to-string value-of has-own-property length class type dict self "
                + "empty blank dollar dot number escaped-nul",
            [.. InObjects.SelectMany(_ => (string[])["before", "behind"], (place, order) => $"{place}.{order}")]),
        .. InObjects.Select(place => $"names.of-65536.{place}"),
        .. from type in (string[])["ValidationException", "com", "NotAuthorizedException"]
           from body in (string[])["with-tokens", "with-challenge"]
           select $"names.error-type.{type}.{body}",
    ];

    private static string[] InObjects =>
        ["top-with-tokens", "top-with-challenge", "in-the-result", "in-the-device", "in-the-parameters"];

    private static IEnumerable<string> Texts => Each("text", "user parameter name escaped-beside-plain message", Labels);

    /// <summary>What error-spelling.json has of the spellings at status 400 is not there twice.</summary>
    private static IEnumerable<string> Errors =>
    [
        "errors.type.colon", "errors.type.other-namespace", "errors.header.namespace-and-uri", "errors.header.other-namespace",
        .. Each("errors.code", "colon namespace other-namespace uri namespace-and-uri"),
        "errors.no-type.absent",
        .. Each("errors.no-type", "number true null array object empty colon-alone number-sign-alone", "alone", "with-header"),
        .. Each("errors.two-types", "type-and-header code-and-header type-and-code code-and-type"),
        "errors.nested-decoy.in-front",
        .. Each("errors.reason-code", "string unknown empty null number object"),
        .. Each("errors.message", "in-capitals of-1048576"),
        .. Each("errors.message", "absent null empty number true array object twice-spelt", "", ".with-header"),
        "errors.body.empty.alone",
        .. Each(
            "errors.body", "html text cut-in-the-message cut-in-the-type array string null blank empty-object no-utf-8", "alone",
            "with-header"),
        .. Each("errors.status-200", "header type-and-header"),
        .. Each("errors", "status-403 status-429 status-500 status-503", "front-end"),
        .. Each("errors", "status-500 status-503", "service"),
        .. Each(
            "errors.status-403",
            "type.colon.message-absent code.namespace.message-null header.other-namespace.message-empty type.uri.message-number "
                + "code.namespace-and-uri.message-true header.bare.message-array type.colon.message-object "
                + "code.namespace.message-in-capitals header.other-namespace.message-twice-spelt"),
        .. Each(
            "errors.status-429",
            "code.other-namespace.message-absent header.uri.message-null type.namespace-and-uri.message-empty code.bare.message-number "
                + "header.colon.message-true type.namespace.message-array code.other-namespace.message-object "
                + "header.uri.message-in-capitals type.namespace-and-uri.message-twice-spelt"),
        .. Each(
            "errors.status-500",
            "header.namespace-and-uri.message-absent type.bare.message-null code.colon.message-empty header.namespace.message-number "
                + "type.other-namespace.message-true code.uri.message-array header.namespace-and-uri.message-object "
                + "type.bare.message-in-capitals code.colon.message-twice-spelt"),
        .. Each(
            "errors.status-503",
            "type.colon.message-absent code.namespace.message-null header.other-namespace.message-empty type.uri.message-number "
                + "code.namespace-and-uri.message-true header.bare.message-array type.colon.message-object "
                + "code.namespace.message-in-capitals header.other-namespace.message-twice-spelt"),
    ];

    private static IEnumerable<string> Framing =>
    [
        .. Each("framing.status", "201 202 203 204 205 206 207 226 304"),
        .. Each("framing.interim", "100 100-twice 100-with-fields 101 102 103"),
        .. Each(
            "framing.chunked",
            "in-chunks-of-64 in-one-chunk in-chunks-of-1 extensions trailers sizes-in-capitals-with-zeros with-length twice size-letters "
                + "size-negative size-empty size-prefixed size-beyond-64-bits size-too-large size-too-small no-last-chunk no-last-line"),
        .. Each(
            "framing.length",
            "until-the-close twice-equal list-of-equals twice-shorter-first twice-shorter-last no-number negative plus beyond-64-bits "
                + "unknown-transfer-coding"),
        .. Each(
            "framing.lines",
            "name-in-capitals no-blank-behind-the-colon empty-reason 90-more no-reason bare-line-feeds folded of-65536 "
                + "blank-before-the-colon no-colon nul http-1.0"),
        .. Each("framing.coding", "gzip deflate deflate-raw br identity"),
        .. Each("framing.close", "in-the-status-line in-the-head behind-the-head before-the-last-byte"),
        .. Each("framing.pace", "pause-in-the-head pause-in-the-body ten-pauses a-byte-at-a-time seven-bytes-at-a-time"),
        .. Each("framing.kept", "response-behind text-behind"),
    ];

    private static IEnumerable<string> Redirects =>
        from call in (string[])["", "respond."]
        from status in (int[])[301, 302, 303, 307, 308]
        from place in (string[])["same-place", "other-port", "other-host", "other-name"]
        select string.Create(CultureInfo.InvariantCulture, $"redirect.{call}{status}.{place}");

    private static bool IsString(string member) => member.Split('.')[^1] is "AccessToken" or "IdToken" or "RefreshToken" or "TokenType"
        or "DeviceKey" or "DeviceGroupKey" or "Session" or "ChallengeName";

    private static IEnumerable<string> Each(string group, string names, params string[] ends) =>
        from name in names.Split(' ')
        from end in ends.DefaultIfEmpty("")
        select end.Length == 0 || end[0] == '.' ? $"{group}.{name}{end}" : $"{group}.{name}.{end}";
}
