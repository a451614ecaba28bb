using System.Diagnostics;

namespace Pynector.Activities;

/// <summary>The tags that say where a traced method stands, boxed once.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/code/"/>
internal sealed class CodeTags(string function, string? file, object? line)
{
    internal void Record(Activity span)
    {
        if (span.IsAllDataRequested)
        {
            span.SetTag("code.function.name", function);
            if (file is not null)
            {
                span.SetTag("code.file.path", file);
                span.SetTag("code.line.number", line);
            }
        }
    }
}
