namespace Conformance.Reports.Page;

/// <summary>
/// The room for what travelled. It takes most of a page and has no bound of its own, and a page is to stay below 10 MB; failures come
/// first and have it first.
/// </summary>
internal sealed class WireRoom
{
    /// <summary>How many characters there are for all cases.</summary>
    public const int Most = 3_500_000;

    private int left = Most;

    /// <summary>Takes room for a text.</summary>
    /// <returns>False where there is none left.</returns>
    public bool Take(int characters)
    {
        if (characters > left)
        {
            left = 0;
            return false;
        }

        left -= characters;
        return true;
    }
}
