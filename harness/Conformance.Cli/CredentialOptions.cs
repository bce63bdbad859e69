using System.CommandLine;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Conformance.Contract.Wire;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>
/// With whose credentials requests are signed: those of the options, of a profile, of the environment; on loopback made-up ones will do.
/// </summary>
internal sealed class CredentialOptions
{
    private const string AccessKeyVariable = "AWS_ACCESS_KEY_ID";
    private const string ProfileVariable = "AWS_PROFILE";

    private readonly Option<string?> accessKeyId =
        new("--access-key-id") { Description = "The access key id, with --secret-access-key", HelpName = "ID" };
    private readonly Option<string?> secretAccessKey = new("--secret-access-key")
    {
        Description = "The secret access key; better kept in AWS_SECRET_ACCESS_KEY or a profile",
        HelpName = "KEY",
    };
    private readonly Option<string?> sessionToken =
        new("--session-token") { Description = "The session token of temporary credentials", HelpName = "TOKEN" };

    public Option<string?> Profile { get; } =
        new("--profile") { Description = "A profile of the AWS configuration files", HelpName = "NAME" };

    public IReadOnlyList<Option> All => [accessKeyId, secretAccessKey, sessionToken, Profile];

    /// <summary>The credentials, and what is to be said of them; null where nothing is.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public (ImmutableCredentials Credentials, string? Remark) Find(ParseResult parse, ServiceAddress address)
    {
        var (_, remark, take) = Choose(parse, address);
        return (take(), remark);
    }

    /// <summary>Where the credentials come from, in words that tell nothing of them. Whether they are there is not looked at.</summary>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public string Source(ParseResult parse, ServiceAddress address) => Choose(parse, address).Words;

    private (string Words, string? Remark, Func<ImmutableCredentials> Take) Choose(ParseResult parse, ServiceAddress address)
    {
        var (id, secret) = (parse.GetValue(accessKeyId), parse.GetValue(secretAccessKey));
        if ((id is null) != (secret is null))
        {
            throw new UsageException("--access-key-id and --secret-access-key go together");
        }

        if (id is not null && secret is not null)
        {
            return ("the credentials of --access-key-id", null, () => new(id, secret, parse.GetValue(sessionToken)));
        }

        if (parse.GetValue(Profile) is { } named)
        {
            return Of(named, "", $"there is no profile '{Excerpt.Word(named)}' with credentials in the AWS configuration files");
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(AccessKeyVariable)))
        {
            return ($"the credentials of {AccessKeyVariable}", null, OfEnvironment);
        }

        // A developer's own keys are not shown to an emulator.
        if (address.IsLoopback)
        {
            return (
                "made-up credentials",
                "no credentials were given; requests are signed with made-up ones, which is fine for an emulator",
                () => new("AKIACONFORMANCE00000", "made-up-secret-of-the-conformance-harness", null));
        }

        // Whoever chose a profile has another account behind the default one.
        return Environment.GetEnvironmentVariable(ProfileVariable) is { Length: > 0 } chosen
            ? Of(
                chosen,
                $", which {ProfileVariable} names",
                $"{ProfileVariable} names the profile '{Excerpt.Word(chosen)}', and the AWS configuration files have none of that name "
                + "with credentials")
            : Of(
                "default",
                "",
                $"there are no credentials: set {AccessKeyVariable} and AWS_SECRET_ACCESS_KEY, or {ProfileVariable}, or give "
                + "--profile NAME, or --access-key-id and --secret-access-key");

        static (string, string?, Func<ImmutableCredentials>) Of(string profile, string named, string fault) => (
            $"the credentials of the profile '{Excerpt.Word(profile)}'{named}",
            null,
            () => OfProfile(profile) ?? throw new UsageException(fault));
    }

    private static ImmutableCredentials? OfProfile(string name) =>
        new CredentialProfileStoreChain().TryGetAWSCredentials(name, out var found) ? found.GetCredentials() : null;

    private static ImmutableCredentials OfEnvironment()
    {
        try
        {
            return new EnvironmentVariablesAWSCredentials().GetCredentials();
        }
        catch (InvalidOperationException incomplete)
        {
            throw new UsageException($"the environment has {AccessKeyVariable} and no AWS_SECRET_ACCESS_KEY: {incomplete.Message}");
        }
    }
}
