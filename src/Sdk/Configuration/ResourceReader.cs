using System.Globalization;

namespace Pynector.Configuration;

/// <summary>Reads what describes the application.</summary>
internal static class ResourceReader
{
    private const string Variable = "OTEL_RESOURCE_ATTRIBUTES";

    /// <returns>The attributes that code sets; the environment's are OpenTelemetry's to read, and only checked here.</returns>
    public static Dictionary<string, object> Read(Variables variables, string option, IDictionary<string, object> attributes)
    {
        if (variables.Text(Variable) is { } text && text.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(static pair => pair.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            variables.Fail(Variable, text, "a list key1=value1,key2=value2");
        }

        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in attributes)
        {
            if (string.IsNullOrWhiteSpace(key))
            {
                variables.Fail(option, key, "a list whose keys aren't empty");
                continue;
            }

            // OpenTelemetry takes texts, numbers, booleans and arrays of them, and throws for others.
            read[key] = value switch
            {
                string or bool or double or float or long or int or short or byte or string[] or bool[] or double[] or long[] or int[] => value,
                null => "",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            };
        }

        return read;
    }
}
