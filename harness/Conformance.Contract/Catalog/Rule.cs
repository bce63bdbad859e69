namespace Conformance.Contract.Catalog;

/// <summary>One sentence of the contract.</summary>
/// <param name="Id">Its id, which never changes and is never reused.</param>
/// <param name="Statement">The sentence.</param>
/// <param name="Level">How binding it is.</param>
/// <param name="Citation">Where it comes from.</param>
public sealed record Rule(string Id, string Statement, Level Level, Citation Citation)
{
    /// <summary>The corpus version that brought it.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>The levels that it had before, the oldest first.</summary>
    public IReadOnlyList<FormerLevel> History { get; init; } = [];

    /// <summary>What holds without exception.</summary>
    internal static Rule Must(string id, string since, string statement, Citation citation) =>
        new(id, statement, Level.Must, citation) { Since = since };

    /// <summary>What holds as far as is known.</summary>
    internal static Rule Should(string id, string since, string statement, Citation citation) =>
        new(id, statement, Level.Should, citation) { Since = since };

    /// <summary>What is allowed, and worth a word.</summary>
    internal static Rule May(string id, string since, string statement, Citation citation) =>
        new(id, statement, Level.May, citation) { Since = since };

    /// <summary>The level by which a version of the corpus judges: levels change, and a pinned set keeps the old one.</summary>
    public Level LevelIn(Version corpus) => History.FirstOrDefault(former => corpus <= Version.Parse(former.Until))?.Level ?? Level;
}

/// <summary>A level that a rule had.</summary>
/// <param name="Until">The last corpus version with it.</param>
/// <param name="Level">The level.</param>
public sealed record FormerLevel(string Until, Level Level);

/// <summary>A rule with the check that judges it on one kind of subject matter.</summary>
/// <typeparam name="T">What is judged: an exchange or what a client surfaced.</typeparam>
/// <param name="Rule">The rule.</param>
/// <param name="Judge">Adds what is wrong to the findings; answers false when the rule does not apply.</param>
internal sealed record RuleCheck<T>(Rule Rule, Func<T, Findings, bool> Judge);
