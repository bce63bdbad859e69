using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>The texts in the body of a request: those of its members, and those one level below.</summary>
internal static class SentTexts
{
    /// <summary>The texts, each with its place.</summary>
    public static IEnumerable<(string Place, string Text)> Of(SentRequest sent)
    {
        foreach (var member in sent.Body.Children.ToList())
        {
            if (member.Kind == JsonKind.String)
            {
                yield return (sent.At(member.Name), member.Text);
            }

            foreach (var inner in member.Children.ToList().Where(inner => inner.Kind == JsonKind.String))
            {
                yield return (sent.At($"{member.Name}.{inner.Name}"), inner.Text);
            }
        }
    }
}
