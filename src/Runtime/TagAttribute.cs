using System.Diagnostics;

namespace Pynector;

/// <summary>Records a value as a tag of the span.</summary>
/// <remarks>
/// On a parameter: the argument, as it is when the call starts. On a return value: the result. On a field or property:
/// its value when a call of one of the type's wrapped instance methods starts. <see langword="null"/> is not recorded;
/// text, numbers and sequences of them are recorded as they are, anything else as culture-invariant text. The span has the tag
/// after a sampler has decided: samplers see the tags that <c>StartSpan</c>, <c>Run</c> and <c>RunAsync</c> are given, and none of these.
/// </remarks>
[Conditional("PYNECTOR_TRACING")]
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class TagAttribute : Attribute
{
    /// <summary>Records under the name of the parameter, field or property.</summary>
    public TagAttribute()
    {
    }

    /// <summary>Records under a key of its own.</summary>
    /// <param name="key">The key of the tag, for example <c>order.id</c>.</param>
    public TagAttribute(string key) => Key = key;

    /// <summary>Gets the key of the tag, or <see langword="null"/> for the name of what is annotated.</summary>
    public string? Key { get; }
}
