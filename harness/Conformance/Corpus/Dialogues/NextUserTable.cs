using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// A user, and behind that another one who chooses another factor and to whom nothing is added, with one client object: what was typed,
/// chosen and added for the first is not of the second.
/// </summary>
internal static class NextUserTable
{
    public const string Clause = "a server signs in one user after the other with one client object";

    public static IEnumerable<Case> Expand(Replies replies)
    {
        var first = new Dialogue
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            IsShared = true,
            Beside = Beside.Behind,
            Turns = Chosen("SOFTWARE_TOKEN_MFA"),
        };
        var next = first with { Person = TogetherTable.Other, Turns = Chosen("SMS_MFA") };
        return from added in (string[])["", ".metadata", ".context"]
               select DialogueCase.Of(
                   $"shared.second-user{added}",
                   first with { HasMetadata = added == ".metadata", HasContext = added == ".context", Other = next },
                   Basis.Inferred,
                   Clause) with
               { Since = "0.5" };

        Turn[] Chosen(string factor) =>
        [
            new(Awaited.Start, replies.First("SELECT_MFA_TYPE")),
            new(Awaited.FollowUp, replies.Later(factor), HumanInput.Between("SELECT_MFA_TYPE", factor)),
            new(Awaited.FollowUp, replies.Tokens, HumanInput.For(factor)),
        ];
    }
}
