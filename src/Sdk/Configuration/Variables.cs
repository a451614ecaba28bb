using System.Globalization;

namespace Pynector.Configuration;

/// <summary>Reads variables of OpenTelemetry, and notes which of them can't be read. An empty one counts as unset, as the specification says.</summary>
/// <param name="read">Gets a variable's text.</param>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/common/#environment-variables"/>
internal sealed class Variables(Func<string, string?> read)
{
    private readonly List<string> _failures = [];
    private readonly List<string> _warnings = [];

    /// <summary>Each names a variable or an option, its value, and what is allowed.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>What counts as another value than its writer may think.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public void Fail(string name, object value, string allowed) =>
        _failures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is '{value}': it has to be {allowed}."));

    public string? Text(string name) => read(name)?.Trim() is { Length: > 0 } text ? text : null;

    public bool IsSet(string name) => Text(name) is not null;

    /// <summary>True where the text is <c>true</c>, in whatever case; anything else is false, and all but <c>false</c> worth a warning.</summary>
    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is null || text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        _warnings.Add($"{name} is '{text}', which counts as false: only 'true' is true.");
        return false;
    }

    public int? Number(string name, int least = 0)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Fail(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number, {least} or more"));
        return null;
    }

    /// <summary>A number of milliseconds.</summary>
    public TimeSpan? Duration(string name, int least = 0)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return TimeSpan.FromMilliseconds(number);
        }

        Fail(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number of milliseconds, {least} or more"));
        return null;
    }

    /// <summary>The address of a server.</summary>
    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Fail(name, text, "an absolute address that begins with http:// or https://");
        return null;
    }

    /// <summary>One of several names, in whatever case.</summary>
    public string? OneOf(string name, IReadOnlyList<string> known) => Text(name) is { } text ? Known(name, text, known) : null;

    /// <summary>Names with commas between them, in whatever case. <c>none</c> stands alone, and gives an empty list.</summary>
    public IReadOnlyList<string>? ListOf(string name, IReadOnlyList<string> known) =>
        Text(name) is { } text ? Names(name, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), known) : null;

    /// <summary>The names of an option, likewise; null where there are none.</summary>
    public IReadOnlyList<string>? Names(string name, IEnumerable<string?> texts, IReadOnlyList<string> known)
    {
        var names = texts.Select(text => Known(name, text?.Trim() ?? "", known)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1 && names.Contains(KnownNames.None))
        {
            Fail(name, string.Join(',', names), "'none' alone, or a list without it");
        }

        return names.Count == 0 ? null : names.FindAll(static known => known != KnownNames.None);
    }

    public string? Known(string name, string text, IReadOnlyList<string> known)
    {
        foreach (var candidate in known)
        {
            if (candidate.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        Fail(name, text, $"one of {string.Join(", ", known)}");
        return null;
    }
}
