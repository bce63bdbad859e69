using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using Conformance.Benchmarks.Measures;
using Conformance.Benchmarks.Micro;
using Conformance.Benchmarks.Replay;

const string Usage = """
    usage: dotnet run -c Release --project suites/Conformance.Benchmarks -- COMMAND

      load [FIGURE…]     measures the figures, or all of them, and prints them as one Markdown table
                         figures: replay, stubs, wiremock, wiremock-net, rulebook, generation, memory, corpus
      micro [OPTION…]    runs the benchmarks of rulebook and generation with BenchmarkDotNet's own options and reports
    """;

switch (args)
{
    case [] or ["-h" or "--help"] or ["load", "-h" or "--help"]:
        Console.WriteLine(Usage);
        return 0;

    case ["load" or "micro", ..] when typeof(Figures).Assembly.GetCustomAttribute<DebuggableAttribute>()
        is { IsJITOptimizerDisabled: true }:
        return Refuse("this is built for debugging, and its speed says nothing: add -c Release");

    case ["load", .. var names]:
        if (Array.Find(names, name => !Figures.All.ContainsKey(name)) is { } unknown)
        {
            return Refuse($"'{unknown}' is no figure: there are {string.Join(", ", Figures.All.Keys)}");
        }

        return await Figures.MeasureAsync(names, Console.Out, Console.Error);

    case ["micro", .. var options]:
        var summaries =
            BenchmarkSwitcher.FromAssembly(typeof(ShortJob).Assembly).Run(options is [] ? ["--filter", "*"] : options, new ShortJob());
        return summaries.Any() || options.Intersect(["--help", "--info", "--list", "--version"], StringComparer.Ordinal).Any() ? 0 : 2;

    // What the program starts itself as, to measure a process of its own.
    case [ServerProcess.Bare]:
        return await BareEndpoint.ServeAsync();

    case [ServerProcess.Embedded, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var stubs):
        return await EmbeddedEndpoint.ServeAsync(stubs);

    case [ServerProcess.WireMockNet, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var stubs):
        return await WireMockNetEndpoint.ServeAsync(stubs);

    case [MemoryFigure.Child, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var cases):
        return MemoryFigure.Judge(cases);

    default:
        return Refuse($"'{string.Join(' ', args)}' is no command; --help explains");
}

static int Refuse(string sentence)
{
    Console.Error.WriteLine(sentence);
    return 2;
}
