using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Recording.Bundles;

namespace Conformance.Cli.Commands;

/// <summary><c>record --from-bundle</c>: brings in what somebody with an account recorded.</summary>
internal static class RecordFromBundle
{
    public static RecordWay Create(Option<string> into)
    {
        var from = new Option<string>("--from-bundle")
        {
            Description = "Brings a bundle in, and raises the basis of the forms that it shows in the catalog of the clone",
            HelpName = "FILE.zip",
        };
        var rehearsal = new Option<bool>("--rehearsal")
        {
            Description = "Raises the basis though the bundle is not of AWS: to try it in a clone that is thrown away",
        };
        return new(from, [into], [rehearsal], async (parse, folder, _) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var bundle = BundleFile.Read(parse.GetRequiredValue(from));
            var steps = BundleImport.Check(bundle);
            if (steps.Count == 0)
            {
                await output.WriteLineAsync("the bundle holds no answer: nothing was written");
                return ExitCode.Void;
            }

            var seen = SeenForm.In(steps);
            var written = BundleImport.Write(bundle, steps, folder);
            await output.WriteLineAsync($"wrote {Wording.Count(written.Count, "file")} into {folder}");
            foreach (var different in seen.Where(one => one.Differences.Count > 0 && one.Form.Basis != Basis.Observed))
            {
                await output.WriteLineAsync(
                    $"{different.Form.Id}: not raised, since {different.Step.Recorded.Id} differs from the catalog: "
                    + string.Join("; ", different.Differences));
            }

            if (!bundle.Facts.IsAws && !parse.GetValue(rehearsal))
            {
                await output.WriteLineAsync("no basis was raised, since the bundle is not of AWS");
                return ExitCode.AsExpected;
            }

            if (BundleImport.CatalogAbove(folder) is not { } catalog)
            {
                await output.WriteLineAsync($"no basis was raised, since {folder} is in no clone, whose {RaisedForms.File} would say so");
                return ExitCode.AsExpected;
            }

            var raised = BundleImport.Raise(catalog, seen);
            foreach (var one in raised)
            {
                var before = ChallengeCatalog.Written.Single(form => form.Id == one.Form.Id).Basis;
                await output.WriteLineAsync(
                    $"{one.Form.Id}: {CaseFile.Spell(before)} → {CaseFile.Spell(Basis.Observed)}, by {one.Step.Recorded.Id}");
            }

            if (raised.Count == 0)
            {
                await output.WriteLineAsync("no basis was raised: no form was seen that is as the catalog has it and is not observed yet");
                return ExitCode.AsExpected;
            }

            await output.WriteLineAsync(
                $"{Wording.Count(raised.Count, "form")} raised in {Path.GetRelativePath(Environment.CurrentDirectory, catalog)}; "
                + "`list --forms` and `list --basis observed` show it once the tool is built again");
            return ExitCode.AsExpected;
        });
    }
}
