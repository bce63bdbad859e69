using Conformance.Replay;

namespace Conformance.Judging.Requests;

/// <summary>The device that an earlier sign-in with the same memory has confirmed.</summary>
/// <param name="IsRemembered">False while its user has to agree to it first.</param>
internal sealed record EarlierDevice(bool IsRemembered)
{
    /// <summary>The device that was there before a request; null for none.</summary>
    public static EarlierDevice? Of(PlayedRequest sent)
    {
        if (!sent.Script.HasMemory)
        {
            return null;
        }

        var before = sent.SignIn.Requests.Take(sent.Number - 1)
            .TakeWhile(one => !ReferenceEquals(one.Step, sent.Step) && one.Step.Question.Attempt != sent.Step.Question.Attempt)
            .ToList();
        return before.Any(one => one.Operation == SideCalls.ConfirmDevice)
            ? new(sent.Script.AsksForDevice is not true || before.Any(one => one.Operation == SideCalls.UpdateDeviceStatus))
            : null;
    }
}
