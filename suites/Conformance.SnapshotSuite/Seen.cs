using System.Text;
using Conformance.Contract.Wire;
using Conformance.Snapshots;

namespace Conformance.SnapshotSuite;

/// <summary>Snapshots of answers that a test writes down.</summary>
internal static class Seen
{
    public const string Flow = "ADMIN_USER_PASSWORD_AUTH";
    public const string Session = "AYABeDRkZGRkLWRkZGRk-_x9";

    public static Response Answer(string body, int status = 200, params (string Name, string Value)[] headers) =>
        new(
            status,
            headers.Length == 0
                ? [new("Content-Type", "application/x-amz-json-1.1")]
                : [.. headers.Select(header => new Header(header.Name, header.Value))],
            Encoding.UTF8.GetBytes(body));

    public static SeenScenario Scenario(params string[] bodies) => Of("scenario", [.. bodies.Select(body => Answer(body))]);

    public static SeenScenario Of(string name, params Response[] answers) =>
        ServiceForm.Of(
            name,
            [
                .. answers.Select((answer, at) =>
                    new SeenAnswer(at == 0 ? WireNames.AdminInitiateAuth : WireNames.AdminRespondToAuthChallenge, answer) { Flow = Flow }),
            ],
            []);

    /// <summary>The body of the first step as the snapshot has it, in a line.</summary>
    public static string Body(string body) => Conformance.Snapshots.Changes.Pair.Words(Scenario(body).Steps[0]["body"]);
}
