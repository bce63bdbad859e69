using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Passwords and names that are more than lower-case ASCII, where they are sent and where they are proved.</summary>
internal static class WordTable
{
    /// <summary>What passwords end in. The model wants no blank at an end, and takes any other character.</summary>
    private static readonly (string Name, string End)[] Passwords =
    [
        ("accents", "\u00e4\u00e9\u00fc"),
        ("accents-apart", "a\u0308e\u0301u\u0308"),
        ("cyrillic", "\u043f\u0430\u0440\u043e\u043b\u044c"),
        ("han", "\u5bc6\u78bc"),
        ("beyond-16-bits", "\ud83d\ude80\ud834\udd1e"),
        ("blank-inside", " x\u00a0y"),
        ("signs", "\"\\/&<>%+'"),
    ];

    /// <summary>Actual names, which are typed as they are.</summary>
    private static readonly (string Name, string Username)[] Names =
        [("capitals", "Harness-User-Capitals"), ("accents-apart", "ha\u0301rness-u\u0308ser")];

    public static IEnumerable<Case> Expand(Replies replies)
    {
        Dialogue[] scripts =
        [
            new() { Flow = SignInFlow.Password, Person = Person.Aliased, Turns = [new(Awaited.Start, replies.Tokens)] },
            new()
            {
                Flow = SignInFlow.Srp,
                Person = Person.Aliased,
                Turns = [new(Awaited.Start, replies.Start("PASSWORD_VERIFIER")), new(Awaited.FollowUp, replies.Tokens)],
            },
        ];
        return
        [
            .. from word in Passwords
               from script in scripts
               select Make(
                   $"password-{word.Name}",
                   script with { PasswordEnd = word.End },
                   "API reference, AdminSetUserPassword, the pattern of a password"),
            .. from word in Names
               from script in scripts
               select Make(
                   $"name-{word.Name}",
                   script with { Person = new(word.Name, word.Username, word.Username) },
                   "API reference, AdminCreateUser, the pattern of a username"),
        ];
    }

    private static Case Make(string name, Dialogue script, string clause) => DialogueCase.Of(
        $"words.{name}{(script.Flow == SignInFlow.Srp ? "@srp" : "")}", script, Basis.Documented, clause) with
    { Since = "0.5" };
}
