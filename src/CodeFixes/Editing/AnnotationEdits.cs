using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.CodeFixes.Editing;

/// <summary>Writes <c>[Traced]</c> at declarations, and copies it with the attributes that only it gives a meaning.</summary>
internal static class AnnotationEdits
{
    private const string Traced = "TracedAttribute";

    /// <summary>Adds the bare attribute to a method or a type.</summary>
    public static async Task AddAsync(Document document, MemberDeclarationSyntax declaration, SolutionEdits edits, CancellationToken cancellation)
    {
        var start = declaration.GetFirstToken().SpanStart;
        var layout = await Layout.ReadAsync(document, declaration, cancellation).ConfigureAwait(false);
        var name = await AttributeText.NameAsync(Traced, document, start, edits, cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var isFirst = text.Lines.GetLineFromPosition(start).Start + layout.Indent.Length == start;
        edits.Insert(document, start, $"[{name}]{(isFirst ? layout.NewLine + layout.Indent : " ")}");
    }

    /// <summary>Writes the attributes of a traced method at another declaration with the same parameters.</summary>
    /// <param name="method">The traced method.</param>
    /// <param name="here">The model of its file.</param>
    /// <param name="document">Where the other declaration stands.</param>
    /// <param name="target">The other declaration.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task CopyAsync(
        MethodDeclarationSyntax method, SemanticModel here, Document document, MethodDeclarationSyntax target, SolutionEdits edits, CancellationToken cancellation)
    {
        var layout = await Layout.ReadAsync(document, target, cancellation).ConfigureAwait(false);
        var start = target.GetFirstToken().SpanStart;
        var traced = AttributeEdits.Find(method, Traced, here, cancellation)!;
        edits.Insert(document, start, $"[{await WriteAsync(traced, start).ConfigureAwait(false)}]{layout.NewLine}{layout.Indent}");
        foreach (var attribute in AttributeEdits.OfSignature(method, here, cancellation))
        {
            if (attribute.Parent!.Parent is ParameterSyntax parameter)
            {
                var position = target.ParameterList.Parameters[method.ParameterList.Parameters.IndexOf(parameter)].SpanStart;
                edits.Insert(document, position, $"[{await WriteAsync(attribute, position).ConfigureAwait(false)}] ");
            }
            else
            {
                edits.Insert(document, start, $"[return: {await WriteAsync(attribute, start).ConfigureAwait(false)}]{layout.NewLine}{layout.Indent}");
            }
        }

        Task<string> WriteAsync(AttributeSyntax attribute, int position) => AttributeText.MoveAsync(attribute, here, document, position, edits, cancellation);
    }

    /// <summary>Takes the attributes away that <see cref="CopyAsync"/> copies.</summary>
    public static Task RemoveAsync(MethodDeclarationSyntax method, SemanticModel here, Document document, SolutionEdits edits, CancellationToken cancellation)
    {
        var attributes = AttributeEdits.OfSignature(method, here, cancellation).Append(AttributeEdits.Find(method, Traced, here, cancellation)!);
        return AttributeEdits.RemoveAsync(document, attributes, edits, cancellation);
    }
}
