namespace Conformance.Subjects;

/// <summary>A client whose driver is a program.</summary>
/// <param name="manifest">Which program.</param>
/// <param name="parentVariables">The variables of the harness, of which a driver gets those that say where things are.</param>
/// <param name="terms">What both sides are held to.</param>
internal sealed class SubprocessClient(ClientManifest manifest, IReadOnlyDictionary<string, string> parentVariables, DriverTerms terms) : IClientFactory
{
    private readonly DriverFaults faults = new(manifest.Name);

    public string Name => manifest.Name;

    public string? Label => manifest.Label;

    public async Task<IClientDriver> StartAsync(CancellationToken cancellationToken)
    {
        var configuration = new EmptyConfiguration();
        DriverConversation? conversation = null;
        try
        {
            conversation = new(Start(manifest.Start, configuration), terms.Schemas, faults, terms.Clock);
            return new SubprocessDriver(await GreetAsync(conversation, cancellationToken), conversation, configuration);
        }
        catch
        {
            if (conversation is not null)
            {
                await conversation.DisposeAsync();
            }

            configuration.Dispose();
            throw;
        }
    }

    /// <summary>Runs the manifest's <c>present</c>.</summary>
    /// <returns>Null when the client is installed, else a sentence that says why it is thought not to be.</returns>
    public async Task<string?> FindAbsenceAsync(CancellationToken cancellationToken)
    {
        if (manifest.Present is not [var program, ..])
        {
            return null;
        }

        using var configuration = new EmptyConfiguration();
        try
        {
            var group = Start(manifest.Present, configuration);
            await using var pipes = new DriverPipes(group, ProtocolMessages.Longest, _ => { }, terms.Clock);
            var exitCode = await group.Exited.WaitAsync(terms.HelloLimit, terms.Clock, cancellationToken);
            return exitCode == 0 ? null : $"{Name} is not installed: {program}, which looks for it, ended with exit code {exitCode}.";
        }
        catch (DriverFaultException)
        {
            return $"{Name} is not installed: there is no program {program}, which looks for it.";
        }
        catch (TimeoutException)
        {
            return $"{Name} cannot be looked for: {program} did not end within {terms.HelloLimit.TotalSeconds:0.###} s.";
        }
    }

    private ProcessGroup Start(IReadOnlyList<string> command, EmptyConfiguration configuration)
    {
        try
        {
            return ProcessGroup.Start(new(command, manifest.Folder, ClientEnvironment.Compose(parentVariables, manifest.Environment, terms.Variables, configuration.File)));
        }
        catch (InvalidOperationException refused)
        {
            throw faults.CannotStart(command[0], refused.Message);
        }
    }

    private async Task<ClientDescription> GreetAsync(DriverConversation conversation, CancellationToken cancellationToken)
    {
        var answer = conversation.AskAsync(ProtocolMessages.HelloOperation, ProtocolMessages.Hello, cancellationToken);
        try
        {
            await answer.WaitAsync(terms.HelloLimit, terms.Clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            conversation.Fail(faults.SilentAtHello(terms.HelloLimit, conversation.LastLogLines));
        }

        return HelloAnswer.Read((await answer).Root);
    }
}
