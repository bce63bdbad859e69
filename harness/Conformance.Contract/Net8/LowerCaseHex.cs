namespace Conformance.Net8;

/// <summary>Lower-case hexadecimal text, in one step.</summary>
internal static class LowerCaseHex
{
    extension(Convert)
    {
        /// <summary>The digits of the bytes.</summary>
        /// <param name="bytes">The bytes.</param>
        public static string ToHexStringLower(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

        /// <inheritdoc cref="ToHexStringLower(byte[])"/>
        public static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

        /// <summary>Writes the digits of the bytes where there is room for them.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="digits">The room.</param>
        /// <param name="written">How many digits were written.</param>
        public static bool TryToHexStringLower(ReadOnlySpan<byte> bytes, Span<byte> digits, out int written)
        {
            written = digits.Length < bytes.Length * 2 ? 0 : bytes.Length * 2;
            for (var at = 0; at < written; at++)
            {
                digits[at] = "0123456789abcdef"u8[at % 2 == 0 ? bytes[at / 2] >> 4 : bytes[at / 2] & 0xf];
            }

            return written == bytes.Length * 2;
        }
    }
}
