using System.Text;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>Lines in which names stand for the values that the user passed to a driver.</summary>
internal sealed class HiddenOutput(TextWriter inner, HiddenVariables hidden) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void WriteLine(string? value) => inner.WriteLine(hidden.In(value ?? ""));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(hidden.In(value ?? ""));
}
