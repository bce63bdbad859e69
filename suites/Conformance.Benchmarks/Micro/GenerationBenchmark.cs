using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bogus;
using Conformance.Corpus.Generation;

namespace Conformance.Benchmarks.Micro;

/// <summary>Generating the bytes of a NEW_PASSWORD_REQUIRED response.</summary>
[MemoryDiagnoser]
public class GenerationBenchmark
{
    private const string Form = "NEW_PASSWORD_REQUIRED";
    private const int Payloads = 256;

    private readonly Generator generator = new(seed: 1);
    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);
    private readonly Faker<FakeResponse> faker = FakeResponse.CreateFaker(seed: 1);
    private int[] indexes = [];
    private int next;

    /// <summary>Even indexes are valid payloads of every form; these are the ones of the form in question.</summary>
    [GlobalSetup]
    public void Prepare() =>
        indexes = [.. Enumerable.Range(0, int.MaxValue).Select(half => half * 2).Where(IsOfForm).Take(Payloads)];

    [Benchmark(Baseline = true, Description = "Bogus' Faker<T> and JsonSerializer")]
    public int Bogus() => JsonSerializer.SerializeToUtf8Bytes(faker.Generate(), FakeResponse.Options).Length;

    [Benchmark(Description = "the generator")]
    public int Generated()
    {
        buffer.ResetWrittenCount();
        generator.Write(indexes[next++ % Payloads], buffer);
        return buffer.WrittenCount;
    }

    private bool IsOfForm(int index)
    {
        buffer.ResetWrittenCount();
        return generator.Write(index, buffer).Form == Form;
    }
}
