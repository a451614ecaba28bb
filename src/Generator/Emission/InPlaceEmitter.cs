using Pynector.Generators.Model;
using static Pynector.Generators.Emission.EmittedNames;

namespace Pynector.Generators.Emission;

/// <summary>Prints the defining part of a method that is traced in place.</summary>
internal static class InPlaceEmitter
{
    /// <summary>The part merges into the user's method: any attribute of ours but the builder's would change how tools treat the user's body.</summary>
    public static void EmitDeclaration(EmittedFile file, InPlaceModel method)
    {
        file.Writer.Write($"[{CompilerServices}.AsyncMethodBuilder(typeof({BuilderNames.Type(method.Builder)}))]");
        if (file.Facts.RuntimeAsync && !method.KeepsStateMachine)
        {
            // Under runtime-async the compiler makes no state machine, and ignores builders.
            file.Writer.Write($"[{CompilerServices}.RuntimeAsyncMethodGeneration(false)]");
        }

        DefiningPartEmitter.Emit(file.Writer, method.Signature, method.Warnings);
    }

    /// <summary>Where the framework's attribute is missing, or may not stand on a method, one of the same name does: the compiler goes by the name.</summary>
    public static void EmitMissingAttributes(EmittedFile file)
    {
        if (!file.Facts.DeclaresMethodBuilders)
        {
            file.AttributeClass("AsyncMethodBuilderAttribute", "global::System.Type builderType");
        }

        if (file.Facts is { RuntimeAsync: true, DeclaresRuntimeAsync: false })
        {
            file.AttributeClass("RuntimeAsyncMethodGenerationAttribute", "bool runtimeAsync");
        }
    }
}
