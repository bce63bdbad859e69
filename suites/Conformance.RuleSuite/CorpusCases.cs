using Conformance.Corpus;

namespace Conformance.RuleSuite;

/// <summary>The cases that fixtures speak of.</summary>
internal static class CorpusCases
{
    public static CaseCorpus Corpus { get; } = CaseCorpus.Load(Repository.Root);

    /// <exception cref="InvalidDataException">There is none of this id.</exception>
    public static Case Find(string id) =>
        Corpus.Cases.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException($"There is no case {id}.");
}
