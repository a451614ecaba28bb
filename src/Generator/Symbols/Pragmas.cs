using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Symbols;

/// <summary>Reads <c>#pragma warning</c>.</summary>
internal static class Pragmas
{
    /// <summary>Whether a pragma before the position takes the warning away there.</summary>
    public static bool Disable(string id, SyntaxTree tree, int position)
    {
        var isDisabled = false;
        for (var directive = tree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma
                && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => Is(code, id))))
            {
                isDisabled = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            }
        }

        return isDisabled;
    }

    private static bool Is(ExpressionSyntax code, string id) => code switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == id,
        LiteralExpressionSyntax { Token.Value: int number } => "CS" + number.ToString("0000", CultureInfo.InvariantCulture) == id,
        _ => false,
    };
}
