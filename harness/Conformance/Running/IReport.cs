namespace Conformance.Running;

/// <summary>Turns the events of a run into something that a person or a program reads.</summary>
public interface IReport
{
    /// <summary>Takes an event. Events come one at a time, never two at once.</summary>
    void On(RunEvent happened);
}
