using System.Text;

namespace Conformance.Subjects;

/// <summary>The messages that frame a conversation.</summary>
internal static class ProtocolMessages
{
    public const int Version = 1;
    public const int Longest = 16 * 1024 * 1024;

    public const string HelloOperation = "hello";
    public const string CallOperation = "call";

    public static byte[] Hello(int id) => Encoding.ASCII.GetBytes($$"""{"id":{{id}},"op":"{{HelloOperation}}","protocols":[{{Version}}]}""");

    public static byte[] Bye(int id) => Encoding.ASCII.GetBytes($$"""{"id":{{id}},"op":"bye"}""");
}
