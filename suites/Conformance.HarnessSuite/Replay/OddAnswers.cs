using Conformance.Corpus;

namespace Conformance.HarnessSuite.Replay;

/// <summary>Answers that a server would like to put right.</summary>
internal static class OddAnswers
{
    public static IEnumerable<TestCaseData> All =>
    [
        Named("a_challenge", Cases.Json(Cases.Challenge)),
        Named(
            "a_service_error",
            Cases.Json("""{"__type":"NotAuthorizedException"}""", 400) with
            {
                Headers =
                    [new("x-amzn-errortype", "NotAuthorizedException:"), new("x-amzn-errormessage", "Incorrect username or password.")],
            }),
        Named("a_byte_order_mark", Cases.Bytes([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'])),
        Named("bytes_that_are_no_text", Cases.Bytes([0, 0xFF, 0xFE, 13, 10, 0x80])),
        Named("a_gzip_label_on_a_body_that_is_not_zipped", Cases.Json("{}") with { Headers = [new("content-encoding", "gzip")] }),
        Named("an_odd_charset", Cases.Json("{}") with { Headers = [new("content-type", "application/x-amz-json-1.1; charset=Shift_JIS")] }),
        Named("no_content_type", Cases.Json("{}") with { Headers = [] }),
        Named("a_header_that_comes_twice", Cases.Json("{}") with { Headers = [new("x-a", "1"), new("x-b", "2"), new("x-a", "3")] }),
        Named("an_empty_body", Cases.Json("")),
        Named("a_page_in_HTML", Cases.Json("<html>503</html>", 503) with { Headers = [new("content-type", "text/html")] }),
        Named("a_long_body", Cases.Json($$"""{"Session":"{{new string('x', 100_000)}}"}""")),
        Named("what_looks_like_a_template", Cases.Json("{{request.headers.Authorization}}")),
    ];

    private static TestCaseData Named(string name, Answer answer) => new TestCaseData(answer).SetName("{m}_" + name);
}
