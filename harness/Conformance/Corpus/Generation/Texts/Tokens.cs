using System.Buffers.Text;

namespace Conformance.Corpus.Generation.Texts;

/// <summary>Texts with the length and the shape of the service's tokens; none is signed by anybody.</summary>
internal static class Tokens
{
    private const int SignatureLength = 256;

    /// <summary>A JWS of three parts.</summary>
    public static void AddJws(this Draft draft, in SignIn signIn, bool isAccess)
    {
        var claims = draft.Aside;
        claims.Clear();
        claims.Add("{\"kid\":\""u8).AddBase64(ref draft.Random, 32);
        claims.From(0).Replace((byte)'/', (byte)'+');
        claims.Add("\",\"alg\":\"RS256\"}"u8);
        Encode(draft);

        claims.Clear();
        claims.Add("{\"sub\":\""u8).Add(draft.Person.Sub.Quoted);
        if (isAccess)
        {
            AddAccessClaims(draft, signIn);
        }
        else
        {
            AddIdClaims(draft, signIn);
        }

        draft.Values.Add("."u8);
        Encode(draft);
        draft.Values.Add("."u8).AddBase64Url(ref draft.Random, SignatureLength);
    }

    /// <summary>A JWE of five parts, whose header is always this one.</summary>
    public static void AddJwe(this Draft draft) => draft.Values
        .Add("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ."u8).AddBase64Url(ref draft.Random, SignatureLength)
        .Add("."u8).AddBase64Url(ref draft.Random, 12)
        .Add("."u8).AddBase64Url(ref draft.Random, draft.Random.Between(880, 1020))
        .Add("."u8).AddBase64Url(ref draft.Random, 16);

    private static void AddAccessClaims(Draft draft, in SignIn signIn)
    {
        var claims = draft.Aside;
        if (draft.Form.HasNewDevice)
        {
            claims.Add("\",\"device_key\":\""u8).AddDeviceKey(signIn.Device);
        }

        claims.Add("\",\"iss\":\""u8).Add(Issuer);
        claims.Add("\",\"client_id\":\""u8).Add(ClientId);
        AddCommon(draft, signIn, "access"u8);
        claims.Add(",\"scope\":\"aws.cognito.signin.user.admin\""u8);
        claims.Add(",\"username\":\""u8).Add(draft.Person.Username.Quoted).Add("\"}"u8);
    }

    private static void AddIdClaims(Draft draft, in SignIn signIn)
    {
        var claims = draft.Aside;
        claims.Add("\",\"email_verified\":true,\"iss\":\""u8).Add(Issuer);
        claims.Add("\",\"cognito:username\":\""u8).Add(draft.Person.Username.Quoted);
        claims.Add("\",\"aud\":\""u8).Add(ClientId);
        AddCommon(draft, signIn, "id"u8);
        if (draft.Random.OneIn(2))
        {
            claims.Add(",\"name\":\""u8).Add(draft.Person.FullName.Quoted).Add("\""u8);
        }

        claims.Add(",\"email\":\""u8).Add(draft.Person.Email.Quoted).Add("\"}"u8);
    }

    private static void AddCommon(Draft draft, in SignIn signIn, ReadOnlySpan<byte> use)
    {
        var claims = draft.Aside;
        claims.Add("\",\"origin_jti\":\""u8).Add(signIn.Origin);
        claims.Add("\",\"event_id\":\""u8).Add(signIn.Event);
        claims.Add("\",\"token_use\":\""u8).Add(use);
        claims.Add("\",\"auth_time\":"u8).Add(signIn.Time);
        claims.Add(",\"exp\":"u8).Add(signIn.Time + signIn.ExpiresIn);
        claims.Add(",\"iat\":"u8).Add(signIn.Time);
        claims.Add(",\"jti\":\""u8).AddUuid(ref draft.Random).Add("\""u8);
    }

    // The service escapes the slashes of its claims.
    private static ReadOnlySpan<byte> Issuer => "https:\\/\\/cognito-idp.eu-west-1.amazonaws.com\\/eu-west-1_Kx3TnQw9L"u8;

    private static ReadOnlySpan<byte> ClientId => "4h1rnesscl1ent0000000000aa"u8;

    private static void Encode(Draft draft)
    {
        var plain = draft.Aside[0, draft.Aside.Length];
        Base64Url.EncodeToUtf8(plain, draft.Values.Take(Base64Url.GetEncodedLength(plain.Length)));
    }
}
