using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>A request that waits for its answer.</summary>
/// <param name="operation">Its <c>op</c>.</param>
internal sealed class DriverQuestion(string operation)
{
    // The thread that reads answers must never run what waits for them.
    private readonly TaskCompletionSource<JsonReading> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Operation { get; } = operation;

    public Task<JsonReading> Answer => answer.Task;

    public void Settle(JsonReading reading) => answer.TrySetResult(reading);

    public void Fail(DriverFaultException fault) => answer.TrySetException(fault);

    public void GiveUp(CancellationToken cancellationToken) => answer.TrySetCanceled(cancellationToken);
}
