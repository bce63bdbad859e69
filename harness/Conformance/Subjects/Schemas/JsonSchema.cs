using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;
using Json.Schema;

namespace Conformance.Subjects.Schemas;

/// <summary>A JSON Schema of the plain subset that <see cref="SchemaSubset"/> lists.</summary>
internal sealed class JsonSchema
{
    // Names of no place: what is not in the file itself is not looked for anywhere.
    private const string Whole = "schema:whole";
    private const string Part = "schema:part";

    private static readonly EvaluationOptions Whether = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions Why = new() { OutputFormat = OutputFormat.Hierarchical };

    private readonly SchemaFile file;
    private readonly Dictionary<string, Json.Schema.JsonSchema> schemas;
    private readonly string at;

    private JsonSchema(SchemaFile file, Dictionary<string, Json.Schema.JsonSchema> schemas, string at)
    {
        this.file = file;
        this.schemas = schemas;
        this.at = at;
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="text">The schema as UTF-8 JSON.</param>
    /// <param name="name">What messages call it: its file's name.</param>
    /// <exception cref="InvalidDataException">It is not JSON, or has a keyword outside the subset: nothing is ignored.</exception>
    public static JsonSchema Parse(ReadOnlyMemory<byte> text, string name)
    {
        var reading = JsonReading.TryRead(text, out var fault) ?? throw new InvalidDataException($"{name} {fault}.");
        var source = new SchemaFile(name, reading.Root);
        new SchemaSubset(source).Refuse();
        var options = new BuildOptions
        {
            Dialect = Dialect.Draft202012,
            SchemaRegistry = new() { Fetch = (_, _) => null },
        };
        Dictionary<string, Json.Schema.JsonSchema> built = new(StringComparer.Ordinal)
        {
            [SchemaFile.Start] = Json.Schema.JsonSchema.Build(source.ForLibrary(), options, new(Whole)),
        };
        foreach (var definition in source.Root["$defs"u8].Children)
        {
            var pointer = SchemaFile.Definitions + definition.Name;
            built[pointer] = new JsonSchemaBuilder().Ref(Whole + pointer).Build(options, new($"{Part}-{definition.Name}"));
        }

        return new(source, built, SchemaFile.Start);
    }

    /// <summary>Reads a schema file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, is not JSON, or has a keyword outside the subset.</exception>
    public static JsonSchema Load(string file) => Load(SavedFile.At(file));

    /// <summary>Reads a schema file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, is not JSON, or has a keyword outside the subset.</exception>
    public static JsonSchema Load(SavedFile file)
    {
        try
        {
            return Parse(file.Read(), file.Name);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The schema {file.Place} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>The schema below <c>$defs</c> of this name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public JsonSchema Definition(string definition)
    {
        var pointer = SchemaFile.Definitions + definition;
        return schemas.ContainsKey(pointer)
            ? new(file, schemas, pointer)
            : throw new InvalidDataException($"{file.Name} does not define {definition}.");
    }

    /// <summary>The first violation, or null when the value is as the schema says.</summary>
    public SchemaViolation? Check(JsonValue value)
    {
        using var read = LibraryJson.Read(value, out var hasTwice);
        var schema = file.At(at);
        var violation = (hasTwice ? new MembersTwice(file).Find(schema, value) : null) ?? Evaluate(schema, read.RootElement, value);
        return violation is null ? null : violation with { Path = "$" + violation.Path };
    }

    private SchemaViolation? Evaluate(JsonValue schema, JsonElement read, JsonValue value)
    {
        var library = schemas[at];
        if (library.Evaluate(read, Whether).IsValid)
        {
            return null;
        }

        // A definition is evaluated behind a reference to it.
        var results = library.Evaluate(read, Why);
        return new SchemaTranslation(file).Of(schema, at == SchemaFile.Start ? results : results.Details![0], value);
    }
}
