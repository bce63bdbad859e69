namespace Conformance.Subjects;

/// <summary>A client whose driver is a program.</summary>
/// <param name="manifest">Which program.</param>
/// <param name="parentVariables">The variables of the harness, of which a driver gets those that say where things are.</param>
/// <param name="terms">What both sides are held to.</param>
internal sealed class SubprocessClient(
    ClientManifest manifest, IReadOnlyDictionary<string, string> parentVariables, DriverTerms terms) : IClientFactory
{
    private readonly DriverFaults faults = new(manifest.Name);
    private string? interpreter;

    public string Name => manifest.Name;

    public string? Label => manifest.Label;

    /// <summary>The program that is the driver, and its arguments: with the interpreter that was found, once one was.</summary>
    public IReadOnlyList<string> Command => interpreter is null ? manifest.Start : [interpreter, .. manifest.Start.Skip(1)];

    public async Task<IClientDriver> StartAsync(CancellationToken cancellationToken)
    {
        if (manifest.Interpreters.Count > 0 && interpreter is null && await FindInterpreterAsync(cancellationToken) is { } absence)
        {
            throw faults.CannotStart(manifest.Start[0], absence.TrimEnd('.'));
        }

        var configuration = new EmptyConfiguration();
        DriverConversation? conversation = null;
        try
        {
            conversation = new(Start(Command, configuration), terms.Schemas, faults, terms.Clock);
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

    /// <summary>Runs the manifest's <c>present</c>, with one interpreter after the other where the manifest leaves a choice.</summary>
    /// <returns>Null when the client is installed, else a sentence that says why it is thought not to be.</returns>
    public async Task<string?> FindAbsenceAsync(CancellationToken cancellationToken)
    {
        if (manifest.Interpreters.Count > 0)
        {
            return await FindInterpreterAsync(cancellationToken);
        }

        return manifest.Present is [var program, ..]
            ? await LookAsync(manifest.Present, cancellationToken) switch
            {
                null => null,
                { IsEnded: true } missing => $"{Name} is not installed: {program}, which looks for it, {missing.Why}.",
                { IsThere: false } => $"{Name} is not installed: there is no program {program}, which looks for it.",
                var slow => $"{Name} cannot be looked for: {program} {slow.Why}.",
            }
            : null;
    }

    /// <summary>
    /// Those of the manifest; where it names a variable that is set, as <c>$PYTHON</c>, the program in that and no other.
    /// </summary>
    private IReadOnlyList<string> Interpreters =>
        manifest.Interpreters.Where(IsVariable).Select(name => Given(name[1..])).FirstOrDefault(own => own.Length > 0) is { } given
            ? [ProgramPath.IsBareName(given) ? given : Path.GetFullPath(given)]
            : [.. manifest.Interpreters.Where(name => !IsVariable(name))];

    private static bool IsVariable(string name) => name.StartsWith('$');

    private string Given(string variable) =>
        terms.Variables.GetValueOrDefault(variable) ?? parentVariables.GetValueOrDefault(variable) ?? "";

    private async Task<string?> FindInterpreterAsync(CancellationToken cancellationToken)
    {
        using var configuration = new EmptyConfiguration();
        var variables = Variables(configuration);
        List<string> tried = [];
        var interpreters = Interpreters;
        foreach (var candidate in ProgramPath.FindAll(interpreters, manifest.RunsIn, variables))
        {
            if (manifest.Present is null || await LookAsync([candidate, .. manifest.Present.Skip(1)], cancellationToken) is not { } missing)
            {
                interpreter = candidate;
                return null;
            }

            tried.Add($"{candidate} {missing.Why}");
        }

        tried.AddRange(interpreters.Where(name => ProgramPath.Find(name, manifest.RunsIn, variables) is null)
            .Select(name => ProgramPath.IsBareName(name) ? $"there is no {name} on PATH" : $"there is no {name}"));
        return $"{Name} is not installed: no interpreter has it: {string.Join(", ", tried)}.";
    }

    /// <summary>Runs what looks for the client.</summary>
    /// <returns>Null when it is there.</returns>
    private async Task<Missing?> LookAsync(IReadOnlyList<string> present, CancellationToken cancellationToken)
    {
        using var configuration = new EmptyConfiguration();
        try
        {
            var group = Start(present, configuration);
            await using var pipes = new DriverPipes(group, ProtocolMessages.Longest, _ => { }, terms.Clock);
            var exitCode = await group.Exited.WaitAsync(terms.HelloLimit, terms.Clock, cancellationToken);
            return exitCode == 0 ? null : new($"ended with exit code {exitCode}", IsEnded: true);
        }
        catch (DriverFaultException)
        {
            return new("is no program", IsThere: false);
        }
        catch (TimeoutException)
        {
            return new($"did not end within {terms.HelloLimit.TotalSeconds:0.###} s");
        }
    }

    private ProcessGroup Start(IReadOnlyList<string> command, EmptyConfiguration configuration)
    {
        try
        {
            return ProcessGroup.Start(new(command, manifest.RunsIn, Variables(configuration)));
        }
        catch (InvalidOperationException refused)
        {
            throw faults.CannotStart(command[0], refused.Message);
        }
    }

    private IReadOnlyDictionary<string, string> Variables(EmptyConfiguration configuration) =>
        ClientEnvironment.Compose(parentVariables, manifest.Environment, terms.Variables, configuration.File);

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

    /// <summary>Why a client is thought not to be there.</summary>
    private sealed record Missing(string Why, bool IsEnded = false, bool IsThere = true);
}
