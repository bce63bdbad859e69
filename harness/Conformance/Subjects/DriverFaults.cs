using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects.Schemas;

namespace Conformance.Subjects;

/// <summary>The sentences in which it is said what a driver did wrong.</summary>
internal sealed class DriverFaults(string client)
{
    private const int Shown = 80;
    private const int ShownLine = 200;
    private const int ShownIds = 20;

    private static readonly string Spoken = string.Join(" and ", ProtocolMessages.Versions);

    private static readonly Dictionary<int, string> Signals = new()
    {
        [1] = "SIGHUP",
        [2] = "SIGINT",
        [3] = "SIGQUIT",
        [4] = "SIGILL",
        [6] = "SIGABRT",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [13] = "SIGPIPE",
        [15] = "SIGTERM",
    };

    public DriverFaultException CannotStart(string program, string why) =>
        Died($"cannot be started as {program}: {why}.");

    public DriverFaultException SilentAtHello(TimeSpan limit, IReadOnlyList<string> log) =>
        Died($"did not answer hello within {limit.TotalSeconds:0.###} s.{LogEnd(log)}");

    public DriverFaultException Ended(int exitCode, DriverProgress progress, ReadOnlySpan<byte> rest, IReadOnlyList<string> log) =>
        Died($"ended with {Exit(exitCode)} {When(progress)}.{HalfLine(rest)}{LogEnd(log)}", Open(progress));

    public DriverFaultException HungUp(DriverProgress progress, IReadOnlyList<string> log) =>
        Died($"closed its standard input or output {When(progress)}, and did not end.{LogEnd(log)}", Open(progress));

    public DriverFaultException Bystander() =>
        new($"The driver of {client} was ended because another call on it was given up.") { Died = true, Bystander = true };

    public DriverFaultException Dismissed() => Died("has been dismissed.");

    public DriverFaultException NotJson(ReadOnlySpan<byte> line, string fault) =>
        Broke($"wrote a line that {fault}; it starts {Start(line)}. Each line must be one JSON object.");

    public DriverFaultException NotAnObject(ReadOnlySpan<byte> line, JsonValue value) =>
        Broke($"wrote a line that is {SchemaText.Describe(value)}; it starts {Start(line)}. Each line must be one JSON object.");

    public DriverFaultException TooLong(ReadOnlySpan<byte> line, int longest) =>
        Broke($"wrote a line of more than {longest / (1024 * 1024)} MiB; it starts {Start(line)}.");

    public DriverFaultException Flood(int most) =>
        Broke($"wrote more than {Wording.Count(most, "blank line")} between two answers.");

    public DriverFaultException NoId(JsonValue id) =>
        Broke($"wrote an answer whose id is {SchemaText.Describe(id)}. An answer is to carry the id of its request.");

    public DriverFaultException AnsweredTwice(int id) =>
        Broke("answered a request twice.", $"It was request {id}.");

    public DriverFaultException NobodyAsked(int id, DriverProgress progress) =>
        Broke("answered a request that was never made.", $"It was request {id}. {Open(progress)}");

    public DriverFaultException TwoMembers(string operation, string member) =>
        Broke($"answered {operation} with the member {member} twice.");

    public DriverFaultException WrongVersion(JsonValue version) =>
        Broke($"speaks version {SchemaText.Quote(version)} of the driver protocol; this harness speaks {Spoken}.");

    public DriverFaultException BreaksSchema(string operation, SchemaViolation violation) =>
        Broke($"answered {operation} against the schema, {violation}.");

    public DriverFaultException Declares(OddWord odd) =>
        Broke($"answered hello against the protocol, {odd}.");

    public DriverFaultException RefusesHello(ClientError error) => Broke(
        $"answered hello with an error: type {Told(error.Type)}, kind {Told(error.Kind)}"
        + (
            error.Message.Length > 0
                ? $", message {Told(error.Message)}"
                : "") + (error.Text.Length > 0 ? $", text {Told(error.Text)}" : "") + ".");

    public DriverFaultException SpeaksNone() =>
        Broke($"speaks another version of the driver protocol; this harness speaks {Spoken}.");

    public DriverFaultException OwnMessage(string operation, SchemaViolation violation) =>
        new($"The harness's own message {operation} to the driver of {client} breaks the schema, {violation}.");

    private static string Exit(int code) => code > 128 && Signals.TryGetValue(code - 128, out var signal)
        ? $"exit code {code} (as after signal {code - 128}, {signal})"
        : $"exit code {code}";

    private static string When(DriverProgress progress) => progress.HasAnswered ? "after the greeting" : "before it answered hello";

    private static string Open(DriverProgress progress) => progress.Open.Count == 0
        ? "No request was open."
        : $"Open were the requests {string.Join(", ", progress.Open.Order().Take(ShownIds))}.";

    private static string HalfLine(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty ? string.Empty : $" It left a line without its end, which starts {Start(rest)}.";

    private static string LogEnd(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? " Its log is empty." : $" Its log ends: {string.Join(" | ", lines.Select(line => Excerpt.Of(line, ShownLine)))}";

    private static string Told(string text) => $"\"{Excerpt.Of(text, ShownLine)}\"";

    private static string Start(ReadOnlySpan<byte> line) =>
        $"\"{Excerpt.Of(Encoding.UTF8.GetString(line.Length > 4096 ? line[..4096] : line), Shown)}\"";

    private DriverFaultException Died(string what, string? detail = null) =>
        new($"The driver of {client} {what}") { Died = true, Detail = detail };

    private DriverFaultException Broke(string what, string? detail = null) =>
        new($"The driver of {client} {what}") { Detail = detail };
}
