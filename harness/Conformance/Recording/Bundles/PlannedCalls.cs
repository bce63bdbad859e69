using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Running.Services;

namespace Conformance.Recording.Bundles;

/// <summary>
/// Foretells what scenarios make and call, without calling anything: pools and app clients once for each setting, then a user, then the
/// steps.
/// </summary>
/// <param name="prefix">What the names of pools begin with.</param>
/// <param name="contact">Who gets the messages.</param>
internal sealed class PlannedCalls(string prefix, Contact contact)
{
    // Delivered codes are the parameters of these challenges.
    private static readonly HashSet<string> Delivering = new(
        ChallengeCatalog.Forms.Where(form => form.Parameters.Any(parameter => parameter.Name == WireNames.DeliveryMedium))
            .Select(form => form.Challenge),
        StringComparer.Ordinal);

    private readonly List<PoolSetting> pools = [];
    private readonly List<(PoolSetting, ClientSetting)> clients = [];
    private readonly HashSet<PoolSetting> keyed = [];
    private int users;

    /// <summary>What the scenarios do, in this order.</summary>
    public IReadOnlyList<PlannedScenario> Of(IReadOnlyList<Scenario> scenarios) => [.. scenarios.Select(Of)];

    /// <summary>The calls that remove all of it.</summary>
    public IReadOnlyList<string> Removal => [.. pools.Select(_ => "DeleteUserPool")];

    /// <summary>What a scenario does with a user who is there before.</summary>
    public PlannedScenario OfGiven(Scenario scenario)
    {
        List<string> calls = [];
        List<string> messages = [];
        Play(scenario, contact.EmailOf(scenario.Setting.Pool, 0), calls, messages);
        return new(scenario, [], calls, messages);
    }

    private PlannedScenario Of(Scenario scenario)
    {
        List<PlannedResource> makes = [];
        List<string> calls = [];
        List<string> messages = [];
        var email = MakeUser(scenario.Setting, makes, calls, messages);
        if (scenario.NeedsStranger)
        {
            MakeUser(scenario.Setting, makes, calls, messages);
            calls.Add(WireNames.AdminInitiateAuth);
        }

        Play(scenario, email, calls, messages);
        return new(scenario, makes, calls, messages);
    }

    private void Play(Scenario scenario, string email, List<string> calls, List<string> messages)
    {
        foreach (var step in scenario.Steps)
        {
            calls.Add(StepOperations.Of(step));
            if (step.Due is { Kind: DueKind.Challenge, Names: [var challenge] } && Delivering.Contains(challenge))
            {
                messages.Add(
                    challenge.StartsWith("EMAIL", StringComparison.Ordinal)
                        ? $"an e-mail with a code to {email}"
                        : $"an SMS with a code to {contact.PhoneNumber}");
            }

            // Tokens are verified with the keys of their pool, which anybody may read.
            if (step.Due.Kind == DueKind.Tokens && keyed.Add(scenario.Setting.Pool))
            {
                calls.Add("GET jwks.json");
            }
        }
    }

    /// <returns>The address of the user.</returns>
    private string MakeUser(Setting setting, List<PlannedResource> makes, List<string> calls, List<string> messages)
    {
        MakeClient(setting, makes, calls);
        if (setting.HasOtherClient)
        {
            MakeClient(setting with { Client = setting.Client with { HidesUsers = !setting.Client.HidesUsers } }, makes, calls);
        }

        users++;
        var email = contact.EmailOf(setting.Pool, users);
        if (setting.State == UserState.Absent)
        {
            return email;
        }

        makes.Add(new(ResourceKinds.User, setting.Pool.Kind == PoolKind.Email ? email : Provisioning.NameOf(users)));
        if (setting.State == UserState.Unconfirmed)
        {
            calls.Add("SignUp");
            messages.Add($"an e-mail with a code to {email}");
            return email;
        }

        calls.Add("AdminCreateUser");
        if (setting.State == UserState.ForceChangePassword)
        {
            return email;
        }

        calls.Add("AdminSetUserPassword");
        calls.AddRange(Enrolment.Calls(setting));

        if (setting.Factors != Factors.None)
        {
            calls.Add("AdminSetUserMFAPreference");
        }

        if (setting.State == UserState.ResetRequired)
        {
            calls.Add("AdminResetUserPassword");
            messages.Add($"a message with a code to {contact.PhoneNumber} or {email}");
        }

        if (setting.State == UserState.Disabled)
        {
            calls.Add("AdminDisableUser");
        }

        return email;
    }

    private void MakeClient(Setting setting, List<PlannedResource> makes, List<string> calls)
    {
        // A run makes a pool once for each setting, and one that is refused not again.
        if (!pools.Contains(setting.Pool))
        {
            pools.Add(setting.Pool);
            makes.Add(new(ResourceKinds.Pool, PoolProvisioning.NameOf(prefix, pools.Count)));
            calls.Add("CreateUserPool");
            if (setting.Pool.IsSetUpByMfaConfig)
            {
                calls.Add("SetUserPoolMfaConfig");
            }
        }

        if (!clients.Contains((setting.Pool, setting.Client)))
        {
            clients.Add((setting.Pool, setting.Client));
            makes.Add(new(ResourceKinds.Client, PoolProvisioning.NameOf(prefix, clients.Count)));
            calls.Add("CreateUserPoolClient");
        }
    }
}
