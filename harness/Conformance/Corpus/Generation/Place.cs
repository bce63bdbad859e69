using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation;

/// <summary>The objects that a payload has.</summary>
internal enum Place
{
    /// <summary>The body itself.</summary>
    Root,

    /// <summary>AuthenticationResult.</summary>
    Result,

    /// <summary>NewDeviceMetadata.</summary>
    Device,

    /// <summary>ChallengeParameters.</summary>
    Parameters,

    /// <summary>None of them: the member has a value of its own.</summary>
    None,
}

/// <summary>Where the objects are.</summary>
internal static class Places
{
    /// <summary>The path of a member, as a case says what it is about.</summary>
    public static string PathTo(this Place place, string name) => place switch
    {
        Place.Result => $"{WireNames.AuthenticationResult}.{name}",
        Place.Device => $"{WireNames.AuthenticationResult}.{WireNames.NewDeviceMetadata}.{name}",
        Place.Parameters => $"{WireNames.ChallengeParameters}.{name}",
        _ => name,
    };
}
