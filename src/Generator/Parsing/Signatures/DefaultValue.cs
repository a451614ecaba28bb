using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Writes a parameter's default value anew: the user's expression may name what the emitted file can't see.</summary>
internal static class DefaultValue
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="written">The user's expression: a literal is best repeated to the letter.</param>
    public static string Text(IParameterSymbol parameter, ExpressionSyntax written)
    {
        if (written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression }
            or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } })
        {
            return written.ToString();
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return parameter.ExplicitDefaultValue switch
        {
            // null for a value type is what `default` and `new()` give.
            null => parameter.Type.IsReferenceType ? "null" : "default",
            var value when type.TypeKind == TypeKind.Enum => $"({type.Text()})({Number(value)})",
            bool flag => flag ? "true" : "false",
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            string text => Formats.Literal(text),
            double number when double.IsNaN(number) => "double.NaN",
            double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
            double number => number.ToString("G17", CultureInfo.InvariantCulture) + "D",
            float number when float.IsNaN(number) => "float.NaN",
            float number when float.IsInfinity(number) => number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity",
            float number => number.ToString("G9", CultureInfo.InvariantCulture) + "F",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
            var value => Number(value),
        };
    }

    private static string Number(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) + value switch
        {
            long => "L",
            ulong => "UL",
            uint => "U",
            _ => "",
        };
}
