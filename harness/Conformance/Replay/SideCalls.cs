using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.Replay;

/// <summary>The operations that clients call beside a sign-in, and what the service says to them.</summary>
internal static class SideCalls
{
    /// <summary>The call that makes a device known.</summary>
    public const string ConfirmDevice = "ConfirmDevice";

    /// <summary>The call by which a user agrees to a device.</summary>
    public const string UpdateDeviceStatus = "UpdateDeviceStatus";

    private static readonly string[] SignOuts = ["RevokeToken", "GlobalSignOut"];

    private static readonly string[] All =
        ["GetUser", ConfirmDevice, UpdateDeviceStatus, .. SignOuts, "GetDevice", "ForgetDevice", "ListDevices"];

    /// <summary>True for one of them.</summary>
    public static bool Has(string? operation) => All.Contains(operation, StringComparer.Ordinal);

    /// <summary>True for one that ends a sign-in at the service.</summary>
    public static bool IsSignOut(string? operation) => SignOuts.Contains(operation, StringComparer.Ordinal);

    public static Answer Answer(ArmedDialogue dialogue, string operation) => operation switch
    {
        "GetUser" => Ok(
            $$"""{"UserAttributes":[{"Name":"sub","Value":"{{CaseValues.RequestId(dialogue.Seed)}}"}]"""
            + $$""","Username":{{JsonText.Quote(dialogue.Script.Person.Username)}}}"""),
        ConfirmDevice => Ok($$"""{"UserConfirmationNecessary":{{(dialogue.Script.AsksForDevice is true ? "true" : "false")}}}"""),
        _ when IsSignOut(operation) => dialogue.Script.SignOut switch
        {
            SignOutAnswer.Failure => Of(
                500,
                """{"__type":"InternalErrorException","message":"Internal Server Error"}""",
                new Header(WireNames.ErrorTypeHeader, "InternalErrorException:")),
            SignOutAnswer.Closed => Ok("{}") with { Fault = WireFault.CloseBeforeStatus },
            _ => Ok("{}"),
        },
        _ => Ok("{}"),
    };

    private static Answer Ok(string body) => Of(200, body);

    private static Answer Of(int status, string body, params ReadOnlySpan<Header> more) =>
        new(status, [new(WireNames.ContentType, WireNames.AmzJson), .. more], Encoding.UTF8.GetBytes(body));
}
