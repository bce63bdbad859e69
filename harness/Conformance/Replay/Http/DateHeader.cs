using System.Globalization;
using System.Text;

namespace Conformance.Replay.Http;

/// <summary>The text of the Date header, rewritten once a second.</summary>
internal sealed class DateHeader(TimeProvider time)
{
    private volatile Moment last = new(0, []);

    public ReadOnlySpan<byte> Now
    {
        get
        {
            var now = time.GetUtcNow();
            var second = now.ToUnixTimeSeconds();
            var moment = last;
            if (moment.Second != second || moment.Text.Length == 0)
            {
                last = moment = new(second, Encoding.ASCII.GetBytes(now.ToString("R", CultureInfo.InvariantCulture)));
            }

            return moment.Text;
        }
    }

    private sealed record Moment(long Second, byte[] Text);
}
