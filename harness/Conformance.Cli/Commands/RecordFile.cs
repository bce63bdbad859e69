using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Recording;

namespace Conformance.Cli.Commands;

/// <summary><c>record --from</c>: a response that was taken from a document, or written.</summary>
internal static partial class RecordFile
{
    private const string Captured = "captured";

    public static RecordWay Create(ServiceOptions service, Option<string> into)
    {
        var from =
            new Option<string>("--from") { Description = "File with the response: a JSON body or a WireMock mapping", HelpName = "FILE" };
        var origin = new Option<string>("--origin")
        {
            Description = "Where the payload comes from: documented, authored, captured",
            HelpName = "ORIGIN",
        };
        origin.AcceptOnlyFromAmong("documented", "authored", Captured);
        var source = new Option<string>("--source") { Description = "The document or recording, in words", HelpName = "TEXT" };
        string[] classes = [.. Enum.GetValues<PayloadClass>().Select(CaseFile.Spell)];
        var kind = new Option<string>("--class")
        {
            Description = $"The payload class: {string.Join(", ", classes.Order(StringComparer.Ordinal))}",
            DefaultValueFactory = _ => "challenge",
        };
        kind.AcceptOnlyFromAmong(classes);
        kind.HelpName = "CLASS";
        string[] bases = [.. Enum.GetValues<Basis>().Select(CaseFile.Spell)];
        var basis = new Option<string>("--basis") { Description = $"How sure the form is: {string.Join(", ", bases)}" };
        basis.AcceptOnlyFromAmong(bases);
        basis.HelpName = "BASIS";
        var operation = new Option<string>("--operation")
        {
            Description = "The operation that answered, or AdminRespondToAuthChallenge",
            DefaultValueFactory = _ => WireNames.AdminInitiateAuth,
            HelpName = "NAME",
        };
        operation.AcceptOnlyFromAmong(WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge);
        var flow = new Option<string>("--flow")
        {
            Description = "The AuthFlow of the sign-in",
            DefaultValueFactory = _ => ChallengeCatalog.AdminPassword,
            HelpName = "NAME",
        };
        var typed = new Option<string?>("--typed") { Description = "What the user typed, when it was an alias", HelpName = "TEXT" };
        var status = StatusOption.Create(
            "The status with which a body came, since it tells none; a mapping tells its own", least: 200);
        var confidence = new Option<string?>("--confidence")
        {
            Description = "Of a capture that somebody else published: how sure it is, in words",
            HelpName = "TEXT",
        };
        var scrubbedBy = new Option<string?>("--scrubbed-by")
        {
            Description = "Who replaced values of the response before, in words",
            HelpName = "TEXT",
        };
        var date = new Option<string>("--date") { Description = "The day of the source, yyyy-MM-dd", HelpName = "DAY" };
        date.Validators.Add(result =>
        {
            if (!DateOnly.TryParseExact(
                result.GetValueOrDefault<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--date '{Excerpt.Word(result.GetValueOrDefault<string>()!)}' is not a day such as 2026-02-03");
            }
        });

        Option[] taken = [kind, status, confidence, scrubbedBy, operation, flow, service.Username, typed];
        return new(from, [origin, source, service.Pattern, basis, date, into], taken, (parse, folder, _) =>
        {
            if (parse.GetRequiredValue(service.Pattern) is not [var id])
            {
                throw new UsageException("record --from writes one case, and --case names it");
            }

            if (parse.GetValue(confidence) is null == (parse.GetRequiredValue(origin) == Captured))
            {
                throw new UsageException(
                    "--origin captured needs --confidence TEXT, since the capture is somebody else's, and nothing else takes it");
            }

            if (!CaseId().IsMatch(id))
            {
                throw new UsageException($"--case {Excerpt.Word(id)} is no id of a case: it is made of words such as my-service.sms-mfa");
            }

            var answer = Recorder.ReadResponse(parse.GetRequiredValue(from), parse.GetValue(status));
            var name = parse.GetValue(service.Username) is [.., var last] ? last : Recorder.NameIn(answer) ?? CaseValues.Username;
            var recorded = new Case
            {
                Id = id,
                Class = CaseFile.Parse<PayloadClass>(parse.GetRequiredValue(kind)),
                Origin = CaseFile.Parse<Origin>(parse.GetRequiredValue(origin)),
                Basis = CaseFile.Parse<Basis>(parse.GetRequiredValue(basis)),
                Clause = parse.GetRequiredValue(source),
                Operation = parse.GetRequiredValue(operation),
                AuthFlow = parse.GetRequiredValue(flow),
                Username = name,
                Typed = parse.GetValue(typed) ?? name,
                Answers = [answer],
            };
            var file = Recorder.Write(
                folder,
                recorded,
                new(parse.GetRequiredValue(source), parse.GetRequiredValue(date))
                {
                    Confidence = parse.GetValue(confidence),
                    ScrubbedBy = parse.GetValue(scrubbedBy),
                });
            parse.InvocationConfiguration.Output.WriteLine($"wrote {file}");
            return Task.FromResult(ExitCode.AsExpected);
        });
    }

    // The id names the file as well.
    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CaseId();
}
