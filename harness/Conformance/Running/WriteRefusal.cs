namespace Conformance.Running;

/// <summary>Why nothing can be written in a place, in words that go behind its name: the runtime's own tell it once more, or tell of a
/// file beside it that nobody named.</summary>
internal static class WriteRefusal
{
    private const string PathFollows = " : '";

    /// <summary>The reason.</summary>
    /// <param name="refusal">What was thrown.</param>
    /// <param name="path">What was to be written.</param>
    public static string Why(Exception refusal, string path) => refusal switch
    {
        _ when FileOnTheWay(path) is { } file => $"{file} is a file and no folder",
        UnauthorizedAccessException => "this user may not write there",
        DirectoryNotFoundException or FileNotFoundException => "a folder on the way to it is not there",
        PathTooLongException => "the name is too long",
        ArgumentException => "this can be the name of no file",
        _ => WithoutPath(refusal.Message),
    };

    private static string? FileOnTheWay(string path)
    {
        for (var above = Path.GetDirectoryName(path); !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                return above;
            }
        }

        return null;
    }

    // As in: No space left on device : '/a/b.json.0123.partial'
    private static string WithoutPath(string message) =>
        message.EndsWith('\'') && message.IndexOf(PathFollows, StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
