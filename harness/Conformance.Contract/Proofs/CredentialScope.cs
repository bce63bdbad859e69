namespace Conformance.Contract.Proofs;

/// <summary>What a signing key is good for: a day, a region and a service.</summary>
internal sealed record CredentialScope(string Date, string Region, string Service, string Terminator)
{
    public const string TerminatorOfVersion4 = "aws4_request";

    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";

    /// <summary>What is wrong with this scope of a client.</summary>
    public IEnumerable<SignatureFault> Compare(CredentialScope right, SigningCredentials credentials) =>
        from part in new[]
        {
            (Name: SignaturePart.ScopeDate, Right: right.Date, Sent: Date),
            (Name: SignaturePart.Region, Right: right.Region, Sent: Region),
            (Name: SignaturePart.Service, Right: right.Service, Sent: Service),
            (Name: SignaturePart.Terminator, Right: right.Terminator, Sent: Terminator),
        }
        where part.Sent != part.Right
        select new SignatureFault(part.Name, $"'{part.Right}'", credentials.Tell(part.Sent));
}
