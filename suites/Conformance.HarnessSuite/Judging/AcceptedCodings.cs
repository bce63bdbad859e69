using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Judging;

/// <summary>An answer in a content coding is to be read by whoever asked for it, and may be refused by all others.</summary>
internal sealed class AcceptedCodings
{
    private static readonly string[] Asked = ["gzip", "deflate", "br"];

    [TestCase("gzip", ExpectedResult = true)]
    [TestCase("deflate, GZIP;q=0.5", ExpectedResult = true)]
    [TestCase("*", ExpectedResult = true)]
    [TestCase("gzip;q=0, *", ExpectedResult = false)]
    [TestCase("gzip; q=0.0", ExpectedResult = false)]
    [TestCase("identity", ExpectedResult = false)]
    [TestCase("x-gzip-like", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool A_request_accepts_what_it_names_and_does_not_exclude(string? header) => AcceptedCoding.Is(Request(header), "gzip");

    [Test]
    public void Who_asks_for_a_coding_fails_where_it_refuses_it([ValueSource(nameof(Asked))] string coding)
    {
        var one = Stage.Corpus.Cases.Single(one => one.Id == $"framing.coding.{coding}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Refused(one, coding), Is.EqualTo(Verdict.Fail));
            Assert.That(Refused(one, "identity"), Is.EqualTo(Verdict.Pass));
            Assert.That(Refused(one, null), Is.EqualTo(Verdict.Pass));
        }
    }

    // Servers and clients that say deflate and mean the bare stream are as common as those that do not.
    [Test]
    public void A_bare_stream_of_deflate_may_be_refused_by_everybody() =>
        Assert.That(Refused(Stage.Corpus.Cases.Single(one => one.Id == "framing.coding.deflate-raw"), "deflate"), Is.EqualTo(Verdict.Pass));

    private static Verdict Refused(Case one, string? accepted)
    {
        var surfacing = new Surfacing(new(one, "somebody"), DegenerateClients.Describe("somebody"), [Request(accepted)])
        {
            Answer = new() { Error = new("DecodeError", "cannot be read", "decode") },
        };
        return SurfaceJudge.Judge(surfacing, "somebody", new("", null), RequirementSet.Newest).Findings
            .Any(finding => finding.Rule.Level == Level.Must && finding.Rule.Id.StartsWith("SUR-", StringComparison.Ordinal))
                ? Verdict.Fail
                : Verdict.Pass;
    }

    private static ReceivedRequest Request(string? accepted) => new(
        "POST", "/", accepted is null ? [] : [new("accept-encoding", accepted)], default, DateTimeOffset.UnixEpoch);
}
