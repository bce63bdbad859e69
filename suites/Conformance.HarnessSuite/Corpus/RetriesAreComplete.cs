using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Whatever a client may ask again for is answered well the second time, and never.</summary>
internal sealed class RetriesAreComplete
{
    private static readonly string[] Kinds = ["throttled", "500", "closed"];

    private static IEnumerable<TestCaseData> Cells =>
        from kind in Kinds
        from isOnce in (bool[])[true, false]
        select new TestCaseData(kind, isOnce).SetName($"A call that is {kind} {(isOnce ? "once" : "always")} is played");

    [TestCaseSource(nameof(Cells))]
    public void Each_kind_comes_once_and_always(string kind, bool isOnce)
    {
        var played = Stage.Calls.Where(one => IsOf(one, kind, isOnce)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(played, Is.Not.Empty);

            // In a process of its own, within the requests and the seconds that the client declares.
            Assert.That(played.Where(one => !one.IsAlone).Select(one => one.Id), Is.Empty);
        }
    }

    private static bool IsOf(Case one, string kind, bool isOnce) =>
        one.Operation == WireNames.AdminInitiateAuth
        && KindOf(one.Answers[0]) == kind
        && (isOnce ? one.Answers.Count == 2 && KindOf(one.Answers[1]) == "good" : one.Answers.Count == 1);

    private static string KindOf(Answer answer) => answer switch
    {
        { Fault: WireFault.CloseBeforeStatus } => "closed",
        { Status: 500 } => "500",
        { Status: 400 } when answer.ToResponse().Root["__type"].Text == "TooManyRequestsException" => "throttled",
        { Status: 200, Fault: WireFault.None } => "good",
        _ => "other",
    };
}
