namespace Conformance.Subjects;

/// <summary>What is needed to start a program.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Folder">The working directory, from which a relative program path starts too.</param>
/// <param name="Environment">All variables that it gets.</param>
internal sealed record ProgramStart(IReadOnlyList<string> Command, string Folder, IReadOnlyDictionary<string, string> Environment);
