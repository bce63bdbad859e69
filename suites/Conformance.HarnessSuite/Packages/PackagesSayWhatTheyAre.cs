using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Conformance.HarnessSuite.Packages;

/// <summary>What is in the packages, and what they say of themselves.</summary>
[Category("packages")]
internal sealed class PackagesSayWhatTheyAre
{
    private const string Contract = "CognitoConformance.Contract";
    private const string Library = "CognitoConformance";
    private const string Fixtures = "CognitoConformance.NUnit";
    private const int LargestIcon = 10_000;

    private static readonly string[] Frameworks = ["net10.0", "net8.0"];

    private static readonly Dictionary<string, string[]> Dependencies = new(StringComparer.Ordinal)
    {
        [Contract] = [],
        [Library] = ["AWSSDK.Core", "Bogus", Contract, "JsonSchema.Net"],
        [Fixtures] = [Library, "NUnit"],
    };

    private PackedFeed feed = null!;

    private static IEnumerable<string> Ids => PackedFeed.Libraries.Keys;

    [OneTimeSetUp]
    public async Task Pack() => feed = await PackedFeed.GetAsync();

    [Test]
    public void They_are_these() => Assert.That(Ids, Is.EqualTo((string[])[Contract, Library, Fixtures]));

    [TestCaseSource(nameof(Ids))]
    public void It_names_itself_its_licence_its_readme_its_icon_and_its_tags(string id)
    {
        using var package = feed.Open(id);
        var said = Metadata(package, id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Said("id"), Is.EqualTo(id));
            Assert.That(Said("version"), Is.EqualTo(feed.Version));
            Assert.That(Said("license"), Is.EqualTo("MIT"));
            Assert.That(Said("readme"), Is.EqualTo("README.md"));
            Assert.That(Said("icon"), Is.EqualTo("icon.png"));
            Assert.That(Said("tags")!.Split(' '), Has.Some.EqualTo("cognito").And.Some.EqualTo("conformance"));
            Assert.That(Said("authors"), Is.EqualTo("Cognito conformance"));
            Assert.That(Said("description"), Does.Contain("Cognito").And.EndsWith("."));
        }

        string? Said(string name) => said.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    [TestCaseSource(nameof(Ids))]
    public void No_address_is_made_up(string id)
    {
        using var package = feed.Open(id);
        var said = Metadata(package, id);

        // The address of a licence that has a short name is the registry's own.
        Assert.That(
            said.Descendants().Where(element => element.Name.LocalName is "projectUrl" or "iconUrl" || element.Attribute("url") is not null)
                .Select(element => element.ToString()),
            Is.Empty);
    }

    [TestCaseSource(nameof(Ids))]
    public void Its_icon_is_a_small_square_picture(string id)
    {
        using var package = feed.Open(id);
        var icon = Read(package, "icon.png");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(icon[..8], Is.EqualTo((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]));
            Assert.That(icon[16..24], Is.EqualTo((byte[])[0, 0, 0, 128, 0, 0, 0, 128]), "128 by 128");
            Assert.That(icon, Has.Length.LessThan(LargestIcon));
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void Its_readme_says_what_it_is_and_for_which_frameworks(string id)
    {
        using var package = feed.Open(id);
        var readme = Encoding.UTF8.GetString(Read(package, "README.md"));

        Assert.That(readme, Does.StartWith($"# {id}\n").And.Contain("\n```csharp\n").And.Contain(".NET 8"));
    }

    [TestCaseSource(nameof(Ids))]
    public void It_has_its_assembly_with_documentation_for_each_framework_and_its_symbols_beside(string id)
    {
        var assembly = PackedFeed.Libraries[id];
        using var package = feed.Open(id);
        using var symbols = feed.Open(id, "snupkg");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)),
                Is.EquivalentTo(Frameworks.SelectMany(
                    framework => (string[])[$"lib/{framework}/{assembly}.dll", $"lib/{framework}/{assembly}.xml"])));
            Assert.That(
                symbols.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)),
                Is.EquivalentTo(Frameworks.Select(framework => $"lib/{framework}/{assembly}.pdb")));
            Assert.That(
                XDocument.Parse(Encoding.UTF8.GetString(Read(package, $"lib/net8.0/{assembly}.xml"))).Descendants("member"), Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void It_brings_no_more_than_it_uses_for_each_framework(string id)
    {
        using var package = feed.Open(id);
        var groups = Metadata(package, id).Descendants().Where(element => element.Name.LocalName == "group"
            && element.Parent!.Name.LocalName == "dependencies");
        var brought = groups.ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(element => element.Attribute("id")!.Value).ToArray(),
            StringComparer.Ordinal);

        Assert.That(brought.Keys, Is.EquivalentTo(Frameworks));
        Assert.That(brought.Values, Is.All.EquivalentTo(Dependencies[id]));
    }

    [Test]
    public void The_fixtures_take_every_NUnit_that_is_tried()
    {
        using var package = feed.Open(Fixtures);

        Assert.That(
            Metadata(package, Fixtures).Descendants().Where(element => element.Attribute("id")?.Value == "NUnit")
                .Select(element => element.Attribute("version")!.Value),
            Is.All.EqualTo("[4.3.2, 6.0.0)").And.Exactly(2).Items);
    }

    // Whatever lies right in such a folder makes a package one for every framework.
    [TestCaseSource(nameof(Ids))]
    public void Nothing_in_it_is_for_frameworks_that_it_has_nothing_for(string id)
    {
        using var package = feed.Open(id);

        Assert.That(
            package.Entries.Select(entry => entry.FullName.Split('/'))
                .Where(parts => parts[0] is "build" or "buildTransitive" or "contentFiles" or "lib" or "ref")
                .Select(parts => parts[1]),
            Is.All.AnyOf(Frameworks));
    }

    private static XElement Metadata(ZipArchive package, string id)
    {
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static byte[] Read(ZipArchive package, string name)
    {
        using var entry = package.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
