using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Symbols;

/// <summary>Models of files, for what calls call.</summary>
internal static class Semantics
{
    private static bool _isMissing;

    /// <summary>
    /// A model that leaves the analysis of nullability out: which method a call calls doesn't depend on it, and it would take
    /// half of the time to tell.
    /// </summary>
    public static SemanticModel WithoutNullability(Compilation compilation, SyntaxTree tree)
    {
        if (!_isMissing)
        {
            try
            {
                return Ask(compilation, tree);
            }
            catch (Exception missing) when (missing is MissingMethodException or TypeLoadException)
            {
                _isMissing = true;
            }
        }

        return compilation.GetSemanticModel(tree);
    }

    // By itself, so that what a later compiler may no longer have is looked for where that can be caught: to Roslyn 4.14 it is an experiment.
    [MethodImpl(MethodImplOptions.NoInlining)]
#pragma warning disable RSEXPERIMENTAL001
    private static SemanticModel Ask(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
