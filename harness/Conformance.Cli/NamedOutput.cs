using System.Text;

namespace Conformance.Cli;

/// <summary>An output of the process, whose failures say which it is: closed, or on a disk that is full.</summary>
internal sealed class NamedOutput(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    /// <summary>True for standard error: where that cannot be written, the exit code has to do.</summary>
    public bool IsDispensable { get; init; }

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            if (IsDispensable)
            {
                return;
            }

            // A closed one is refused as if it were a file without permission.
            throw new IOException(
                $"standard output cannot be written: "
                + $"{(impossible is UnauthorizedAccessException ? "it is closed; send it to a file or to /dev/null" : impossible.Message)}",
                impossible);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
