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
