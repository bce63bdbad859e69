using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants;
using Conformance.Reports;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A client that is wrong in many ways is told each of them, in a file as well.</summary>
internal sealed class ManyFailures
{
    private const int Width = 80;
    private const int ManyCases = 60;
    private const int ManyRules = 7;

    // A case and a command have one line each, however long, and so has a word that cannot be broken.
    private static readonly string[] Single = ["  repeat ", "  fault ", "  skip ", "  fail ", "  warn ", "client ", "cognito-conformance "];

    private static readonly Mutant Wrong = new("many-faults", "is wrong in many ways", [])
    {
        OnSurface = (_, surface) =>
        {
            if (surface[WireNames.AuthenticationResult] is JsonObject tokens)
            {
                tokens.Remove(WireNames.RefreshToken);
                tokens[WireNames.TokenType] = "bearer";
                tokens[WireNames.ExpiresIn] = 1;
            }

            surface.Remove(WireNames.Session);
            surface.Remove(WireNames.AvailableChallenges);
            surface[WireNames.ChallengeName] = surface[WireNames.ChallengeName] is { } name ? $"{name}_OTHER" : null;
            (surface[WireNames.ChallengeParameters] as JsonObject)?.Clear();
        },
        OnRequestId = id => id?.ToUpperInvariant(),
    };

    [Test]
    public async Task Each_broken_rule_and_each_cause_is_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var outcome = await stage.RunAsync(Stage.Cases("challenge.*", "tokens.*"), ReferenceClient.Mutate(Wrong));
        var text = PlainReports.Print(stage.Events);
        string[] rules =
            [
                .. stage.Results.Where(result => result.Verdict == Verdict.Fail)
                    .SelectMany(result => result.Findings)
                    .Where(finding => finding.Rule.Level == Level.Must)
                    .Select(finding => finding.Rule.Id)
                    .Distinct(StringComparer.Ordinal),
            ];
        var causes = FoundCauses.Of(stage.Results, isStrict: false).Failed;
        var lines = text.Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Failed, Is.GreaterThan(ManyCases), "control: many cases fail");
            Assert.That(rules, Has.Length.GreaterThanOrEqualTo(ManyRules), "control: many rules are broken");
            Assert.That(
                rules.Where(rule => !lines.Any(line => IsOfCause(line) && line.Contains(rule, StringComparison.Ordinal))), Is.Empty);
            Assert.That(lines.Count(IsOfCause), Is.EqualTo(causes.Count));
            Assert.That(
                lines.Count(line => line.StartsWith("  repeat ", StringComparison.Ordinal)), Is.EqualTo(Math.Min(causes.Count, 20)));
            Assert.That(
                lines.Where(line => line.Length > Width
                    && !Single.Any(start => line.StartsWith(start, StringComparison.Ordinal))
                    && line.TrimStart().Contains(' ', StringComparison.Ordinal)),
                Is.Empty);
        }

        // The title of a block, or the first of the lines of a cause that has none.
        static bool IsOfCause(string line) =>
            line.StartsWith("many-faults: ", StringComparison.Ordinal) && line.Contains(" (must), ", StringComparison.Ordinal)
                || (line.Contains(" (must) at", StringComparison.Ordinal) && char.IsAsciiDigit(line.TrimStart()[0]));
    }

    [Test]
    public async Task File_says_what_a_reader_of_the_output_sees()
    {
        using var file = new ReportFile();
        await using var stage = await Stage.OpenAsync();
        using (var plain = new StreamWriter(file.At("plain.txt")))
        {
            stage.Others = [new PlainReport(plain, FixedRun.Facts, FixedRun.Repeat)];
            await stage.RunAsync(Stage.Cases("tokens.*"), ReferenceClient.Mutate(Wrong));
        }

        Assert.That(
            (await File.ReadAllTextAsync(file.At("plain.txt"))).ReplaceLineEndings("\n"), Is.EqualTo(PlainReports.Print(stage.Events)));
    }
}
