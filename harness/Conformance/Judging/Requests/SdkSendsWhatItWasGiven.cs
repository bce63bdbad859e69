using System.Buffers;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

internal static class SdkSendsWhatItWasGiven
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.SdkSendsWhatItWasGiven, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent is PlayedRequest || !sent.IsReadable)
        {
            return false;
        }

        var given = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(given))
        {
            DriverCall.WriteRequest(json, sent.Armed);
        }

        Compare(JsonReading.TryRead(given.WrittenMemory, out _)!.Root, sent.Body, $"{sent.Place} $", findings);
        return true;
    }

    private static void Compare(JsonValue given, JsonValue sent, string path, Findings findings)
    {
        foreach (var member in given.Children)
        {
            var found = sent[member.Name];
            if (member.Kind == JsonKind.Object && found.Kind == JsonKind.Object)
            {
                Compare(member, found, $"{path}.{member.Name}", findings);
            }
            else if (member.Kind == JsonKind.Object || !found.IsText(member.Text))
            {
                findings.Add($"{path}.{member.Name}", "as it was given", TextWording.Unlike(found, member.Text));
            }
        }
    }
}
