using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Conformance.Contract.Wire;

namespace Conformance.Cli;

/// <summary>Options that are numbers within bounds. What is no such number is told with what would be right.</summary>
internal static class NumberOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">Its name, for instance <c>--jobs</c>.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="unit">What stands for the number in the help.</param>
    /// <param name="otherwise">The number where the option is not given.</param>
    /// <param name="isRight">True for a number within the bounds.</param>
    /// <param name="bounds">The bounds in words, to be read behind <c>is</c>.</param>
    public static Option<T> Create<T>(string name, string description, string unit, T otherwise, Func<T, bool> isRight, string bounds)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = unit,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && isRight(number))
                {
                    return number;
                }

                result.AddError($"{name} is {bounds}, and not '{Excerpt.Word(text)}'");
                return otherwise;
            },
        };
}
