using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>A JSON Schema of the plain subset that <see cref="SchemaCompiler"/> lists.</summary>
// System.Text.Json has no validator, and JsonSchema.Net cannot be restored where this is built.
internal sealed class JsonSchema
{
    private readonly string name;
    private readonly IReadOnlyDictionary<string, SchemaCheck> checks;
    private readonly SchemaCheck check;

    private JsonSchema(string name, IReadOnlyDictionary<string, SchemaCheck> checks, string start)
    {
        this.name = name;
        this.checks = checks;
        check = checks[start];
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="text">The schema as UTF-8 JSON.</param>
    /// <param name="name">What messages call it: its file's name.</param>
    /// <exception cref="InvalidDataException">It is not JSON, or has a keyword outside the subset: nothing is ignored.</exception>
    public static JsonSchema Parse(ReadOnlyMemory<byte> text, string name)
    {
        var reading = JsonReading.TryRead(text, out var fault) ?? throw new InvalidDataException($"{name} {fault}.");
        return new(name, new SchemaCompiler(name, reading.Root).CompileAll(), SchemaCompiler.Start);
    }

    /// <summary>Reads a schema file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, is not JSON, or has a keyword outside the subset.</exception>
    public static JsonSchema Load(string file)
    {
        try
        {
            return Parse(File.ReadAllBytes(file), Path.GetFileName(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The schema {file} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The schema below <c>$defs</c> of this name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public JsonSchema Definition(string definition)
    {
        var pointer = SchemaCompiler.Definitions + definition;
        return checks.ContainsKey(pointer)
            ? new(name, checks, pointer)
            : throw new InvalidDataException($"{name} does not define {definition}.");
    }

    /// <summary>The first violation, or null when the value is as the schema says.</summary>
    public SchemaViolation? Check(JsonValue value) =>
        check(value) is { } violation ? violation with { Path = "$" + violation.Path } : null;
}
