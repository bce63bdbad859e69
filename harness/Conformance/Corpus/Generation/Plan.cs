using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Generation.Defects;

namespace Conformance.Corpus.Generation;

/// <summary>What a payload is going to be: a form, and for a near-valid one the one thing that is wrong with it.</summary>
internal sealed class Plan
{
    private static readonly Plan[] Valid = [.. PayloadForm.All.Select(form => new Plan(form, null))];

    // By defect, so that a common form does not crowd out the rare defects.
    private static readonly Plan[][] NearValid =
    [
        .. DefectTable.All.Select(defect => defect.Among.Where(defect.Fits).Select(form => new Plan(form, defect)).ToArray()),
    ];

    private Plan(PayloadForm form, Defect? defect)
    {
        Form = form;
        Defect = defect;
        Class = defect?.Class(form) ?? form.Class;
        Rules = defect is null ? [] : [.. defect.Rules(form).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every plan there is.</summary>
    public static IEnumerable<Plan> All => [.. Valid, .. NearValid.SelectMany(plans => plans)];

    public PayloadForm Form { get; }

    public Defect? Defect { get; }

    public PayloadClass Class { get; }

    public string[] Rules { get; }

    /// <summary>The headers that its payload comes with.</summary>
    public IReadOnlyList<Header> Headers(string requestId)
    {
        List<Header> headers = [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, requestId)];
        if (Defect?.Header is { } changed)
        {
            headers.RemoveAll(header => header.Name == changed.Name);
            if (changed.Value.Length > 0)
            {
                headers.Add(changed);
            }
        }

        return headers;
    }

    /// <summary>The plan of an index: even ones are valid and odd ones near-valid; each round goes through all forms or defects.</summary>
    public static Plan Of(ulong seed, int index)
    {
        var turn = index >> 1;
        if ((index & 1) == 0)
        {
            return Valid[Shuffled(seed, turn, Valid.Length)];
        }

        var plans = NearValid[Shuffled(seed, turn, NearValid.Length)];
        return plans[Shuffled(seed, turn / NearValid.Length, plans.Length)];
    }

    /// <summary>
    /// A place within a round whose order is the seed's own and comes without a table: strides that share no factor reach each place once.
    /// </summary>
    public static int Shuffled(ulong seed, int turn, int count)
    {
        var (round, at) = Math.DivRem(turn, count);
        var random = new SplitMix(seed, ~round);
        var first = random.Below(count);
        var stride = random.Between(1, count);
        while (Gcd(stride, count) != 1)
        {
            stride++;
        }

        return (int)((first + ((long)at * stride)) % count);
    }

    private static int Gcd(int one, int other) => other == 0 ? one : Gcd(other, one % other);
}
