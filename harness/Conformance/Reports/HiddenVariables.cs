using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Reports;

/// <summary>The values of variables that a user passed to a driver: they may be secrets, and a driver may print them.</summary>
internal sealed class HiddenVariables
{
    /// <summary>Of fewer characters a value stands in any text by chance: 1, on, true, info.</summary>
    public const int Shortest = 6;

    // The longest first, for one may stand within another.
    private readonly List<(string Text, string Shown)> forms;

    public HiddenVariables(IReadOnlyDictionary<string, string> variables)
    {
        Values = variables.Where(variable => variable.Value.Length >= Shortest).ToDictionary(StringComparer.Ordinal);
        forms =
        [
            .. Values.SelectMany(variable =>
                Forms(variable.Value).Select(form => (form, $"{{value of {variable.Key}}}"))).OrderByDescending(form => form.form.Length),
        ];
    }

    public bool IsEmpty => forms.Count == 0;

    /// <summary>Those that are hidden, by name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The text with the variable's name where its value stood.</summary>
    public string In(string text) =>
        forms.Aggregate(text, (hidden, form) => hidden.Replace(form.Text, form.Shown, StringComparison.Ordinal));

    private static IEnumerable<string> Forms(string value) =>
        ((string[])[value, Escaped(value, JavaScriptEncoder.Default), Escaped(
            value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)]).Distinct(StringComparer.Ordinal);

    private static string Escaped(string text, JavaScriptEncoder encoder) => JsonEncodedText.Encode(text, encoder).Value;
}
