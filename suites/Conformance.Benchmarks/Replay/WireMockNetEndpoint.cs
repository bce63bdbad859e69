using Conformance.Contract.Wire;
using Conformance.WireMockNet;
using WireMock.Admin.Mappings;
using WireMock.Server;

namespace Conformance.Benchmarks.Replay;

/// <summary>
/// A WireMock.Net armed in the way that is cheapest for it: one mapping for each stub, told apart by a header, and no log.
/// </summary>
internal static class WireMockNetEndpoint
{
    public static async Task<int> ServeAsync(int count)
    {
        using var server = WireMockServer.Start(settings =>
        {
            settings.Urls = ["http://127.0.0.1:0"];
            settings.MaxRequestLogCount = 0;
        });
        server.WithMapping([.. Enumerable.Range(0, count).Select(Mapping)]);
        return await ServerProcess.ServeUntilEndOfInputAsync(new(server.Url!));
    }

    private static MappingModel Mapping(int number)
    {
        var request = WireMockNetModel.At("POST", "/");
        request.Headers =
        [
            WireMockNetModel.Header(WireNames.Target, "ExactMatcher", WireNames.TargetPrefix + Stimulus.Case.Operation),
            WireMockNetModel.Header("Authorization", "WildcardMatcher", $"*{Stimulus.Credential(number)}*"),
        ];
        return new() { Request = request, Response = WireMockNetModel.Answered(Stimulus.Answer) };
    }
}
