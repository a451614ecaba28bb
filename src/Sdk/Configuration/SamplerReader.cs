using System.Globalization;

namespace Pynector.Configuration;

/// <summary>Reads which traces are recorded.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/#general-sdk-configuration"/>
internal static class SamplerReader
{
    private const string Variable = "OTEL_TRACES_SAMPLER";
    private const string ArgumentVariable = "OTEL_TRACES_SAMPLER_ARG";
    private const string Allowed = "a number from 0 to 1";

    /// <returns>The sampler that code asks for; null where the environment's stands, which OpenTelemetry's SDK makes itself.</returns>
    public static SamplerSettings? Read(Variables variables, string option, PynectorTelemetryOptions options)
    {
        var ofEnvironment = variables.OneOf(Variable, KnownNames.Samplers);
        var name = options.Sampler is null ? ofEnvironment : variables.Known($"{option}.{nameof(options.Sampler)}", options.Sampler, KnownNames.Samplers);
        var ratio = 1.0;
        if (options.SamplerArgument is { } argument)
        {
            ratio = argument;
            CheckArgument(variables, $"{option}.{nameof(options.SamplerArgument)}", argument, name);
        }
        else if (IsOfRatio(name) && variables.Text(ArgumentVariable) is { } text && (!TryParse(text, out ratio) || !IsRatio(ratio)))
        {
            variables.Fail(ArgumentVariable, text, Allowed);
        }

        return name is null || (options.Sampler is null && options.SamplerArgument is null) ? null : new SamplerSettings(name, ratio);
    }

    private static void CheckArgument(Variables variables, string option, double argument, string? sampler)
    {
        if (!IsRatio(argument))
        {
            variables.Fail(option, argument, Allowed);
        }
        else if (!IsOfRatio(sampler))
        {
            variables.Fail(option, argument, "null, unless the sampler is traceidratio or parentbased_traceidratio");
        }
    }

    // The argument means nothing to the other samplers.
    private static bool IsOfRatio(string? sampler) => sampler?.EndsWith("traceidratio", StringComparison.Ordinal) == true;

    private static bool IsRatio(double number) => number is >= 0 and <= 1;

    private static bool TryParse(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
