using Conformance.Wire;

namespace Conformance.Schemas;

/// <summary>The keywords that combine schemas.</summary>
internal static class ChoiceKeywords
{
    public static SchemaCheck AllOf(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var forms = Forms(keyword, at, compiler);
        return value => forms.Select(form => form(value)).FirstOrDefault(violation => violation is not null);
    }

    public static SchemaCheck AnyOf(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var forms = Forms(keyword, at, compiler);
        return value => Check(forms, value, forms.Length);
    }

    public static SchemaCheck OneOf(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var forms = Forms(keyword, at, compiler);
        return value => Check(forms, value, 1);
    }

    private static SchemaCheck[] Forms(JsonValue keyword, string at, SchemaCompiler compiler) =>
        keyword.Kind == JsonKind.Array && !keyword.Children.IsEmpty
            ? [.. keyword.Children.ToList().Select((form, index) => compiler.Compile(form, $"{at}/{index}"))]
            : throw compiler.Wrong(at, "is not a list of schemas");

    private static SchemaViolation? Check(SchemaCheck[] forms, JsonValue value, int most)
    {
        List<SchemaViolation> violations = [];
        foreach (var form in forms)
        {
            if (form(value) is { } violation)
            {
                violations.Add(violation);
            }
        }

        var matches = forms.Length - violations.Count;
        return matches switch
        {
            0 => Closest(violations),
            _ when matches > most => new(string.Empty, $"exactly one of {forms.Length} forms", $"{matches} of them at once"),
            _ => null,
        };
    }

    /// <summary>The form that was meant is the one that the value follows furthest; where none is ahead, all of them are named.</summary>
    private static SchemaViolation Closest(List<SchemaViolation> violations)
    {
        var furthest = violations.Max(Progress);
        var candidates = violations.FindAll(violation => Progress(violation) == furthest);
        var first = candidates[0];
        return first with
        {
            Expected = string.Join(", or ", candidates.Where(other => other.Path == first.Path).Select(other => other.Expected).Distinct(StringComparer.Ordinal)),
            IsOtherForm = candidates.TrueForAll(other => other.IsOtherForm),
        };
    }

    // A const that differs is found a step below the form that it tells from the others.
    private static int Progress(SchemaViolation violation) => (2 * violation.Depth) - (violation.IsOtherForm ? 1 : 0);
}
