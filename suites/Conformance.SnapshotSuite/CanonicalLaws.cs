using System.Text;
using Conformance.Contract.Wire;
using Conformance.Snapshots;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class CanonicalLaws
{
    private static readonly Gen<string> Name =
        Gen.Elements("Session", "AccessToken", "SALT", "SECRET_BLOCK", "DEVICE_KEY", "USERNAME", "userAttributes", "b", "ü");

    private static readonly Gen<string> Text = Gen.Elements(
        "", "word", "two words", "ü\u2028", "\ud800", "00000000-0000-4000-8000-000000000001", "abcdefghijklmnopqrst", "0abc",
        "eyJh.eyJi.c",
        "[1]", "{\"b\":\"x\",\"Session\":\"abcdefghijklmnopqrst\"}",
        "2026-02-03T04:05:06Z", "for 00000000-0000-4000-8000-000000000001", "{session #1, 20 chars}", new string('9', 50));

    private static readonly Gen<string> Leaf =
        Gen.OneOf(Text.Select(JsonText.Quote), Gen.Elements("1", "2.50", "null", "true", "[]", "{}"));

    private static readonly Gen<string> Value = Gen.OneOf(
        Leaf,
        Leaf.ListOf().Select(items => $"[{string.Join(',', items)}]"),
        Object(Leaf));

    private static readonly Gen<(string Name, string Value)[]> Members =
        Gen.Zip(Name, Value)
            .Select(pair => (pair.Item1, pair.Item2))
            .ListOf()
            .Select(members => members.DistinctBy(member => member.Item1, StringComparer.Ordinal).ToArray());

    [Test]
    public void Canonical_form_of_a_canonical_form_is_itself() => Check(Members, members =>
    {
        var once = Canonical(Json(members));
        return Canonical(once) == once;
    });

    [Test]
    public void Order_of_keys_never_matters() =>
        Check(Members, members => Canonical(Json(members)) == Canonical(Json([.. members.Reverse()])));

    [Test]
    public void Canonical_form_is_JSON_that_anyone_reads() =>
        Check(Members, members => JsonReading.TryRead(Encoding.UTF8.GetBytes(Canonical(Json(members))), out _) is not null);

    [Test]
    public void Equal_secrets_are_equal_and_different_ones_are_not() =>
        Check(Gen.Elements("aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccc").ListOf(), sessions =>
    {
        var shown = Seen.Scenario(
            [.. sessions.Select(session => $$"""{"Session":"{{session}}"}""")]).Steps.Select(
                step => step["body"]["Session"].Text).ToArray();
        return sessions.SelectMany(
            (_, one) =>
                sessions.Select((_, other) => (sessions[one] == sessions[other]) == (shown[one] == shown[other]))).All(isSo => isSo);
    });

    private static Gen<string> Object(Gen<string> value) =>
        Gen.Zip(Name, value)
            .ListOf()
            .Select(members =>
                Json(
                    [
                        .. members.Select(member => (member.Item1, member.Item2)).DistinctBy(
                            member => member.Item1, StringComparer.Ordinal),
                    ]));

    private static string Json((string Name, string Value)[] members) =>
        "{" + string.Join(',', members.Select(member => $"{JsonText.Quote(member.Name)}:{member.Value}")) + "}";

    private static string Canonical(string json)
    {
        var root = JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.Root;
        var texts = new Placeholders([]);
        texts.Collect(root);
        return CanonicalText.Write(CanonicalValue.Of(root, texts, MemberAt.None));
    }

    private static void Check<T>(Gen<T> generator, Func<T, bool> law) => Prop.ForAll(Arb.From(generator), law).QuickCheckThrowOnFailure();
}
