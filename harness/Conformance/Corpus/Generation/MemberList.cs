namespace Conformance.Corpus.Generation;

/// <summary>One member of a payload in the making: where it is, its name, and which object or which bytes are its value.</summary>
internal readonly record struct Member(Place In, string Name, Place Opens, int Start, int Length);

/// <summary>
/// The members of all objects of a payload, in the order of their objects and then of their names, as the service sends them.
/// </summary>
internal sealed class MemberList
{
    private Member[] members = new Member[48];

    public int Count { get; private set; }

    public ref readonly Member this[int at] => ref members[at];

    public void Clear() => Count = 0;

    /// <summary>Adds a member; of two with the same name the later one comes second.</summary>
    public void Add(Member added)
    {
        if (Count == members.Length)
        {
            Array.Resize(ref members, Count * 2);
        }

        var at = Count++;
        for (; at > 0 && IsBehind(members[at - 1], added); at--)
        {
            members[at] = members[at - 1];
        }

        members[at] = added;
    }

    public void RemoveAt(int at) => Array.Copy(members, at + 1, members, at, --Count - at);

    public void RemoveAll(Place place)
    {
        var kept = 0;
        for (var at = 0; at < Count; at++)
        {
            if (members[at].In != place)
            {
                members[kept++] = members[at];
            }
        }

        Count = kept;
    }

    /// <summary>Where the first member of this name is, or -1.</summary>
    public int Find(Place place, string name)
    {
        for (var at = 0; at < Count; at++)
        {
            if (members[at].In == place && members[at].Name == name)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsBehind(in Member one, in Member other) =>
        one.In > other.In || (one.In == other.In && string.CompareOrdinal(one.Name, other.Name) > 0);
}
