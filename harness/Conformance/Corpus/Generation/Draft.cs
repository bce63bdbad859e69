using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Generation;

/// <summary>A payload in the making: its members, over one reused buffer of their values.</summary>
internal sealed class Draft(People people)
{
    private readonly MemberList members = new();

    public People People { get; } = people;

    /// <summary>The case's own source of chance.</summary>
    public SplitMix Random;

    public PayloadForm Form { get; private set; } = PayloadForm.All[0];

    public Person Person { get; private set; } = null!;

    /// <summary>Where values are written before they are added.</summary>
    public Utf8Text Values { get; } = new();

    /// <summary>For text that has to be whole before it can be encoded, and at last for the whole payload.</summary>
    public Utf8Text Aside { get; } = new();

    public void Start(PayloadForm form, bool isAliased, SplitMix random)
    {
        members.Clear();
        Values.Clear();
        Form = form;
        Random = random;
        Person = isAliased ? People.Aliased(ref Random) : People.Any(ref Random);
    }

    /// <summary>Adds a member whose value is all that was written since.</summary>
    public void Add(Place place, string name, int start) => members.Add(new(place, name, Place.None, start, Values.Length - start));

    /// <summary>Adds a member that is one of the payload's own objects.</summary>
    public void Open(Place place, string name, Place opened) => members.Add(new(place, name, opened, 0, 0));

    /// <summary>Adds a member with this JSON as its value.</summary>
    public void AddJson(Place place, string name, string json)
    {
        var start = Values.Length;
        Values.Add(json);
        Add(place, name, start);
    }

    /// <summary>Adds a member with this text, spelt as it stands between quotes.</summary>
    public void AddText(Place place, string name, ReadOnlySpan<byte> quoted)
    {
        var start = Values.Length;
        Values.Add("\""u8).Add(quoted).Add("\""u8);
        Add(place, name, start);
    }

    public void Remove(Place place, string name)
    {
        var at = members.Find(place, name);
        if (at >= 0)
        {
            members.RemoveAt(at);
        }
    }

    /// <summary>Takes away all members of a place.</summary>
    public void Empty(Place place) => members.RemoveAll(place);

    /// <summary>Gives a member this JSON as its value; adds it when it is not there.</summary>
    public void SetJson(Place place, string name, string json)
    {
        Remove(place, name);
        AddJson(place, name, json);
    }

    public void SetText(Place place, string name, ReadOnlySpan<byte> quoted)
    {
        Remove(place, name);
        AddText(place, name, quoted);
    }

    /// <summary>Gives a member another name, and the place in the order that goes with it.</summary>
    public void Rename(Place place, string name, string other)
    {
        var at = members.Find(place, name);
        var renamed = members[at] with { Name = other };
        members.RemoveAt(at);
        members.Add(renamed);
    }

    /// <summary>Sends a member twice.</summary>
    public void Repeat(Place place, string name) => members.Add(members[members.Find(place, name)]);

    public string OneOf(params ReadOnlySpan<string> texts) => texts[Random.Below(texts.Length)];

    /// <summary>A random parameter of the form's.</summary>
    public ChallengeParameter AnyParameter(Func<ChallengeParameter, bool> which)
    {
        var among = 0;
        ChallengeParameter? chosen = null;
        for (var at = 0; at < Form.Challenge!.Parameters.Count; at++)
        {
            var parameter = Form.Challenge.Parameters[at];
            if (which(parameter) && Random.OneIn(++among))
            {
                chosen = parameter;
            }
        }

        return chosen!;
    }

    /// <summary>The name of a random member of a place, or null when it has none.</summary>
    public string? AnyName(Place place)
    {
        var among = 0;
        string? chosen = null;
        for (var at = 0; at < members.Count; at++)
        {
            if (members[at].In == place && Random.OneIn(++among))
            {
                chosen = members[at].Name;
            }
        }

        return chosen;
    }

    public void WriteTo(IBufferWriter<byte> into)
    {
        Aside.Clear();
        WriteObject(Place.Root);
        into.Write(Aside[0, Aside.Length]);
    }

    private void WriteObject(Place place)
    {
        var separator = "{\""u8;
        for (var at = 0; at < members.Count; at++)
        {
            ref readonly var member = ref members[at];
            if (member.In != place)
            {
                continue;
            }

            Aside.Add(separator).Add(member.Name).Add("\":"u8);
            if (member.Opens == Place.None)
            {
                Aside.Add(Values[member.Start, member.Length]);
            }
            else
            {
                WriteObject(member.Opens);
            }

            separator = ",\""u8;
        }

        Aside.Add(separator[0] == (byte)'{' ? "{}"u8 : "}"u8);
    }
}
