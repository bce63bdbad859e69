using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Judging;

internal sealed class Tolerances
{
    private static readonly Terms Plain =
        Terms.OfCall(DegenerateClients.Describe("fixture"), WireNames.AdminInitiateAuth, PayloadClass.Tokens);
    private static readonly Terms TellsNull = Plain with { TellsNull = true };
    private static readonly Terms ShowsZero = Plain with { ShowsZero = true };
    private static readonly Terms Outcome = Plain with { IsOutcome = true };
    private static readonly Terms Odd = Plain with { IsOdd = true };

    // Of each some that it allows, and some that are a little too far off.
    private static readonly Row[] Rows =
    [
        new("null is absent", Plain, "null", "", true),
        new("null is absent", Plain, "", "null", true),
        new("null is absent", Plain, "{}", "", true),
        new("null is absent", Plain, "[]", "null", true),
        new("null is absent", Plain, """{"AccessToken":null}""", "{}", true),
        new("null is absent", TellsNull, "{}", "", true),
        new("null is absent", TellsNull, "null", "", false),
        new("null is absent", TellsNull, "", "null", false),
        new("null is absent", Plain, "null", "\"\"", false),
        new("null is absent", Plain, "{\"AccessToken\":\"a\"}", "{}", false),
        new("null is absent", Plain, "[null]", "[]", false),
        new("null is absent", Plain, "{}", "\"\"", false),
        new("null is absent", Plain, """{"AccessToken":null,"IdToken":"a"}""", """{"IdToken":"a"}""", true),
        new("null is absent", Plain, """{"IdToken":"a"}""", """{"AccessToken":"b","IdToken":"a"}""", false),
        new("null is absent", Plain, """{"AccessToken":"b","IdToken":"a"}""", """{"IdToken":"a"}""", false),
        new("null is absent", TellsNull, """{"AccessToken":null}""", """{"AccessToken":null}""", true),

        new("zero is absent", ShowsZero, "", "\"\"", true),
        new("zero is absent", ShowsZero, "null", "0", true),
        new("zero is absent", ShowsZero, "\"\"", "", true),
        new("zero is absent", Plain, "", "\"\"", false),
        new("zero is absent", Plain, "", "0", false),
        new("zero is absent", ShowsZero, "", "1", false),
        new("zero is absent", ShowsZero, "", "\"0\"", false),
        new("zero is absent", ShowsZero, "3600", "0", false),
        new("zero is absent", ShowsZero, "\"a\"", "\"\"", false),
        new("zero is absent", ShowsZero, "null", "0.0", true),
        new("zero is absent", ShowsZero, "", "\"\"", true) { IsEntry = true },
        new("zero is absent", ShowsZero, "\"\"", "", false) { IsEntry = true },
        new("zero is absent", ShowsZero, "", "\"\"", false) { Kept = "\"old\"" },

        new("empty is left out", Outcome, "\"\"", "", true),
        new("empty is left out", Plain, "\"\"", "", false),
        new("empty is left out", Outcome, "", "\"\"", false),
        new("empty is left out", Outcome, "\" \"", "", false),
        new("empty is left out", Outcome, "\"\"", "\"a\"", false),
        new("empty is left out", Outcome, "\"\"", "", false) { IsEntry = true },

        new("kept refresh token", Plain, "", "\"old\"", true) { Kept = "\"old\"" },
        new("kept refresh token", Plain, "null", "\"old\"", true) { Kept = "\"old\"" },
        new("kept refresh token", Plain, "", "\"older\"", false) { Kept = "\"old\"" },
        new("kept refresh token", Plain, "", "", false) { Kept = "\"old\"" },
        new("kept refresh token", Plain, "null", "null", false) { Kept = "\"old\"" },
        new("kept refresh token", Plain, "", "\"\"", false) { Kept = "\"old\"" },

        new("lossless number", Plain, "3600.0", "3600", true),
        new("lossless number", Plain, "3600", "36e2", true),
        new("lossless number", Plain, "0.00", "-0", true),
        new(
            "lossless number",
            Plain,
            "12345678901234567890123456789012345678901234567890",
            "1234567890123456789012345678901234567890123456789e1",
            true),
        new("lossless number", Plain, "1.2345678901234568e+24", """{"$number":"1234567890123456800000000"}""", true),
        new("lossless number", Plain, "[3600]", "[3600.0]", true),
        new("lossless number", Plain, "[3600]", "[3600.0,1]", false),
        new("lossless number", Plain, "[3600,1]", "[3600.0,2]", false),
        new("lossless number", Plain, """{"ExpiresIn":3600}""", """{"ExpiresIn":36e2}""", true),
        new("lossless number", Plain, "0.0036", "36E-4", true),
        new("lossless number", Plain, "3600", "3.6e+3", true),
        new("lossless number", Plain, "3600", "3.6e-3", false),
        new("lossless number", Plain, "3600.5", "3600", false),
        new("lossless number", Plain, "3600", "-3600", false),
        new("lossless number", Plain, "3600", "\"3600\"", false),
        new(
            "lossless number",
            Plain,
            "12345678901234567890123456789012345678901234567890",
            "12345678901234567890123456789012345678901234567891",
            false),
        new("lossless number", Plain, "3600", """{"$number":"NaN"}""", false),

        new("nearest double", Plain, "12345678901234567890", "12345678901234567000", true),
        new("nearest double", Plain, "12345678901234567890", "12345678901234567168", true),
        new("nearest double", Plain, "9007199254740993", "9007199254740992", true),
        new("nearest double", Plain, "0.1000000000000000055", "0.1", true),
        new("nearest double", Plain, "12345678901234567890", "12345678901234567891", false),
        new("nearest double", Plain, "9007199254740993", "9007199254740994", false),
        new("nearest double", Plain, "9007199254740992", "9007199254740993", false),
        new("nearest double", Plain, "1e400", """{"$number":"Infinity"}""", false),
        new("nearest double", Plain, "1e400", "1", false),
        new("nearest double", Plain, "1e99999999999999999999", "1", false),

        new("tagged text", Plain, "\"a\\ud800\"", """{"$utf16":"YQAA2A=="}""", true),
        new("tagged text", Plain, "\"é\"", """{"$utf16":"6QA="}""", true),
        new("tagged text", Plain, "[\"a\\ud800\"]", """[{"$utf16":"YQAA2A=="}]""", true),
        new("tagged text", Plain, "\"a\\ud800\"", "\"a\\ufffd\"", false),
        new("tagged text", Plain, "\"a\\ud800\"", """{"$utf16":"YQAB2A=="}""", false),
        new("tagged text", Plain, "\"a\\ud800\"", """{"$utf16":"no base64"}""", false),
        new("tagged text", Plain, "3600", """{"$utf16":"MwA2ADAAMAA="}""", false),

        new("text of another type", Odd, "3600", "\"3600\"", true),
        new("text of another type", Odd, "3600", "\"3600.0\"", true),
        new("text of another type", Odd, "\"3600\"", "3600", true),
        new("text of another type", Odd, "true", "\"True\"", true),
        new("text of another type", Odd, "\"true\"", "true", true),
        new("text of another type", Odd, "\"false\"", "true", false),
        new("text of another type", Odd, "[3600]", "\"[\\\"3600\\\"]\"", false),
        new("text of another type", Odd, "[\"sms\"]", "\"[\\\"SMS\\\"]\"", false),
        new("text of another type", Odd, "[\"SMS\", 1]", "\"[\\\"SMS\\\",1]\"", true),
        new("text of another type", Odd, "\"1.2345678901234568e+24\"", """{"$number":"1.2345678901234568e+24"}""", true),
        new("text of another type", Plain, "\"3600\"", "3600", false),
        new("text of another type", Odd, "3600", "\"3600.5\"", false),
        new("text of another type", Odd, "true", "\"1\"", false),
        new("text of another type", Odd, "true", "1", false),
        new("text of another type", Odd, "\"\"", "0", false),
        new("text of another type", Odd, "null", "\"null\"", false),
    ];

    private static IEnumerable<TestCaseData> All => Rows.Select(row => new TestCaseData(row).SetName($"{{m}} {row}"));

    [TestCaseSource(nameof(All))]
    public void It_holds_so_far_and_no_further(Row row) => Assert.That(row.Pair.IsSame, Is.EqualTo(row.IsSame));

    [Test]
    public void Each_has_a_row_that_it_alone_allows_and_a_near_miss()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var tolerance in Tolerance.All)
            {
                Assert.That(
                    Rows.Where(row => row.IsSame && Tolerance.All.Count(one => one.Allows(row.Pair)) == 1).Select(row => row.Tolerance),
                    Has.Member(tolerance.Name));
                Assert.That(Rows.Where(row => !row.IsSame).Select(row => row.Tolerance), Has.Member(tolerance.Name));
            }
        }
    }

    // An empty text stands for an absent value.
    private static JsonValue Value(string json) =>
        json.Length == 0 ? default : JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.Root;

    internal sealed record Row(string Tolerance, Terms Terms, string Sent, string Shown, bool IsSame)
    {
        public string Kept { get; init; } = "";

        public bool IsEntry { get; init; }

        public Pair Pair => new(Value(Sent), Value(Shown), Terms) { Kept = Value(Kept), IsEntry = IsEntry };

        public override string ToString() =>
            $"{Tolerance} {(IsSame ? "allows" : "is not for")} {Sent} as {Shown}{(IsEntry ? " in a map" : "")}"
                .Replace('(', '[')
                .Replace(')', ']');
    }
}
