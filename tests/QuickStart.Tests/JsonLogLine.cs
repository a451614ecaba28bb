using System.Text.Json;

namespace Pynector.QuickStart.Tests;

/// <summary>A log that the program wrote, as JSON.</summary>
internal sealed record JsonLogLine(string Level, string Category, string Message, JsonElement State, IReadOnlyList<JsonElement> Scopes)
{
    /// <summary>The ids under which it was written; of one name all, should it stand twice.</summary>
    public IReadOnlyList<string> Ids(string name) =>
        [.. Scopes.Append(State).Where(part => part.TryGetProperty(name, out _)).Select(part => part.GetProperty(name).GetString()!)];

    public static JsonLogLine Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var log = document.RootElement.Clone();
        return new JsonLogLine(
            log.GetProperty("LogLevel").GetString()!,
            log.GetProperty(nameof(Category)).GetString()!,
            log.GetProperty(nameof(Message)).GetString()!,
            log.GetProperty(nameof(State)),
            [.. log.GetProperty(nameof(Scopes)).EnumerateArray()]);
    }
}
