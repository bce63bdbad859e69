namespace Conformance.Contract.Proofs.Srp;

/// <summary>Whom the proof is about: a user in a pool, or a device in its group.</summary>
internal sealed record SrpAccount
{
    /// <summary>The part of the pool's id behind the underscore; for a device its DeviceGroupKey.</summary>
    public required string Pool { get; init; }

    /// <summary>The id of the pool with its region, which is what an implementation takes by mistake.</summary>
    public required string FullPoolId { get; init; }

    /// <summary>USER_ID_FOR_SRP; for a device its DeviceKey.</summary>
    public required string UserId { get; init; }

    public required string Password { get; init; }

    /// <summary>What was typed, where it is an alias; for a device what its user typed.</summary>
    public string? Typed { get; init; }

    /// <summary>USERNAME, where it is another; for a device the name of its user.</summary>
    public string? Username { get; init; }

    public string Text(PoolText pool) => pool switch
    {
        PoolText.FullId => FullPoolId,
        PoolText.LowerCaseName => SrpText.In(Pool, TextForm.LowerCase),
        _ => Pool,
    };

    public string Text(UserText user) => user switch
    {
        UserText.Typed => Typed ?? UserId,
        UserText.Username => Username ?? UserId,
        _ => UserId,
    };

    // A record prints all it has, and this one has a password.
    public override string ToString() => $"{Pool} {UserId}";
}
