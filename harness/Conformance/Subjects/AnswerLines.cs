using System.Globalization;
using Conformance.Wire;

namespace Conformance.Subjects;

/// <summary>Reads the lines that a driver writes, and holds them to the protocol.</summary>
internal sealed class AnswerLines(DriverSchemas schemas, DriverFaults faults)
{
    private const int MostBlankLines = 1000;

    private int blankLines;

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

        // Before the schema, which would only say that the number is wrong.
        if (operation == ProtocolMessages.HelloOperation && answer["protocol"u8] is { HasValue: true } version
            && !version.Raw.SequenceEqual("1"u8))
        {
            throw faults.WrongVersion(version, ProtocolMessages.Version);
        }

        if (operation == ProtocolMessages.HelloOperation && answer["unsupported"u8].HasValue)
        {
            throw faults.SpeaksNone(ProtocolMessages.Version);
        }

        if (schemas.Answer(operation).Check(answer) is { } violation)
        {
            throw faults.BreaksSchema(operation, violation);
        }
    }
}
