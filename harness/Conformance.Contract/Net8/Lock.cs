namespace Conformance.Net8;

/// <summary>What a lock statement holds.</summary>
internal sealed class Lock;
