using System.Text.RegularExpressions;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>The keywords that look at one value and not into it.</summary>
internal static class ValueKeywords
{
    public static SchemaCheck Type(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        string[] names = keyword.Kind == JsonKind.Array
            ? [.. keyword.Children.ToList().Select(name => name.Text)]
            : [keyword.Text];
        if (Array.Find(
            names, name => name is not ("null" or "boolean" or "integer" or "number" or "string" or "array" or "object")) is { } unknown)
        {
            throw compiler.Wrong(at, $"says {unknown}, which is no JSON type");
        }

        var expected = string.Join(" or ", names);
        return value => Array.Exists(names, name => Is(value, name)) ? null : new(string.Empty, expected, SchemaText.Describe(value));
    }

    public static SchemaCheck Const(JsonValue keyword) => value =>
        JsonEquality.Same(keyword, value)
            ? null
            : new(string.Empty, SchemaText.Quote(keyword), SchemaText.Quote(value)) { IsOtherForm = true };

    public static SchemaCheck Enum(JsonValue keyword)
    {
        var allowed = keyword.Children.ToList();
        var expected = string.Join(", ", allowed.Select(SchemaText.Quote));
        return value => allowed.Any(one => JsonEquality.Same(one, value))
            ? null
            : new(string.Empty, $"one of {expected}", SchemaText.Quote(value)) { Meant = Meant(value) };

        string? Meant(JsonValue value) => value.Kind == JsonKind.String
            ? NearestWord.Of(value.Text, allowed.Where(one => one.Kind == JsonKind.String).Select(one => one.Text))
            : null;
    }

    public static SchemaCheck Minimum(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = Limit(keyword, at, compiler);
        return value => SchemaText.Number(value) < limit ? new(string.Empty, $"at least {keyword.Text}", SchemaText.Describe(value)) : null;
    }

    public static SchemaCheck Maximum(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = Limit(keyword, at, compiler);
        return value => SchemaText.Number(value) > limit ? new(string.Empty, $"at most {keyword.Text}", SchemaText.Describe(value)) : null;
    }

    public static SchemaCheck MinLength(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = Limit(keyword, at, compiler);
        return value => value.Kind == JsonKind.String && SchemaText.Length(value) < limit
            ? new(string.Empty, $"at least {keyword.Text} characters", SchemaText.Describe(value))
            : null;
    }

    public static SchemaCheck MaxLength(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var limit = Limit(keyword, at, compiler);
        return value => value.Kind == JsonKind.String && SchemaText.Length(value) > limit
            ? new(string.Empty, $"at most {keyword.Text} characters", SchemaText.Describe(value))
            : null;
    }

    public static SchemaCheck Pattern(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var pattern = keyword.Text;
        try
        {
            // In .NET a closing $ also matches before a last line feed; in JSON Schema it does not.
            var regex = new Regex(
                pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern[..^1] + "\\z" : pattern,
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return value => value.Kind == JsonKind.String && !regex.IsMatch(value.Text)
                ? new(string.Empty, $"a match of {pattern}", SchemaText.Quote(value))
                : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw compiler.Wrong(at, $"is no regular expression of the subset: {wrong.Message}");
        }
    }

    public static double Limit(JsonValue keyword, string at, SchemaCompiler compiler) =>
        keyword.Kind == JsonKind.Number ? SchemaText.Number(keyword) : throw compiler.Wrong(at, "is not a number");

    private static bool Is(JsonValue value, string type) => type switch
    {
        "null" => value.Kind == JsonKind.Null,
        "boolean" => value.Kind == JsonKind.Boolean,
        "number" => value.Kind == JsonKind.Number,
        // 1.0 is an integer too.
        "integer" => value.Kind == JsonKind.Number && double.IsInteger(SchemaText.Number(value)),
        "string" => value.Kind == JsonKind.String,
        "array" => value.Kind == JsonKind.Array,
        _ => value.Kind == JsonKind.Object,
    };
}
