using System.Text;

namespace Conformance.Subjects;

/// <summary>The messages that frame a conversation.</summary>
internal static class ProtocolMessages
{
    public const int Newest = 2;
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>The versions that the harness speaks.</summary>
    public static IReadOnlyList<int> Versions { get; } = [1, Newest];

    public const string HelloOperation = "hello";
    public const string CallOperation = "call";

    public static byte[] Hello(int id) =>
        Encoding.ASCII.GetBytes($$"""{"id":{{id}},"op":"{{HelloOperation}}","protocols":[{{string.Join(',', Versions)}}]}""");

    public static byte[] Bye(int id) => Encoding.ASCII.GetBytes($$"""{"id":{{id}},"op":"bye"}""");
}
