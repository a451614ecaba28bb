using System.ComponentModel;
using Pynector.Activities;

namespace Pynector.CompilerServices;

/// <summary>Where a traced method stands, by the attributes of OpenTelemetry's semantic conventions for source code. For emitted code.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/code/"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodeLocation
{
    /// <summary>Describes where a method stands.</summary>
    /// <param name="function">Its full name: <c>code.function.name</c>.</param>
    /// <param name="file">Its file, as the compiler maps paths: <c>code.file.path</c>.</param>
    /// <param name="line">The line of its name, from 1: <c>code.line.number</c>.</param>
    public CodeLocation(string function, string file, int line) => Tags = new CodeTags(function, file, line);

    /// <summary>Describes a method of another assembly, which keeps its file to itself.</summary>
    /// <param name="function">Its full name: <c>code.function.name</c>.</param>
    public CodeLocation(string function) => Tags = new CodeTags(function, file: null, line: null);

    internal CodeTags Tags { get; }
}
