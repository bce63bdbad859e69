namespace Conformance.Net8;

/// <summary>Writes a span to a file without a copy.</summary>
internal static class FileBytes
{
    extension(File)
    {
        /// <summary>Writes a file whose content is the bytes.</summary>
        /// <param name="path">The file.</param>
        /// <param name="bytes">Its content.</param>
        public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
        {
            using var file = File.Create(path);
            file.Write(bytes);
        }
    }
}
