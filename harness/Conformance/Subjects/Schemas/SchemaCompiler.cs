using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>Answers the first violation with a path below the value, or null.</summary>
internal delegate SchemaViolation? SchemaCheck(JsonValue value);

/// <summary>Turns the schemas of one file into checks, and refuses every keyword that it does not know.</summary>
internal sealed class SchemaCompiler(string file, JsonValue root)
{
    public const string Start = "#";
    public const string Definitions = "#/$defs/";

    private readonly Dictionary<string, SchemaCheck> compiled = new(StringComparer.Ordinal);

    /// <summary>Compiles the definitions too that nothing refers to, so that a keyword is refused wherever it stands.</summary>
    public IReadOnlyDictionary<string, SchemaCheck> CompileAll()
    {
        foreach (var definition in root["$defs"u8].Children)
        {
            compiled[Definitions + definition.Name] = Compile(definition, Definitions + definition.Name);
        }

        compiled[Start] = Compile(root, Start);
        return compiled;
    }

    public SchemaCheck Compile(JsonValue schema, string at)
    {
        if (schema.Kind == JsonKind.Boolean)
        {
            return schema.Raw.SequenceEqual("true"u8) ? _ => null : value => new(string.Empty, "nothing", SchemaText.Describe(value));
        }

        if (schema.Kind != JsonKind.Object)
        {
            throw Wrong(at, $"is {SchemaText.Describe(schema)} where a schema is due");
        }

        List<SchemaCheck> checks = [];
        foreach (var keyword in schema.Children)
        {
            if (CompileKeyword(schema, keyword, at) is { } check)
            {
                // A wrong type explains more than whatever follows from it.
                checks.Insert(keyword.IsNamed("type"u8) ? 0 : checks.Count, check);
            }
        }

        return value =>
        {
            foreach (var check in checks)
            {
                if (check(value) is { } violation)
                {
                    return violation;
                }
            }

            return null;
        };
    }

    /// <summary>The schema that a schema refers to, or itself where it refers to none.</summary>
    public JsonValue Target(JsonValue schema) =>
        schema["$ref"u8] is { Kind: JsonKind.String } reference && reference.Text.StartsWith(Definitions, StringComparison.Ordinal)
        ? root["$defs"u8][reference.Text[Definitions.Length..]]
        : schema;

    public InvalidDataException Wrong(string at, string what) => new($"{file}: {at} {what}.");

    private SchemaCheck? CompileKeyword(JsonValue schema, JsonValue keyword, string at)
    {
        var place = $"{at}/{keyword.Name}";
        return keyword.Name switch
        {
            "$schema" or "$id" or "$comment" or "title" or "description" or "examples" or "default" => null,
            "$defs" when at == Start => null,
            "$ref" => Reference(keyword.Text, place),
            "type" => ValueKeywords.Type(keyword, place, this),
            "const" => ValueKeywords.Const(keyword),
            "enum" => ValueKeywords.Enum(keyword),
            "minimum" => ValueKeywords.Minimum(keyword, place, this),
            "maximum" => ValueKeywords.Maximum(keyword, place, this),
            "minLength" => ValueKeywords.MinLength(keyword, place, this),
            "maxLength" => ValueKeywords.MaxLength(keyword, place, this),
            "pattern" => ValueKeywords.Pattern(keyword, place, this),
            "required" => ShapeKeywords.Required(keyword),
            "properties" => ShapeKeywords.Properties(keyword, place, this),
            "additionalProperties" => ShapeKeywords.AdditionalProperties(schema, keyword, place, this),
            "items" => ShapeKeywords.Items(keyword, place, this),
            "minItems" => ShapeKeywords.MinItems(keyword, place, this),
            "maxItems" => ShapeKeywords.MaxItems(keyword, place, this),
            "allOf" => ChoiceKeywords.AllOf(keyword, place, this),
            "anyOf" => ChoiceKeywords.AnyOf(keyword, place, this),
            "oneOf" => ChoiceKeywords.OneOf(keyword, place, this),
            _ => throw Wrong(place, "is not a keyword that this validator knows"),
        };
    }

    private SchemaCheck Reference(string target, string place)
    {
        var exists = target == Start
            || (
                target.StartsWith(Definitions, StringComparison.Ordinal)
                    && root["$defs"u8][target[Definitions.Length..]].Kind != JsonKind.Absent);
        return exists
            ? value => compiled[target](value)
            : throw Wrong(place, $"points to {target}, which is not in this file");
    }
}
