using System.Globalization;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>Reads the lines that a driver writes, and holds them to the protocol.</summary>
internal sealed class AnswerLines(DriverSchemas schemas, DriverFaults faults)
{
    private const int MostBlankLines = 1000;
    private const int LongestResume = 1024 * 1024;

    private int blankLines;
    private volatile int protocol = ProtocolMessages.Newest;

    /// <summary>The version of the protocol that the driver picked; the newest until it has.</summary>
    public int Protocol => protocol;

    /// <summary>Reads one line.</summary>
    /// <returns>Null for a blank line, of which a few are let pass.</returns>
    /// <exception cref="DriverFaultException">It is no JSON object with the id of a request, or the blank lines are too many.</exception>
    public (int Id, JsonReading Reading)? Read(byte[] line)
    {
        if (line.AsSpan().Trim(" \t\r"u8).IsEmpty)
        {
            return ++blankLines <= MostBlankLines ? null : throw faults.Flood(MostBlankLines);
        }

        blankLines = 0;
        var reading = JsonReading.TryRead(line, out var fault) ?? throw faults.NotJson(line, fault!);
        if (reading.Root.Kind != JsonKind.Object)
        {
            throw faults.NotAnObject(line, reading.Root);
        }

        var id = reading.Root["id"u8];
        return int.TryParse(id.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, reading)
            : throw faults.NoId(id);
    }

    /// <summary>Looks whether an answer may answer a request of this operation.</summary>
    /// <exception cref="DriverFaultException">It may not.</exception>
    public void Check(string operation, JsonValue answer)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in answer.Children)
        {
            if (!members.Add(member.Name))
            {
                throw faults.TwoMembers(operation, Excerpt.Of(member.Name, 40));
            }
        }

        if (operation == ProtocolMessages.HelloOperation)
        {
            Greet(answer);
        }

        if (schemas.Answer(operation, protocol).Check(answer) is { } violation)
        {
            throw faults.BreaksSchema(operation, violation);
        }

        if (answer["resume"u8] is { Kind: JsonKind.String } resume
            && protocol > 1
            && Encoding.UTF8.GetByteCount(resume.Text) > LongestResume)
        {
            throw faults.BreaksSchema(operation, new(
                "$.resume",
                "at most 1 MiB",
                Wording.Count(Encoding.UTF8.GetByteCount(resume.Text), "byte")));
        }

        if (operation == ProtocolMessages.HelloOperation
            && OddWords.In(HelloAnswer.Read(answer)).FirstOrDefault(word => word.IsFault) is { } odd)
        {
            throw faults.Declares(odd);
        }
    }

    // Before the schema, which would only say that the number is wrong.
    private void Greet(JsonValue answer)
    {
        if (answer["unsupported"u8].HasValue)
        {
            throw faults.SpeaksNone();
        }

        if (answer["error"u8] is { Kind: JsonKind.Object } error)
        {
            throw faults.RefusesHello(CallAnswer.ReadError(error));
        }

        if (answer["protocol"u8] is { HasValue: true } version)
        {
            protocol = int.TryParse(version.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var picked)
                && ProtocolMessages.Versions.Contains(picked)
                ? picked
                : throw faults.WrongVersion(version);
        }
    }
}
