namespace Conformance.Running.Services;

/// <summary>What would help a run in which nothing could be judged.</summary>
internal static class Advice
{
    private const string CreateUserPool = nameof(CreateUserPool);

    /// <summary>What is said behind that no scenario was applicable; nothing where the reasons of the scenarios say it all.</summary>
    public static string Of(IReadOnlyList<CaseResult> results) =>
        Has(results, $"{CreateUserPool} is answered with") ? $": no {CreateUserPool} here: give --pool, --client-id, --user"
        : Has(results, "--flows says it") ? ": no DescribeUserPoolClient here: give --flows"
        : Has(results, "give --user NAME:") ? ": give a user in one of the states that are named, by --user NAME:STATE"
        : "";

    private static bool Has(IReadOnlyList<CaseResult> results, string words) =>
        results.Any(result => result.Reason?.Contains(words, StringComparison.Ordinal) is true);
}
