using System.ComponentModel;

namespace Pynector.CompilerServices;

/// <summary>
/// Says that an assembly was built with tracing on, and has plain traced methods: other assemblies that use the package
/// trace their calls of these. For emitted code.
/// </summary>
/// <param name="source">The name of the assembly's activity source.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TracedAssemblyAttribute(string source) : Attribute
{
    /// <summary>Gets the name of the assembly's activity source.</summary>
    public string Source { get; } = source;

    /// <summary>Gets or sets the names of the methods.</summary>
    public string[] Methods { get; set; } = [];

    /// <summary>Gets or sets the number of the most detailed <see cref="Pynector.SpanLevel"/> that the assembly traces.</summary>
    public int SpanLevel { get; set; } = (int)Pynector.SpanLevel.Verbose;

    /// <summary>Gets or sets whether spans say where their method stands; the default is <see langword="false"/>.</summary>
    public bool CodeTags { get; set; }

    /// <summary>Gets or sets whether messages and stack traces of exceptions are recorded; the default is <see langword="true"/>.</summary>
    public bool ExceptionDetails { get; set; } = true;

    /// <summary>Gets or sets whether bodies log in scopes with the ids of their spans; the default is <see langword="true"/>.</summary>
    public bool LogScopes { get; set; } = true;

    /// <summary>Gets or sets whether calls are measured; the default is <see langword="false"/>.</summary>
    public bool Metrics { get; set; }
}
