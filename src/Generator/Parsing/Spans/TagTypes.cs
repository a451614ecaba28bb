using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Spans;

/// <summary>Tells types that have a value as a tag from those that have none.</summary>
internal static class TagTypes
{
    /// <summary>All but delegates, tasks, tokens, pointers and ref structs: their text says nothing, or they can't be boxed.</summary>
    public static bool HaveValue(ITypeSymbol type) =>
        type is not { TypeKind: TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error }
        && !type.IsRefLikeType
        && type is not ITypeParameterSymbol { AllowsRefLikeType: true }
        && !ReturnShapeReader.IsTask(type)
        && !KnownTypes.Is(type, "CancellationToken", "System.Threading");
}
