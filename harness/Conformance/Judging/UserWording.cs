using Conformance.Contract.Catalog;

namespace Conformance.Judging;

/// <summary>Says whose name a name is.</summary>
internal static class UserWording
{
    /// <summary>Words for a USERNAME that a client sent.</summary>
    public static Seen Of(string sent, PlayedRequest request)
    {
        var whose = Whose(sent, request);
        return whose.As($"{Wording.Name(sent)}, {whose}");
    }

    /// <summary>Whose name it is.</summary>
    public static Seen Whose(string sent, PlayedRequest request)
    {
        var person = request.SignIn.Dialogue.Script.Person;
        return sent == person.Username ? Seen.ActualUsername
            : sent == person.Typed ? Seen.Alias.As("what the user typed")
            : Seen.AnotherName;
    }
}
