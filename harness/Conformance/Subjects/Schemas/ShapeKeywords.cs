using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>The keywords that look into objects and arrays.</summary>
internal static class ShapeKeywords
{
    public static SchemaCheck Required(JsonValue keyword)
    {
        string[] names = [.. keyword.Children.ToList().Select(name => name.Text)];
        return value => value.Kind == JsonKind.Object && Array.Find(names, name => value[name].Kind == JsonKind.Absent) is { } missing
            ? new(string.Empty, $"the member {missing}", "an object without it")
            : null;
    }

    public static SchemaCheck Properties(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var checks = keyword.Children.ToList().ToDictionary(
            member => member.Name,
            member => compiler.Compile(member, $"{at}/{member.Name}"),
            StringComparer.Ordinal);
        return value =>
        {
            foreach (var member in Members(value))
            {
                if (checks.TryGetValue(member.Name, out var check) && check(member) is { } violation)
                {
                    return violation.Below(SchemaText.Step(member.Name));
                }
            }

            return null;
        };
    }

    public static SchemaCheck AdditionalProperties(JsonValue schema, JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var known = schema["properties"u8].Children.ToList().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var check = compiler.Compile(keyword, at);
        return value =>
        {
            foreach (var member in Members(value))
            {
                if (!known.Contains(member.Name) && check(member) is { } violation)
                {
                    return violation.Below(SchemaText.Step(member.Name));
                }
            }

            return null;
        };
    }

    public static SchemaCheck Items(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var check = compiler.Compile(keyword, at);
        return value =>
        {
            var index = 0;
            foreach (var item in value.Kind == JsonKind.Array ? value.Children : default)
            {
                if (check(item) is { } violation)
                {
                    return violation.Below(SchemaText.Step(index));
                }

                index++;
            }

            return null;
        };
    }

    public static SchemaCheck MinItems(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = ValueKeywords.Limit(keyword, at, compiler);
        return value => value.Kind == JsonKind.Array && value.Children.ToList().Count < limit
            ? new(string.Empty, $"at least {keyword.Text} items", SchemaText.Describe(value))
            : null;
    }

    public static SchemaCheck MaxItems(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = ValueKeywords.Limit(keyword, at, compiler);
        return value => value.Kind == JsonKind.Array && value.Children.ToList().Count > limit
            ? new(string.Empty, $"at most {keyword.Text} items", SchemaText.Describe(value))
            : null;
    }

    private static JsonValue.ChildEnumerable Members(JsonValue value) => value.Kind == JsonKind.Object ? value.Children : default;
}
