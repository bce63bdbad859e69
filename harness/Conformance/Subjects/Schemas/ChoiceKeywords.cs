using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

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
        var marks = Marks(keyword, compiler);
        return value => Check(forms, marks, value, forms.Length);
    }

    public static SchemaCheck OneOf(JsonValue keyword, string at, SchemaCompiler compiler)
    {
        var forms = Forms(keyword, at, compiler);
        var marks = Marks(keyword, compiler);
        return value => Check(forms, marks, value, 1);
    }

    private static SchemaCheck[] Forms(JsonValue keyword, string at, SchemaCompiler compiler) =>
        keyword.Kind == JsonKind.Array && !keyword.Children.IsEmpty
            ? [.. keyword.Children.ToList().Select((form, index) => compiler.Compile(form, $"{at}/{index}"))]
            : throw compiler.Wrong(at, "is not a list of schemas");

    /// <summary>Of each form the members with one value, by which it is told from the others.</summary>
    private static FormMarks[] Marks(JsonValue keyword, SchemaCompiler compiler) =>
        [.. keyword.Children.ToList().Select(form => FormMarks.Of(compiler.Target(form), compiler))];

    private static SchemaViolation? Check(SchemaCheck[] forms, FormMarks[] marks, JsonValue value, int most)
    {
        List<SchemaViolation> violations = [];
        var follows = int.MinValue;
        var matches = 0;
        for (var index = 0; index < forms.Length; index++)
        {
            if (forms[index](value) is not { } violation)
            {
                matches++;
                continue;
            }

            // A form whose marks the value has is meant, whatever else it lacks of it.
            var carried = marks[index].CarriedBy(value);
            if (carried > follows)
            {
                violations.Clear();
                follows = carried;
            }

            if (carried == follows)
            {
                violations.Add(violation);
            }
        }

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
            Expected = string.Join(
                ", or ",
                candidates.Where(other => other.Path == first.Path).Select(other => other.Expected).Distinct(StringComparer.Ordinal)),
            IsOtherForm = candidates.TrueForAll(other => other.IsOtherForm),
        };
    }

    // A const that differs is found a step below the form that it tells from the others.
    private static int Progress(SchemaViolation violation) => (2 * violation.Depth) - (violation.IsOtherForm ? 1 : 0);
}
