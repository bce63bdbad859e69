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
        var (id, secret) = (parse.GetValue(accessKeyId), parse.GetValue(secretAccessKey));
        if ((id is null) != (secret is null))
        {
            throw new UsageException("--access-key-id and --secret-access-key go together");
        }

        if (id is not null && secret is not null)
        {
            return (new(id, secret, parse.GetValue(sessionToken)), null);
        }

        if (parse.GetValue(Profile) is { } named)
        {
            return (
                OfProfile(named)
                    ?? throw new UsageException(
                        $"there is no profile '{Excerpt.Word(named)}' with credentials in the AWS configuration files"),
                null);
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(AccessKeyVariable)))
        {
            return (OfEnvironment(), null);
        }

        // A developer's own keys are not shown to an emulator.
        return address.IsLoopback ? (
            new("AKIACONFORMANCE00000", "made-up-secret-of-the-conformance-harness", null),
            "no credentials were given; requests are signed with made-up ones, which is fine for an emulator")
            : OfProfile("default") is { } found ? (found, null)
            : throw new UsageException(
                $"there are no credentials: set {AccessKeyVariable} and AWS_SECRET_ACCESS_KEY, or give --profile NAME, or --access-key-id "
                + "and --secret-access-key");
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
