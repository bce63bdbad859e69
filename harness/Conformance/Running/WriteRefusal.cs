namespace Conformance.Running;

/// <summary>Why nothing can be written in a place, in words that go behind its name: the runtime's own tell it once more, or tell of a
/// file beside it that nobody named.</summary>
internal static class WriteRefusal
{
    private const string PathFollows = " : '";

    public static string Why(Exception refusal) => refusal switch
    {
        UnauthorizedAccessException => "this user may not write there",
        DirectoryNotFoundException or FileNotFoundException => "a folder on the way to it is not there",
        PathTooLongException => "the name is too long",
        ArgumentException => "this can be the name of no file",
        _ => WithoutPath(refusal.Message),
    };

    // As in: No space left on device : '/a/b.json.0123.partial'
    private static string WithoutPath(string message) =>
        message.EndsWith('\'') && message.IndexOf(PathFollows, StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
