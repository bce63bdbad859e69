using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Generation;

namespace Conformance.Cli;

/// <summary>A case by its id: one of the corpus, or what a run with <c>--generate</c> draws.</summary>
internal static class NamedCase
{
    /// <summary>The case; null where no case has the id.</summary>
    public static Case? Find(string id, CaseCorpus corpus) =>
        corpus.Cases.FirstOrDefault(one => one.Id == id) ?? Generator.Find(id);

    /// <summary>The case.</summary>
    /// <exception cref="UsageException">No case has the id.</exception>
    public static Case Get(string id, CaseCorpus corpus) => Find(id, corpus) ?? throw new UsageException(
        $"there is no case '{Excerpt.Word(id)}'; `list` shows them{NearestWord.Question(id, corpus.Cases.Select(one => one.Id))}");
}
