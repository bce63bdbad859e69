using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class NothingOfAnotherIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NothingOfAnotherIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.SignIn.Dialogue.Beside is not { } beside || !sent.IsReadable)
        {
            return false;
        }

        var others = OwnValues.Of(beside);
        foreach (var member in sent.Body.Children.ToList())
        {
            if (member.Kind == JsonKind.String)
            {
                Find(member, sent.At(member.Name));
            }

            foreach (var inner in member.Children.ToList().Where(inner => inner.Kind == JsonKind.String))
            {
                Find(inner, sent.At($"{member.Name}.{inner.Name}"));
            }
        }

        return true;

        void Find(JsonValue value, string path)
        {
            if (others.TryGetValue(value.Text, out var what))
            {
                findings.Add(path, $"the {what} of its own sign-in", Seen.OtherSignIns.As($"the {what} of the other"));
            }
        }
    }
}
