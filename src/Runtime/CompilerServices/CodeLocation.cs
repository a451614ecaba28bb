using System.ComponentModel;
using System.Diagnostics;

namespace Pynector.CompilerServices;

/// <summary>Where a traced method stands, by the attributes of OpenTelemetry's semantic conventions for source code. For emitted code.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/code/"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodeLocation
{
    private readonly string _function;
    private readonly string? _file;
    private readonly object? _line;

    /// <summary>Describes where a method stands.</summary>
    /// <param name="function">Its full name: <c>code.function.name</c>.</param>
    /// <param name="file">Its file, as the compiler maps paths: <c>code.file.path</c>.</param>
    /// <param name="line">The line of its name, from 1: <c>code.line.number</c>.</param>
    public CodeLocation(string function, string file, int line)
        : this(function)
    {
        _file = file;
        _line = line;
    }

    /// <summary>Describes a method of another assembly, which keeps its file to itself.</summary>
    /// <param name="function">Its full name: <c>code.function.name</c>.</param>
    public CodeLocation(string function) => _function = function;

    internal void Record(Activity span)
    {
        if (span.IsAllDataRequested)
        {
            span.SetTag("code.function.name", _function);
            if (_file is not null)
            {
                span.SetTag("code.file.path", _file);
                span.SetTag("code.line.number", _line);
            }
        }
    }
}
