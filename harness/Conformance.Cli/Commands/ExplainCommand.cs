using System.CommandLine;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;

namespace Conformance.Cli.Commands;

/// <summary><c>explain</c>: what a rule says, what a case sends and what is expected, or what a scenario asks and what is due.</summary>
internal static class ExplainCommand
{
    private const int LongestString = 64;

    // What is no JSON is shown as it is.
    private const int LongestText = 2048;
    private const int LongestScript = 8;

    public static Command Create()
    {
        var what = new Argument<string>("RULE|CASE|SCENARIO|SCHEMA")
        {
            Description =
                "A rule id such as SUR-OUT-001, a case id (generated.SEED.N too), the id of a scenario, or a schema such as "
                + "driver-answer.schema.json",
        };
        var command =
            new Command("explain", "Explains a rule, case, scenario or schema: statement, level, source, payload, expectation") { what };
        command.SetAction(parse =>
        {
            var name = parse.GetRequiredValue(what);
            var workplace = Workplace.Find(parse);
            var corpus = workplace.Corpus;
            var output = parse.InvocationConfiguration.Output;
            if (Rulebook.All.FirstOrDefault(rule => rule.Id == name) is { } rule)
            {
                Explain(rule, corpus, output);
            }
            else if (NamedCase.Find(name, corpus) is { } found)
            {
                Explain(found, output);
            }
            else if (ScenarioTables.All.FirstOrDefault(one => one.Id == name) is { } scenario)
            {
                Explain(scenario, output);
            }
            else if (workplace.SchemaFiles.FirstOrDefault(file => file.Name == name) is { } schema)
            {
                output.Write(Encoding.UTF8.GetString(schema.Read()));
            }
            else
            {
                throw new UsageException(
                    $"'{Excerpt.Word(name)}' is neither a rule nor a case nor a scenario nor a schema; `list` shows the cases, "
                    + "`list --scenarios` the scenarios and `list --rules` the rules, and the schemas are "
                    + string.Join(", ", workplace.SchemaFiles.Select(file => file.Name))
                    + NearestWord.Question(
                        name,
                        [
                            .. Rulebook.All.Select(one => one.Id),
                            .. corpus.Cases.Concat(ScenarioTables.All.Select(one => one.ToCase())).Select(one => one.Id),
                            .. workplace.SchemaFiles.Select(file => file.Name),
                        ]));
            }

            return ExitCode.AsExpected;
        });
        return command;
    }

    private static void Explain(Rule rule, CaseCorpus corpus, TextWriter output)
    {
        output.WriteLine($"{rule.Id}  {rule.Statement}");
        output.WriteLine(
            $"level     {CaseFile.Spell(rule.Level)}"
            + string.Concat(rule.History.Select(former => $", {CaseFile.Spell(former.Level)} to corpus {former.Until}")));
        output.WriteLine($"citation  {rule.Citation} ({CaseFile.Spell(rule.Citation.Basis)})");
        output.WriteLine($"since     {rule.Since}");
        var breaking = corpus.Cases.Where(one => one.Defects.Contains(rule.Id, StringComparer.Ordinal)).Select(one => one.Id).ToArray();
        if (breaking.Length > 0)
        {
            output.WriteLine($"broken by {string.Join($"{Environment.NewLine}          ", breaking)}");
        }
    }

    private static void Explain(Scenario scenario, TextWriter output)
    {
        var (pool, client) = (scenario.Setting.Pool, scenario.Setting.Client);
        string[] extras =
        [
            .. pool.SendsSms ? (string[])["sends SMS"] : [],
            .. pool.SendsEmail ? (string[])["sends second factors by e-mail"] : [],
            .. pool.RemembersDevices ? (string[])["remembers devices"] : [],
            .. pool.OffersChoice ? (string[])["offers a choice of first factors"] : [],
            .. pool.OffersPasswordAlone ? (string[])["offers the password alone as first factor"] : [],
            .. pool.TakesPasskeys ? (string[])["takes a passkey for two factors"] : [],
            .. pool.HasTriggers ? (string[])["has triggers for custom challenges"] : [],
            .. scenario.Setting.HasOtherClient ? (string[])["has another app client"] : [],
        ];
        output.WriteLine(scenario.Id);
        output.WriteLine(
            $"pool      {CaseFile.Spell(pool.Kind)}, MFA {CaseFile.Spell(pool.Mfa)}{string.Concat(extras.Select(extra => $", {extra}"))}");
        output.WriteLine(
            $"client    {(client.HasSecret ? "a" : "no")} "
            + $"secret{(client.AllowsPassword ? "" : ", password flows off")}{(client.HidesUsers ? "" : ", tells whether a user exists")}"
            + $"{(client.RotatesTokens ? ", rotates refresh tokens" : "")}{(client.Owner is null ? "" : ", for this scenario alone")}");
        output.WriteLine(
            $"user      {CaseFile.Spell(scenario.Setting.State)}, factors {scenario.Setting.Factors}"
            + (scenario.Setting.Preferred == Factors.None ? "" : $", prefers {scenario.Setting.Preferred}")
            + $", types {(scenario.Setting.TypesAlias ? "its e-mail address" : "its username")}"
            + $"{(scenario.Setting.IsVerified ? "" : ", which is not verified")}{(scenario.Setting.HasPasskey ? ", has a passkey" : "")}");
        foreach (var step in scenario.Steps)
        {
            output.WriteLine(
                $"step      {CaseFile.Spell(step.Kind)}{(step.Kind == StepKind.Start ? $" {step.Flow}" : "")}"
                + $"{(step.Choice is { } choice ? $", {choice}" : "")}: {CaseFile.Spell(step.Due.Level)} be answered with "
                + $"{step.Due.Words}");
            string[] wrapping =
            [
                .. step.RawBody is { } raw ? (string[])[$"the body {(raw.Length == 0 ? "empty" : Excerpt.Word(raw))}"] : [],
                .. step.Target is { } target ? (string[])[$"X-Amz-Target {(target.Length == 0 ? "absent" : target)}"] : [],
                .. step.ContentType is { } type ? (string[])[$"Content-Type {type}"] : [],
                .. step.UsesOtherSecret ? (string[])["the secret that was added"] : [],
            ];
            if (wrapping.Length > 0)
            {
                output.WriteLine($"          sent with {string.Join(", ", wrapping)}");
            }

            if (step.Wait > TimeSpan.Zero)
            {
                output.WriteLine($"          asked {Wording.Count((int)step.Wait.TotalSeconds, "second")} later");
            }

            output.WriteLine($"          {step.Due.Citation} ({CaseFile.Spell(step.Due.Citation.Basis)})");
            if (step.Due is { Kind: DueKind.Refusal or DueKind.NotVerified, TypeLevel: var level } && level != step.Due.Level)
            {
                output.WriteLine(
                    $"          the type {CaseFile.Spell(level)} be that: {step.Due.TypeCitation} "
                    + $"({CaseFile.Spell(step.Due.TypeCitation.Basis)})");
            }
        }
    }

    private static void Explain(Case one, TextWriter output)
    {
        if (one.Dialogue is { } script)
        {
            Explain(one, script, output);
            return;
        }

        output.WriteLine(one.Id);
        output.WriteLine($"class     {CaseFile.Spell(one.Class)}: {Expectation.Of(one)}");
        output.WriteLine($"call      {one.Operation}, {one.AuthFlow}");
        output.WriteLine($"origin    {CaseFile.Spell(one.Origin)}, basis {CaseFile.Spell(one.Basis)}");
        output.WriteLine($"clause    {one.Clause}");
        output.WriteLine($"since     {one.Since}");
        if (one.About is { } member)
        {
            output.WriteLine($"about     {member}; a client whose model lacks it is not judged");
        }

        output.WriteLine($"breaks    {(one.Defects.Count == 0 ? "no response rule" : string.Join(", ", one.Defects))}");
        output.WriteLine($"replay    {string.Join(", ", ReplayOption.Expressing(one))}");
        for (var at = 0; at < one.Answers.Count; at++)
        {
            Explain(one.Answers[at], $"answer {at + 1}", output);
        }
    }

    private static void Explain(Case one, Dialogue script, TextWriter output)
    {
        output.WriteLine(one.Id);
        output.WriteLine($"profile   wrapper");
        output.WriteLine(
            $"sign-in   flow {script.FlowWord()}{(script.Preferred is { } preferred ? $", {preferred} preferred" : "")}, "
            + $"{(script.HasSecret ? "a" : "no")} client secret");
        output.WriteLine($"user      types {script.Person.Typed}, is {script.Person.Username}");
        if (script.Other is { } other)
        {
            var who = other.Person == script.Person
                ? "the same user once more"
                : $"a user who types {other.Person.Typed}, and is {other.Person.Username}";
            var when = script.Beside switch
            {
                Beside.Overlapping => "in the same moment",
                Beside.Behind => "when the first has signed out",
                _ => "step by step in turn",
            };
            output.WriteLine($"beside    {who}, {when}");
        }

        output.WriteLine($"needs     {string.Join(", ", script.Needs.DefaultIfEmpty("nothing that is declared"))}");
        output.WriteLine($"origin    {CaseFile.Spell(one.Origin)}, basis {CaseFile.Spell(one.Basis)}");
        output.WriteLine($"clause    {one.Clause}");
        output.WriteLine($"since     {one.Since}");
        output.WriteLine("replay    embedded");
        foreach (var turn in script.Turns.Take(LongestScript))
        {
            var human = turn.Input is { } input
                ? $"the human gives {CaseFile.Spell(input.Kind)}{(input.Chosen.Length > 0 ? $" {input.Chosen}" : "")}; "
                : "";
            output.WriteLine(
                $"turn      {human}awaits {CaseFile.Spell(turn.Awaits)}, replies {turn.Reply.Title} ({CaseFile.Spell(turn.Reply.Class)})");
        }

        if (script.Turns.Count > LongestScript)
        {
            output.WriteLine($"          and {Wording.Count(script.Turns.Count - LongestScript, "turn")} more");
        }
    }

    private static void Explain(Answer answer, string title, TextWriter output)
    {
        var fault = (answer.Fault == WireFault.None ? "" : $", {CaseFile.Spell(answer.Fault)}")
            + (answer.Redirect is { } place ? $", leads to {CaseFile.Spell(place)}" : "")
            + (answer.Frame is null ? "" : ", framed by hand: `list --export` writes the bytes");
        var delay = answer.Delay == TimeSpan.Zero ? "" : $", after {answer.Delay.TotalMilliseconds} ms";
        output.WriteLine($"{title}  HTTP {answer.Status}{fault}{delay}");
        foreach (var header in answer.Headers)
        {
            output.WriteLine($"  {header.Name}: {header.Value}");
        }

        output.WriteLine();
        var reading = JsonReading.TryRead(answer.SentBody, out _);
        var body = new StringBuilder();
        if (reading is null)
        {
            body.Append(Printable.Of(Clip(Encoding.UTF8.GetString(answer.SentBody.Span), LongestText)));
        }
        else
        {
            Write(reading.Root, "  ", body);
        }

        output.WriteLine($"  {body}");
    }

    private static void Write(JsonValue value, string indent, StringBuilder into)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Array) || value.Children.IsEmpty)
        {
            into.Append(Clip(Encoding.UTF8.GetString(value.Raw)));
            return;
        }

        into.Append(value.Kind == JsonKind.Object ? '{' : '[');
        var separator = "";
        foreach (var child in value.Children)
        {
            into.Append(separator).AppendLine().Append(indent).Append("  ");
            separator = ",";
            if (value.Kind == JsonKind.Object)
            {
                into.Append('"').Append(Encoding.UTF8.GetString(child.RawName)).Append("\": ");
            }

            Write(child, indent + "  ", into);
        }

        into.AppendLine().Append(indent).Append(value.Kind == JsonKind.Object ? '}' : ']');
    }

    private static string Clip(string text, int longest = LongestString) =>
        text.Length <= longest ? text : $"{text[..longest]}… ({Wording.Count(text.Length, "character")})";
}
