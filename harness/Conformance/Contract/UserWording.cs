namespace Conformance.Contract;

/// <summary>Says whose name a name is.</summary>
internal static class UserWording
{
    /// <summary>Words for a USERNAME that a client sent.</summary>
    public static string Of(string sent, SentRequest request) => $"{Wording.Name(sent)}, {Whose(sent, request)}";

    /// <summary>Whose name it is.</summary>
    public static string Whose(string sent, SentRequest request)
    {
        var person = request.SignIn!.Dialogue.Script.Person;
        return sent == person.Username ? "the actual username"
            : sent == person.Typed ? "what the user typed"
            : "another name";
    }
}
