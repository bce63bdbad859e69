using System.Text.Json;

namespace Conformance.Net8;

/// <summary>How lines of JSON end, which .NET 8 does not let anybody choose: they end as they do on the machine.</summary>
/// <remarks>The packages write no file of a user: reports, recordings and baselines are the tool's, which runs on .NET 10.</remarks>
internal static class LineEnds
{
    extension(ref JsonWriterOptions options)
    {
        /// <summary>Takes what cannot be chosen.</summary>
        public string NewLine
        {
            set => _ = value;
        }
    }

    extension(JsonSerializerOptions options)
    {
        /// <summary>Takes what cannot be chosen.</summary>
        public string NewLine
        {
            set => _ = value;
        }
    }
}
