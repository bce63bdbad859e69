using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>What is said of a value that breaks a keyword which looks at it and not into it.</summary>
internal static class ValueWords
{
    public static SchemaViolation Of(JsonValue keyword, JsonValue value) => keyword.Name switch
    {
        "type" => new("", string.Join(" or ", SchemaText.Types(keyword)), SchemaText.Describe(value)),
        "const" => new("", SchemaText.Quote(keyword), SchemaText.Quote(value)) { IsOtherForm = true },
        "enum" => new("", $"one of {string.Join(", ", keyword.Children.ToList().Select(SchemaText.Quote))}", SchemaText.Quote(value))
        {
            Meant = Meant(keyword, value),
        },
        "minimum" => new("", $"at least {keyword.Text}", SchemaText.Describe(value)),
        "maximum" => new("", $"at most {keyword.Text}", SchemaText.Describe(value)),
        "minLength" => new("", $"at least {Count(keyword, "character")}", SchemaText.Describe(value)),
        "maxLength" => new("", $"at most {Count(keyword, "character")}", SchemaText.Describe(value)),
        "minItems" => new("", $"at least {Count(keyword, "item")}", SchemaText.Describe(value)),
        "maxItems" => new("", $"at most {Count(keyword, "item")}", SchemaText.Describe(value)),
        "pattern" => new("", $"a match of {keyword.Text}", SchemaText.Quote(value)),
        "required" => new("", $"the member {Missing(keyword, value)}", "an object without it"),
        _ => throw new ArgumentOutOfRangeException(nameof(keyword), keyword.Name, "It is no keyword of the subset."),
    };

    private static string Count(JsonValue keyword, string noun) =>
        Wording.Count(int.Parse(keyword.Text, CultureInfo.InvariantCulture), noun);

    private static string Missing(JsonValue keyword, JsonValue value) =>
        keyword.Children.ToList().Select(name => name.Text).First(name => value[name].Kind == JsonKind.Absent);

    private static string? Meant(JsonValue keyword, JsonValue value) => value.Kind == JsonKind.String
        ? NearestWord.Of(value.Text, keyword.Children.ToList().Where(one => one.Kind == JsonKind.String).Select(one => one.Text))
        : null;
}
