using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Conformance.Corpus.Wire;

namespace Conformance.Corpus;

/// <summary>
/// All cases: the recordings, the authored variants of them, what can come on the wire in their place, and the sign-ins that are made of
/// both.
/// </summary>
public sealed class CaseCorpus
{
    /// <summary>The version of the corpus, told in every report.</summary>
    public const string Version = "0.5";

    private readonly Replies replies;

    private CaseCorpus(IReadOnlyList<Case> calls)
    {
        replies = new(new CasesById(calls));
        Case[] ownWays =
        [
            .. calls.Select(one => one with { IsForSdk = one.IsForSdk || Meeting.IsImpossible(one) }),
            .. DialogueTables.Expand(replies),
        ];
        Cases = [.. ownWays.Concat(WayTable.Expand(ownWays, replies)).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The cases in the order of their ids.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>Reads the corpus and proves that each case has exactly the defects that it declares.</summary>
    /// <param name="root">The folder that holds <c>recordings/</c> and <c>fixtures/</c>.</param>
    /// <exception cref="CorpusException">A file cannot be used, an id is used twice, or a case has other defects than it
    /// declares.</exception>
    public static CaseCorpus Load(string root) => Load(CorpusFiles.Of(new FolderTree(root)));

    /// <summary>The same of these files.</summary>
    internal static CaseCorpus Load(CorpusFiles files)
    {
        var cases = Read(files);
        foreach (var one in cases)
        {
            var found = Defects(one);
            if (!found.SequenceEqual(one.Defects, StringComparer.Ordinal))
            {
                throw new CorpusException(
                    $"case {one.Id}: declares the defects [{string.Join(", ", one.Defects)}] and has [{string.Join(", ", found)}]");
            }
        }

        return new([.. cases, .. WireTables.Expand(new CasesById(cases))]);
    }

    /// <summary>The sign-in in which a client of profile wrapper meets the payload of a call.</summary>
    internal Dialogue Meet(Case one) => DialogueCase.Meet(one, replies);

    /// <summary>One more sign-in with SRP, in which the client's A may stand in a corner.</summary>
    internal Case AwaitCorner(string id) => CornerTable.Password(id, SrpCorner.None, replies) with { Origin = Origin.Generated };

    /// <summary>
    /// The response rules that a case's last answer breaks. A case of the transport is not judged: its answer may never arrive whole; nor
    /// is a sign-in, whose answers are made when it is played, and what is changed on its way.
    /// </summary>
    internal static IReadOnlyList<string> Defects(Case one)
    {
        if (one.Class == PayloadClass.Transport || one.Dialogue is not null || one.Answers[^1].Change is not null)
        {
            return [];
        }

        var findings = new Findings();
        findings.Run(ResponseRules.All, one.ToExchange());
        return [.. findings.All.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The calls, each with one answer: recordings and authored cases.</summary>
    internal static IReadOnlyList<Case> Read(string root) => Read(CorpusFiles.Of(new FolderTree(root)));

    /// <summary>The same of these files.</summary>
    internal static IReadOnlyList<Case> Read(CorpusFiles files)
    {
        var recordings = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var file in files.Recordings)
        {
            var recording = MappingFile.Read(file);
            if (!recordings.TryAdd(recording.Id, recording))
            {
                throw new CorpusException($"{file.Place}: the case id {Excerpt.Word(recording.Id)} is used twice");
            }
        }

        Case[] cases =
        [
            .. recordings.Values,
            .. files.Cases.SelectMany(file => CaseFile.Read(file, recordings)),
        ];
        var twice = cases.GroupBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? [.. cases.OrderBy(one => one.Id, StringComparer.Ordinal)]
            : throw new CorpusException($"the case id {Excerpt.Word(twice.Key)} is used twice");
    }
}
