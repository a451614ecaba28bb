using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Weaving;

/// <summary>Tells the files that the generator emitted from all others.</summary>
internal static class EmittedFiles
{
    /// <summary>The compiler names the folder of an emitted file by the generator.</summary>
    public static bool Has(SyntaxTree? tree) =>
        tree is not null && Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == typeof(TracedGenerator).FullName;
}
