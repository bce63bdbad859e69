using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;

namespace Conformance.Recording.Proxying;

/// <summary>Sorts what travels through a proxy into sign-ins, and records each as a scenario when it ends.</summary>
/// <param name="recording">What they are written to.</param>
internal sealed partial class ProxiedSignIns(ServiceRecording recording)
{
    // A client that never comes back is not waited for.
    private const int MostRemembered = 1000;

    private readonly Lock gate = new();
    private readonly List<ProxiedSignIn> all = [];
    private int count;
    private bool isFinished;

    /// <summary>Takes an exchange into its sign-in.</summary>
    /// <returns>What became of it, in words.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public string Add(ServiceExchange exchange)
    {
        lock (gate)
        {
            if (isFinished)
            {
                return "is not recorded: the recording is at its end";
            }

            if (Find(exchange) is not { } signIn)
            {
                return CaseValues.IsJudged(exchange.Operation)
                    ? "is not recorded: its sign-in did not start here"
                    : "is not recorded: it is no part of an admin sign-in";
            }

            signIn.Add(exchange);
            if (signIn.IsOver)
            {
                Write(signIn);
            }

            return $"is step {signIn.Exchanges.Count} of {signIn.Id}";
        }
    }

    /// <summary>Writes the sign-ins that nobody brought to an end.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Finish()
    {
        lock (gate)
        {
            isFinished = true;
            foreach (var open in all.Where(signIn => !signIn.IsWritten))
            {
                Write(open);
            }
        }
    }

    private ProxiedSignIn? Find(ServiceExchange exchange)
    {
        var asked = JsonReading.TryRead(exchange.Request.Body, out _)?.Root ?? default;
        if (exchange.Operation == WireNames.AdminInitiateAuth)
        {
            var flow = asked[WireNames.AuthFlow] is { Kind: JsonKind.String } named && FlowName().IsMatch(named.Text)
                ? named.Text
                : "UNKNOWN";
            var started = new ProxiedSignIn(string.Create(CultureInfo.InvariantCulture, $"proxy-{++count}.{flow}"), flow, asked);
            all.Add(started);
            Forget();
            return started;
        }

        return exchange.Operation
            is WireNames.AdminRespondToAuthChallenge
            or WireNames.AssociateSoftwareToken
            or WireNames.VerifySoftwareToken
            ? all.FindLast(signIn => signIn.IsContinuedBy(asked))
            : null;
    }

    private void Forget()
    {
        if (all.Count > MostRemembered)
        {
            if (!all[0].IsWritten)
            {
                Write(all[0]);
            }

            all.RemoveAt(0);
        }
    }

    private void Write(ProxiedSignIn signIn)
    {
        recording.Add(signIn.ToScenario(), signIn.Exchanges);
        signIn.IsWritten = true;
    }

    [GeneratedRegex("^[A-Z]{1,16}(_[A-Z]{1,16}){0,5}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FlowName();
}
