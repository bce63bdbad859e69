using System.Buffers;
using System.Globalization;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Generation.OnTheWire;

namespace Conformance.Corpus.Generation;

/// <summary>
/// Makes payloads of every form that the catalog knows: each valid, or with exactly one named defect, or valid and odd on the wire.
/// </summary>
/// <remarks>
/// A payload is told by seed and index alone: the same two give the same bytes on any machine, in any culture and in any order.
/// One generator serves one thread, since it writes over its own buffers; several agree on every byte.
/// </remarks>
/// <param name="seed">The seed.</param>
public sealed class Generator(ulong seed)
{
    private const string IdWord = "generated";
    private readonly Draft draft = new(new People(seed));

    /// <summary>The number that tells all payloads; a run prints it, so that it can be repeated.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>Makes the case that an id tells.</summary>
    /// <param name="id">An id such as <c>generated.7.12</c>.</param>
    /// <returns>The case; null for an id that no generated case has.</returns>
    public static Case? Find(string id) =>
        id.Split('.') is [IdWord, var seed, var index]
            && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn)
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && new Generator(drawn).Generate(at) is var made
            && made.Id == id
                ? made
                : null;

    /// <summary>Writes the payload of an index.</summary>
    /// <param name="index">The index, 0 or more; even ones are valid.</param>
    /// <param name="into">Where to.</param>
    /// <returns>What it is. It is as true after the next payload as before.</returns>
    public GeneratedPayload Write(int index, IBufferWriter<byte> into)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var plan = Plan.Of(Seed, index);
        draft.Start(plan.Form, plan.Defect is { IsOfAlias: true }, new SplitMix(Seed, index));
        draft.Compose();
        plan.Defect?.Apply(draft);
        draft.WriteTo(into);
        return new(plan, draft.Person);
    }

    /// <summary>Makes the case of an index, <c>generated.&lt;seed&gt;.&lt;index&gt;</c>.</summary>
    /// <param name="index">
    /// The index, 0 or more; even ones are valid, and of these each second one is met on the wire in one of the ways of its tables.
    /// </param>
    public Case Generate(int index)
    {
        var body = new ArrayBufferWriter<byte>();
        var payload = Write(index, body);
        var id = string.Create(CultureInfo.InvariantCulture, $"{IdWord}.{Seed}.{index}");
        Case made = new()
        {
            Id = id,
            Operation = payload.Operation,
            AuthFlow = payload.AuthFlow,
            Class = payload.Class,
            Origin = Origin.Generated,
            Basis = payload.Basis,
            Clause = payload.Defect is null ? $"{payload.Form}, valid" : $"{payload.Form}, {payload.Defect}",
            Answers = [new(200, payload.Plan.Headers(CaseValues.RequestId(id)), body.WrittenMemory)],
            Defects = payload.Rules,
            About = payload.Plan.Defect?.About,

            // WireMock sees to this header itself.
            WireMock = payload.Plan.Defect?.Header?.Name != WireNames.ContentEncoding,
            Username = payload.Username,
            Typed = payload.Typed,
        };
        var drawn = index % 4 == 2 ? WireDefects.Put(made, payload.Form, Seed, index / 4) : made;

        // As the fixed cases: what nothing leads to is for clients that make calls one by one.
        return Meeting.IsImpossible(drawn) ? drawn with { IsForSdk = true } : drawn;
    }
}
