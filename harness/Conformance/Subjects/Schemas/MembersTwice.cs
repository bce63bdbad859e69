using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>
/// Looks for a member that is there twice, of which the library would evaluate the last alone. Where a schema asks nothing of the members,
/// as of what a client surfaced, they are no affair of it.
/// </summary>
internal sealed class MembersTwice(SchemaFile file)
{
    /// <summary>The violation, with its path below the value, or null.</summary>
    public SchemaViolation? Find(JsonValue schema, JsonValue value) =>
        OfForms(schema, value)
        ?? value.Kind switch
        {
            JsonKind.Object => OfMembers(schema["properties"u8], schema["additionalProperties"u8], value),
            JsonKind.Array => OfItems(schema["items"u8], value),
            _ => null,
        };

    private SchemaViolation? OfForms(JsonValue schema, JsonValue value)
    {
        IEnumerable<JsonValue> forms =
        [
            .. schema["$ref"u8] is { Kind: JsonKind.String } ? (JsonValue[])[file.Target(schema)] : [],
            .. schema["allOf"u8].Children.ToList(),
            .. schema["anyOf"u8].Children.ToList(),
            .. schema["oneOf"u8].Children.ToList(),
        ];
        return forms.Select(form => Find(form, value)).FirstOrDefault(violation => violation is not null);
    }

    private SchemaViolation? OfMembers(JsonValue known, JsonValue others, JsonValue value)
    {
        if (known.Kind == JsonKind.Absent && others.Kind == JsonKind.Absent)
        {
            return null;
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var member in value.Children)
        {
            var schema = known[member.Name] is { Kind: not JsonKind.Absent } own ? own : others;
            if ((names.Add(LibraryJson.NameOf(member)) ? Find(schema, member) : new("", "the member once", "it twice")) is { } violation)
            {
                return violation.Below(SchemaText.Step(member.Name));
            }
        }

        return null;
    }

    private SchemaViolation? OfItems(JsonValue schema, JsonValue value) =>
        value.Children.ToList()
            .Select((item, index) => Find(schema, item)?.Below(SchemaText.Step(index)))
            .FirstOrDefault(violation => violation is not null);
}
