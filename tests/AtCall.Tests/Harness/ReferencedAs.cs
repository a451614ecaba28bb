using Microsoft.CodeAnalysis;

namespace Pynector.AtCall.Tests.Harness;

/// <summary>What a compiler gets to see of a referenced library.</summary>
public enum ReferencedAs
{
    /// <summary>The assembly: a package, or a project that was built before.</summary>
    Assembly,

    /// <summary>The reference assembly that the SDK hands on between projects: no bodies, no private members.</summary>
    ReferenceAssembly,

    /// <summary>The other project's compilation, as in an IDE: also the attributes that vanish when it is built.</summary>
    Project,
}

internal static class References
{
    public static MetadataReference Reference(this BuiltProject library, ReferencedAs kind) => kind switch
    {
        ReferencedAs.Assembly => MetadataReference.CreateFromImage(library.Image),
        ReferencedAs.ReferenceAssembly => MetadataReference.CreateFromImage(library.ReferenceImage()),
        ReferencedAs.Project => library.Compilation.ToMetadataReference(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
