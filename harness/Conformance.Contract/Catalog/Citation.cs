namespace Conformance.Contract.Catalog;

/// <summary>Where a statement comes from.</summary>
/// <param name="Document">The document, recording or source.</param>
/// <param name="Anchor">The place in it.</param>
/// <param name="Basis">How sure it is.</param>
public sealed record Citation(string Document, string Anchor, Basis Basis)
{
    /// <summary>When it was seen, as exactly as that is known; null where it is not.</summary>
    public string? Date { get; init; }

    /// <summary>A source that is independent of this one; null where there is none.</summary>
    public Citation? Second { get; init; }

    /// <summary>The row of this project's design that names the statement a must; null where the source alone decides.</summary>
    public string? Row { get; init; }

    /// <summary>True where a must can rest on it: a document, two dated observations, or a row of the design.</summary>
    public bool CarriesMust => Basis == Basis.Documented || Row is not null || (IsDated && Second is { IsDated: true });

    private bool IsDated => Date is not null && Basis is Basis.Observed or Basis.Measured;

    /// <summary>The service model that every SDK is generated from.</summary>
    public static Citation ServiceModel(string shape) => new("cognito-idp service model 2016-04-18", shape, Basis.Documented);

    /// <summary>A page of the API reference, named by its operation or data type.</summary>
    public static Citation ApiReference(string page) => new("Amazon Cognito API reference", page, Basis.Documented);

    /// <summary>A chapter of the developer guide, named by its title.</summary>
    public static Citation DeveloperGuide(string chapter) => new("Amazon Cognito developer guide", chapter, Basis.Documented);

    /// <summary>The AWS JSON 1.1 protocol, in which the service speaks.</summary>
    public static Citation Protocol(string section) => new("AWS JSON 1.1 protocol", section, Basis.Documented);

    /// <summary>A standard of the IETF.</summary>
    public static Citation Rfc(int number, string section) => new($"RFC {number}", section, Basis.Documented);

    /// <summary>Public recordings of the real service.</summary>
    public static Citation Recordings(string what) => new("public recordings", what, Basis.Observed);

    /// <summary>A measurement against the real service that a third party describes.</summary>
    public static Citation Measured(string where) => new("third-party measurement", where, Basis.Measured);

    /// <summary>What clients or emulators rely on, read in their source.</summary>
    public static Citation Clients(string which) => new("source of clients", which, Basis.Source);

    /// <summary>A conclusion of this project; never more than a should.</summary>
    public static Citation Inferred(string from) => new("inferred", from, Basis.Inferred);

    /// <summary>The same with the day, month or year in which it was seen.</summary>
    public Citation On(string date) => this with { Date = date };

    /// <summary>The same with an independent source beside it.</summary>
    public Citation And(Citation second) => this with { Second = second };

    /// <summary>The same with the row of this project's design that names the statement a must.</summary>
    public Citation ByRow(string row) => this with { Row = row };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Document}, "
        + $"{Anchor}{(Date is null ? "" : $" ({Date})")}{(Second is null ? "" : $"; {Second}")}{(Row is null ? "" : $"; design, {Row}")}";
}
