namespace Conformance.Cli;

/// <summary>The exit codes. They never count anything.</summary>
internal static class ExitCode
{
    public const int AsExpected = 0;
    public const int ContractViolated = 1;
    public const int Usage = 2;
    public const int BaselineOutOfDate = 3;
    public const int Void = 4;
    public const int HarnessFault = 5;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
