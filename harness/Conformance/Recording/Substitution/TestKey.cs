using System.Security.Cryptography;
using System.Text;

namespace Conformance.Recording.Substitution;

/// <summary>Signs the tokens of recordings. The keys are public: they open nothing, and no pool has them.</summary>
internal static class TestKey
{
    private const string Private =
          "MIIEpQIBAAKCAQEAzsgVMPUG2JOfdHl94KnvvZGwagH09RAFbyMgyv+0M/D/78kE+92kI+s2wu8ytdzrtFYrBaJMaHXrNnKL+RTDAD8UoD+wCt1mtnuyidZo"
        + "ebkAvDq8aKzYbfUqZ72bCFNbrcqD95uckGiQA6UgW+TK2dD0IWro94pxYSZAnLIEaarJFetiw2lTvpqEjxPWMyYMXyyPvlz/BFsOGUWJKAM23IheD3TVh5jg"
        + "RgovP1Q3dR7M9YNecWHxZRU7YEfWhCxWzMnST8zQtucaGdGo3exGOxvils/F9CPDgl8hXJv5TGi8colfl310ubGH+4zfUVJAjozQRE9Hg2CEPK+wBg3S+wID"
        + "AQABAoIBAF+EWw2XUcc/Qbvq1vOta/nUT3pYVw/Qi8IPpvk+br5Dh+X6pFu3wTd6UnxvQ6xwVUyjNRJQKx1hwvoOpYu0RHNbsCpp4ObT6LtInms/aFk51RYd"
        + "x6ROm1cHlcP/+Jo67zFzR8xbzFGEi2mzoCPypqVA+VRqbxzRjZgDtHrtXE52aRYyWyTSPxt4jYXbPiHN4WLCABN1QKRoMpmlQ5LBpjaWxV6MMKgpkmtW3Idd"
        + "jqmhPo6LacstbHlhYOvidOFR4d89cNjrZeuufWsaSjvbaanqq+4SDbYTsucmyAPWtsv8c4BKqG/py5q7MF27n7cIQ4ZkKZRjWLPWDD8sP7P/7yECgYEA/Mkg"
        + "OMEcaFy45AX+oskrz4IlK9LrQJnYrEaIuMenIvtcGFRlLEn/3KQiNunpQk5jlVgGfSIgn9XxAIj3mgAHnCQdBxEWjKSpl0F8Ds14/z7oBn0ALnzRGkc5wurz"
        + "N1WPgGe/p5ewaT/TGSN9TIp+SLP2qA/hzpa1LByVa6NQHlECgYEA0Wk0C7MnZivfkn6S0gnR5Ag82lsbqDIQd1Zpumo+STzBc6VqpD1rDqs0rdKUeEHnBzZw"
        + "SSP3EOlqJQejcNIfK/KuvPexdsq89NUBSfKAM+NLsxkXndL+u024BsnRu17td274J6+u6Q3bdsbX/oW2zCMlGpxZRPELGoTQXAK/TYsCgYEAoj07rvFSGDEa"
        + "gU7PpQ7UTXRMAxp13ppfFAKZEW8ieDM3Ym4YGRrNWoEFbJUoHmRNSbabQ4i5w5v998fwkiheufn7n2N6Q34TUn627pE1jSyEolVr3mpBkkoQamd8/hCt702n"
        + "FhsnIAXUqJe8fXmNn3/RWQAIfxz+3nbh95lzfGECgYEAzkHWl2d/+OxhqwKsTeCKMRXECjYOiZ22BjTAsnGOo8gJqoRVAyvTVIFgw4xT3BbdHIeMFR4tbSTZ"
        + "/VsGqkrrlPfVEB7PVnfdoTBjspf9mh3YI7ElR7fYWlf0WAtUXj7jme1c0ooBt16EuPqlJ/Y/09UR6KHycysPirEiIF48Wn0CgYEAwUXGYV7OTMnpXyy1x8i1"
        + "HKSAv6jU2AZR8uASYM2rYJqA5doilBNlsrjIDaOgQVZ9KpNVM6mHDpdPCSVV+6aEzTiqRnxH4q7WDAtsK+72VDoBYwzrxzrGlepjwirWRnx2UN1Ubmsnvbt7"
        + "D6DSWftNFPmXxt2DACaEZ32b5GG9JHI=";

    private const string Shared = "a key for tests, which opens nothing";

    private static readonly Lazy<RSA> Key = new(() =>
    {
        var key = RSA.Create();
        key.ImportRSAPrivateKey(Convert.FromBase64String(Private), out _);
        return key;
    });

    /// <summary>
    /// The signature of an algorithm; null for one that has none of a fixed text, as ECDSA, or whose key the tests do not have.
    /// </summary>
    public static byte[]? Sign(string? algorithm, string signed)
    {
        var bytes = Encoding.ASCII.GetBytes(signed);
        return algorithm switch
        {
            "RS256" => Key.Value.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Shared), bytes),
            _ => null,
        };
    }

    /// <summary>True for a signature of RS256 that was made with the key.</summary>
    public static bool IsSignatureOf(string signed, ReadOnlySpan<byte> signature) =>
        Key.Value.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
