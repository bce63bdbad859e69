using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation;

/// <summary>
/// What came of generating payloads and judging each: how many, how big, and which did not have exactly the defects that they declare.
/// </summary>
/// <param name="Count">How many payloads.</param>
/// <param name="Bytes">Their length together.</param>
/// <param name="Mismatches">How many of them had other findings than they declare; any is a fault of the harness.</param>
/// <param name="FirstMismatch">The index of the first of those, or -1.</param>
public sealed record GeneratedRun(int Count, long Bytes, int Mismatches, int FirstMismatch)
{
    private const string RequestId = "00000000-0000-4000-8000-000000000000";

    /// <summary>
    /// Generates and judges the first payloads of a seed, one at a time in one buffer: a million take no more memory than a thousand.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    public static GeneratedRun GenerateAndJudge(int count, ulong seed)
    {
        var generator = new Generator(seed);
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        var headers = Plan.All.ToDictionary(plan => plan, plan => plan.Headers(RequestId));
        var (bytes, mismatches, first) = (0L, 0, -1);
        for (var index = 0; index < count; index++)
        {
            body.ResetWrittenCount();
            var payload = generator.Write(index, body);
            bytes += body.WrittenCount;
            if (!IsAsDeclared(payload, new Response(200, headers[payload.Plan], body.WrittenMemory)))
            {
                mismatches++;
                first = first < 0 ? index : first;
            }
        }

        return new(count, bytes, mismatches, first);
    }

    private static bool IsAsDeclared(in GeneratedPayload payload, Response response)
    {
        var findings = new Findings();
        findings.Run(ResponseRules.All, new Exchange(response)
        {
            Operation = payload.Operation,
            AuthFlow = payload.AuthFlow,
            Username = payload.Username,
            Typed = payload.Typed,
        });

        // Without a defect there is nothing to compare, and that is the common case.
        return findings.All.Count == 0
            ? payload.Rules.Count == 0
            : findings.All.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .SequenceEqual(payload.Rules, StringComparer.Ordinal);
    }
}
