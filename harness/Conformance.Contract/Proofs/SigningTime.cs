using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>When a client says that it signed.</summary>
/// <param name="Text">The time as it is signed; as it was sent, if it cannot be read.</param>
/// <param name="At">Null if it cannot be read.</param>
internal sealed record SigningTime(string Text, DateTimeOffset? At)
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";
    private const string DayForm = "yyyyMMdd";
    private const string HttpForm = "r";

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html, "Signature expired".
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    public string? Day => At?.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>Reads <c>X-Amz-Date</c>, or <c>Date</c> where a client sends no other.</summary>
    public static SigningTime Read(IReadOnlyList<Header> headers)
    {
        var sent = SignedHeaders.Value(headers, SignedHeaders.AmzDate);
        var text = sent ?? SignedHeaders.Value(headers, "date") ?? "";
        DateTimeOffset? at = Parse(text, Form, out var parsed) || (sent is null && Parse(text, HttpForm, out parsed)) ? parsed : null;
        return new(at?.ToString(Form, CultureInfo.InvariantCulture) ?? text, at);
    }

    public IEnumerable<SignatureFault> Compare(DateTimeOffset arrived, SigningCredentials credentials)
    {
        if (At is not { } at)
        {
            yield return new(SignaturePart.Date, $"X-Amz-Date of the form {Form}", Text.Length == 0 ? "absent" : credentials.Tell(Text));
        }
        else if ((at - arrived).Duration() > Tolerance)
        {
            var minutes = (at - arrived).Duration().TotalMinutes.ToString("F0", CultureInfo.InvariantCulture);
            yield return new(
                SignaturePart.Date,
                $"no further than {Tolerance.Minutes} minutes from the request's arrival",
                $"{minutes} minutes {(at < arrived ? "before" : "after")} it");
        }
    }

    private static bool Parse(string text, string form, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
