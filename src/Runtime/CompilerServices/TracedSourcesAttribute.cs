using System.ComponentModel;

namespace Pynector.CompilerServices;

/// <summary>Names the activity sources that an assembly was compiled with: assemblies that refer to it register them beside their own. For emitted code.</summary>
/// <param name="names">The names of the sources.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TracedSourcesAttribute(params string[] names) : Attribute
{
    /// <summary>Gets the names of the sources.</summary>
    public string[] Names { get; } = names;
}
