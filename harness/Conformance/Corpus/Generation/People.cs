using System.Globalization;
using Bogus;
using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation;

/// <summary>The people and words of one seed. Bogus draws them once; after that nothing of it runs.</summary>
internal sealed class People
{
    private const int Count = 96;
    private const int Words = 48;

    // Names of four scripts; the order is part of what a seed means.
    private static readonly string[] Locales = ["en", "de", "pl", "ja"];

    private static readonly string[] Devices = ["iPhone", "Pixel", "YubiKey", "\"old\" phone", "téléphone", "スマホ", "slash \\"];

    private static readonly DateTime LastBirthDate = new(2008, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Person[] all;
    private readonly Person[] aliased;

    public People(ulong seed)
    {
        var random = new Randomizer((int)new SplitMix(seed, -1).Next());
        var fakers = Locales.Select(locale => new Faker(locale) { Random = random }).ToArray();
        all = [.. Enumerable.Range(0, Count).Select(at => Draw(fakers[0], fakers[at % fakers.Length], at))];
        aliased = [.. all.Where(person => person.Typed.Text != person.Username.Text)];
        AttributeNames = [.. Enumerable.Range(0, Words).Select(at => fakers[0].Lorem.Word()).Distinct(StringComparer.Ordinal)];
        Attributes = [.. AttributeNames.Select(name => new Word(name))];
    }

    /// <summary>Names for what a pool owner may name: custom attributes and the parameters of custom challenges.</summary>
    public string[] AttributeNames { get; }

    public Word[] Attributes { get; }

    public Person Any(ref SplitMix random) => all[random.Below(all.Length)];

    /// <summary>Somebody who typed an alias.</summary>
    public Person Aliased(ref SplitMix random) => aliased[random.Below(aliased.Length)];

    private static Person Draw(Faker english, Faker foreign, int at)
    {
        var ascii = $"{english.Name.FirstName()}.{english.Name.LastName()}".Replace("'", "", StringComparison.Ordinal);
        var given = foreign.Name.FirstName();
        var family = foreign.Name.LastName();
        var number = english.Random.Int(10, 99).ToString(CultureInfo.InvariantCulture);
        var phone = "+" + english.Random.ReplaceNumbers("1206555####");
        var email = $"{ascii.ToLowerInvariant()}{number}@{english.PickRandom("example.com", "example.org", "mail.example.net")}";
        var sub =
            english.Random.ReplaceSymbols("????????-????-7???-????-????????????", '?', () => "0123456789abcdef"[english.Random.Int(0, 15)]);
        var chosen = ascii.ToLowerInvariant() + number;
        var local = $"{given}.{family}{number}".Replace(" ", "", StringComparison.Ordinal);

        // The kinds of pool: plain; e-mail or phone in place of a username; e-mail as an alias; a username that is an
        // address; capitals typed; other scripts.
        var (username, typed) = (at % 7) switch
        {
            0 => (chosen, chosen),
            1 => (sub, email),
            2 => (sub, phone),
            3 => (chosen, email),
            4 => (email, email),
            5 => (chosen, ascii.ToUpperInvariant() + number),
            _ => (local, local),
        };
        return new()
        {
            Sub = new(sub),
            Username = new(username),
            Typed = new(typed),
            FullName = new($"{given} {family}"),
            GivenName = new(given),
            FamilyName = new(family),
            Email = new(email),
            Phone = new(phone),
            BirthDate = new(english.Date.Past(60, LastBirthDate).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            City = new(foreign.Address.City()),
            DeviceName = new($"{given} {english.PickRandom(Devices)}"),
            MaskedPhone = new($"+*******{phone[^4..]}"),
            MaskedEmail = new($"{email[0]}***@{email[email.IndexOf('@', StringComparison.Ordinal) + 1]}***"),
        };
    }
}
