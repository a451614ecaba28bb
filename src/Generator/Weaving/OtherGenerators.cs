using Microsoft.CodeAnalysis;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells what other generators write: no generator sees what another one emits.</summary>
internal static class OtherGenerators
{
    private static readonly (string Name, string Namespace)[] Known =
    [
        ("JSImport", "System.Runtime.InteropServices.JavaScript"),
        ("LibraryImport", "System.Runtime.InteropServices"),
        ("GeneratedRegex", "System.Text.RegularExpressions"),
        ("LoggerMessage", "Microsoft.Extensions.Logging"),
    ];

    /// <summary>The attribute by which the method asks another generator for its body, or null where none is known.</summary>
    public static string? FindAttribute(IMethodSymbol method) => Known
        .Where(known => method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, known.Name + "Attribute", known.Namespace)))
        .Select(known => known.Name)
        .FirstOrDefault();

    /// <summary>Where another generator declares the method, with its body; null where the project does.</summary>
    public static Location? EmittedDeclaration(IMethodSymbol method) =>
        method.Locations.All(static location => Emitted(location.SourceTree)) ? method.Locations.FirstOrDefault() : null;

    /// <summary>Where another generator declares the method or writes the <c>[Traced]</c> that would trace it; null where the project does.</summary>
    public static Location? EmittedAnnotation(IMethodSymbol method) =>
        EmittedDeclaration(method)
        ?? (Annotations.Of(method)?.Settings.Attribute.ApplicationSyntaxReference is { } attribute && Emitted(attribute.SyntaxTree) ? attribute.SyntaxTree.GetLocation(attribute.Span) : null);

    /// <summary>Whether another generator emitted the file: the compiler puts it into a folder named by the generator's assembly and type.</summary>
    public static bool Emitted(SyntaxTree? tree) =>
        tree is not null
        && !EmittedFiles.Has(tree)
        && tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        && Path.GetDirectoryName(tree.FilePath) is { Length: > 0 } folder
        && Path.GetFileName(folder) is var generator
        && Path.GetFileName(Path.GetDirectoryName(folder)) is { Length: > 0 }
        && generator.Contains('.');

    /// <summary>Whether a person sees the place: in a file of the project, or in the markup that another generator's file was made of.</summary>
    public static bool IsSeen(Location place) => !Emitted(place.SourceTree) || place.GetMappedLineSpan().HasMappedPath;

    /// <summary>The file for a method that another generator's file declares, in words: a component's code has one beside its markup.</summary>
    public static string FileInstead(Location declaration) =>
        declaration.GetMappedLineSpan() is { HasMappedPath: true, Path: var path } && Path.GetExtension(path) is ".razor" or ".cshtml"
            ? $"'{Path.GetFileName(path)}.cs', as code behind the markup"
            : "a file of the project";
}
