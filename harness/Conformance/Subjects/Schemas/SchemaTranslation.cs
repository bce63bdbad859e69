using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Json.Schema;

namespace Conformance.Subjects.Schemas;

/// <summary>
/// Says in our words what the library found wrong: of all that it found the first, in the order of the schema's keywords and of the
/// value's members, and of several forms the one that was meant.
/// </summary>
internal sealed class SchemaTranslation(SchemaFile file)
{
    /// <summary>The violation of a value that the library holds for invalid, with its path below the value.</summary>
    /// <param name="schema">The schema that was evaluated.</param>
    /// <param name="results">What the library found of it.</param>
    /// <param name="value">The value.</param>
    public SchemaViolation Of(JsonValue schema, EvaluationResults results, JsonValue value) =>
        Find(schema, results, value)
        ?? new("", schema.Kind == JsonKind.Boolean ? "nothing" : "a value of the schema", SchemaText.Describe(value));

    // A wrong type explains more than whatever follows from it.
    private SchemaViolation? Find(JsonValue schema, EvaluationResults results, JsonValue value) =>
        schema.Children.ToList()
            .OrderBy(keyword => keyword.IsNamed("type"u8) ? 0 : 1)
            .Select(keyword => OfKeyword(schema, keyword, results, value))
            .FirstOrDefault(violation => violation is not null);

    private SchemaViolation? OfKeyword(JsonValue schema, JsonValue keyword, EvaluationResults results, JsonValue value) =>
        keyword.Name switch
        {
            "$ref" => Part(results, "/$ref") is { IsValid: false } target ? Of(file.At(keyword.Text), target, value) : null,
            "properties" => OfMembers(results, value, member =>
                keyword[member.Name] is { Kind: not JsonKind.Absent } known ? (known, $"/properties/{Pointed(member.Name)}") : default),
            "additionalProperties" => OfMembers(results, value, member =>
                schema["properties"u8][member.Name].Kind == JsonKind.Absent ? (keyword, "/additionalProperties") : default),
            "items" => OfItems(keyword, results, value),
            "allOf" => Forms(keyword, results).FirstOrDefault(form => !form.Results.IsValid) is { Results: not null } form
                ? Of(form.Schema, form.Results, value)
                : null,
            "anyOf" => OfForms(Forms(keyword, results), value, int.MaxValue),
            "oneOf" => OfForms(Forms(keyword, results), value, 1),
            _ => results.Errors?.ContainsKey(keyword.Name) == true ? ValueWords.Of(keyword, value) : null,
        };

    private SchemaViolation? OfMembers(
        EvaluationResults results, JsonValue value, Func<JsonValue, (JsonValue Schema, string Step)> schemaOf)
    {
        foreach (var member in value.Kind == JsonKind.Object ? value.Children : default)
        {
            if (schemaOf(member) is { Step: { } step } due
                && Part(results, step, $"/{Pointed(LibraryJson.NameOf(member))}") is { IsValid: false } found)
            {
                return Of(due.Schema, found, member).Below(SchemaText.Step(member.Name));
            }
        }

        return null;
    }

    private SchemaViolation? OfItems(JsonValue keyword, EvaluationResults results, JsonValue value)
    {
        var index = 0;
        foreach (var item in value.Kind == JsonKind.Array ? value.Children : default)
        {
            // The library names the keyword twice.
            if (Part(results, "/items/items", string.Create(null, $"/{index}")) is { IsValid: false } found)
            {
                return Of(keyword, found, item).Below(SchemaText.Step(index));
            }

            index++;
        }

        return null;
    }

    private static List<(JsonValue Schema, EvaluationResults Results)> Forms(JsonValue keyword, EvaluationResults results) =>
    [
        .. keyword.Children.ToList().Select((form, index) => (form, Part(results, string.Create(null, $"/{keyword.Name}/{index}"))!)),
    ];

    private SchemaViolation? OfForms(List<(JsonValue Schema, EvaluationResults Results)> forms, JsonValue value, int most)
    {
        var matches = forms.Count(form => form.Results.IsValid);
        if (matches > 0)
        {
            return matches > most ? new("", $"exactly one of {Wording.Count(forms.Count, "form")}", $"{matches} of them at once") : null;
        }

        // A form whose marks the value has is meant, whatever else it lacks of it.
        var carried = forms.ConvertAll(form => FormMarks.Of(file.Target(form.Schema), file).CarriedBy(value));
        var furthest = carried.Max();
        return Closest([.. forms.Where((_, index) => carried[index] == furthest).Select(form => Of(form.Schema, form.Results, value))]);
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

    private static EvaluationResults? Part(EvaluationResults results, string step, string below = "")
    {
        var (path, place) = ($"{results.EvaluationPath}{step}", $"{results.InstanceLocation}{below}");
        return results.Details?.Find(one => one.EvaluationPath.ToString() == path && one.InstanceLocation.ToString() == place);
    }

    /// <summary>A name as a JSON pointer has it.</summary>
    private static string Pointed(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
