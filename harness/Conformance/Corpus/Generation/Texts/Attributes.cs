namespace Conformance.Corpus.Generation.Texts;

/// <summary>The attributes of a user and those that are still asked for: JSON within a string.</summary>
internal static class Attributes
{
    private static readonly byte[][] Standard =
        ["name"u8.ToArray(), "given_name"u8.ToArray(), "birthdate"u8.ToArray(), "phone_number"u8.ToArray()];

    /// <summary>An object of strings, even for what is true or false.</summary>
    public static void AddUserAttributes(this Draft draft)
    {
        var (values, person) = (draft.Values.Add("{"u8), draft.Person);
        if (draft.Random.OneIn(2))
        {
            Add(values, "email_verified"u8, "true"u8).Add(","u8);
        }

        switch (draft.Random.Below(4))
        {
            case 0:
                Add(values, "name"u8, default).Add(","u8);
                break;
            case 1:
                Add(values, "name"u8, person.FullName.Nested).Add(","u8);
                break;
            case 2:
                Add(values, "given_name"u8, person.GivenName.Nested).Add(","u8);
                Add(values, "family_name"u8, person.FamilyName.Nested).Add(","u8);
                Add(values, "address"u8, person.City.Nested).Add(","u8);
                break;
            default:
                Add(values, "phone_number_verified"u8, "false"u8).Add(","u8);
                Add(values, "phone_number"u8, person.Phone.Nested).Add(","u8);
                Add(values, "birthdate"u8, person.BirthDate.Nested).Add(","u8);
                break;
        }

        if (draft.Random.OneIn(3))
        {
            values.Add("\\\"custom:"u8).Add(Attribute(draft)).Add("\\\":\\\""u8).Add(person.DeviceName.Nested).Add("\\\","u8);
        }

        Add(values, "email"u8, person.Email.Nested).Add("}"u8);
    }

    /// <summary>Usually empty; its entries carry a prefix.</summary>
    public static void AddRequiredAttributes(this Draft draft)
    {
        var values = draft.Values.Add("["u8);
        var count = Math.Max(0, draft.Random.Between(-3, 2));
        var first = draft.Random.Below(Standard.Length);
        for (var at = 0; at < count; at++)
        {
            values.Add(at == 0 ? default : ","u8).Add("\\\"userAttributes."u8).Add(Standard[(first + at) % Standard.Length]).Add("\\\""u8);
        }

        values.Add("]"u8);
    }

    private static byte[] Attribute(Draft draft) => draft.People.Attributes[draft.Random.Below(draft.People.Attributes.Length)].Nested;

    private static Utf8Text Add(Utf8Text values, ReadOnlySpan<byte> name, ReadOnlySpan<byte> nested) =>
        values.Add("\\\""u8).Add(name).Add("\\\":\\\""u8).Add(nested).Add("\\\""u8);
}
