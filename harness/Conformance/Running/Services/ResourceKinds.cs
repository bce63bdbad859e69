namespace Conformance.Running.Services;

/// <summary>What a run makes in an account, in words.</summary>
internal static class ResourceKinds
{
    public const string Pool = "user pool";
    public const string Client = "app client";
    public const string User = "user";
}
