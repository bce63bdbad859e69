namespace Conformance.Corpus.Dialogues;

/// <summary>Every sign-in: the expansion of the tables, in reading order.</summary>
internal static class DialogueTables
{
    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. IdentityTable.Expand(replies),
        .. IdentityKeyTable.Expand(replies),
        .. SessionTable.Expand(replies),
        .. ChainTable.Expand(replies),
        .. PairTable.Expand(replies),
        .. PreferredTable.Expand(replies),
        .. NewPasswordTable.Expand(replies),
        .. MetadataTable.Expand(replies),
        .. CallerTable.Expand(replies),
        .. NextUserTable.Expand(replies),
        .. TogetherTable.Expand(replies),
        .. RefreshTable.Expand(replies),
        .. DeviceTable.Expand(replies),
        .. OddTable.Expand(replies),
        .. ErrorTable.Expand(replies),
        .. WordTable.Expand(replies),
        .. CornerTable.Expand(replies),
        .. SrpTextTable.Expand(replies),
        .. ClockTable.Expand(replies),
        .. ClaimTable.Expand(replies),
        .. VerifyTable.Expand(replies),
    ];
}
