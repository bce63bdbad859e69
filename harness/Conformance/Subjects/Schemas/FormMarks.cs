using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>
/// The members of a form that can have one value only, such as the <c>op</c> of a message: they tell which of several forms is meant.
/// </summary>
/// <param name="marks">Each with its name and its value.</param>
internal sealed class FormMarks(IReadOnlyList<(string Name, JsonValue Value)> marks)
{
    public static FormMarks Of(JsonValue schema, SchemaFile file)
    {
        List<(string Name, JsonValue Value)> marks = [];
        foreach (var member in schema["properties"u8].Children)
        {
            if (file.Target(member)["const"u8] is { HasValue: true } value)
            {
                marks.Add((member.Name, value));
            }
        }

        return new(marks);
    }

    /// <summary>
    /// How much a value looks like the form: 0 where it has none of them, 1 where one is another there, since a misspelt mark is one
    /// after all, and more for each that it has.
    /// </summary>
    public int CarriedBy(JsonValue value)
    {
        var carried = 0;
        foreach (var mark in marks)
        {
            var there = value[mark.Name];
            if (there.HasValue && (there.Kind != mark.Value.Kind || there.Text != mark.Value.Text))
            {
                return 1;
            }

            carried += there.HasValue ? 1 : 0;
        }

        return carried == 0 ? 0 : carried + 1;
    }
}
