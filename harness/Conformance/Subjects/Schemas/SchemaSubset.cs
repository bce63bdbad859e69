using System.Text.RegularExpressions;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>The keywords that schemas may have. The library ignores what it does not know, and looks for what lies elsewhere.</summary>
internal sealed class SchemaSubset(SchemaFile file)
{
    /// <summary>Refuses any other keyword, wherever it stands.</summary>
    /// <exception cref="InvalidDataException">There is one, or one is not as JSON Schema has it.</exception>
    public void Refuse()
    {
        foreach (var definition in file.Root["$defs"u8].Children)
        {
            Refuse(definition, SchemaFile.Definitions + definition.Name);
        }

        Refuse(file.Root, SchemaFile.Start);
    }

    private void Refuse(JsonValue schema, string at)
    {
        if (schema.Kind is not (JsonKind.Object or JsonKind.Boolean))
        {
            throw Wrong(at, $"is {SchemaText.Describe(schema)} where a schema is due");
        }

        foreach (var keyword in schema.Children)
        {
            RefuseKeyword(keyword, $"{at}/{keyword.Name}", isOfFile: at == SchemaFile.Start);
        }
    }

    private void RefuseKeyword(JsonValue keyword, string at, bool isOfFile)
    {
        switch (keyword.Name)
        {
            case "$schema" or "$id" or "$defs" when isOfFile:
            case "$comment" or "title" or "description" or "examples" or "default" or "const" or "enum" or "required":
                break;
            case "$ref" when file.At(keyword.Text).Kind == JsonKind.Absent:
                throw Wrong(at, $"points to {keyword.Text}, which is not in this file");
            case "$ref":
                break;
            case "type":
                RefuseType(keyword, at);
                break;
            case "minimum" or "maximum" or "minLength" or "maxLength" or "minItems" or "maxItems":
                if (keyword.Kind != JsonKind.Number)
                {
                    throw Wrong(at, "is not a number");
                }

                break;
            case "pattern":
                RefusePattern(keyword.Text, at);
                break;
            case "properties":
                foreach (var member in keyword.Children)
                {
                    Refuse(member, $"{at}/{member.Name}");
                }

                break;
            case "additionalProperties" or "items":
                Refuse(keyword, at);
                break;
            case "allOf" or "anyOf" or "oneOf":
                RefuseForms(keyword, at);
                break;
            default:
                throw Wrong(at, "is not a keyword that this validator knows");
        }
    }

    private void RefuseType(JsonValue keyword, string at)
    {
        foreach (var name in SchemaText.Types(keyword))
        {
            if (name is not ("null" or "boolean" or "integer" or "number" or "string" or "array" or "object"))
            {
                throw Wrong(at, $"says {name}, which is no JSON type");
            }
        }
    }

    private void RefusePattern(string pattern, string at)
    {
        try
        {
            // The library takes more; what this takes needs no time that grows faster than the text.
            _ = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw Wrong(at, $"is no regular expression of the subset: {wrong.Message}");
        }
    }

    private void RefuseForms(JsonValue keyword, string at)
    {
        if (keyword.Kind != JsonKind.Array || keyword.Children.IsEmpty)
        {
            throw Wrong(at, "is not a list of schemas");
        }

        var index = 0;
        foreach (var form in keyword.Children)
        {
            Refuse(form, $"{at}/{index++}");
        }
    }

    private InvalidDataException Wrong(string at, string what) => new($"{file.Name}: {at} {what}.");
}
