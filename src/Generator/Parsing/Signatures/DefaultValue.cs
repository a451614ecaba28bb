using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads a parameter's default value: the user's expression may name what the emitted file can't see.</summary>
internal static class DefaultValue
{
    public static DefaultValueModel? Read(IParameterSymbol parameter)
    {
        // A default by attributes stays on the user's part, and counts there.
        if (!parameter.HasExplicitDefaultValue
            || (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default?.Value is not { } written)
        {
            return null;
        }

        if (written is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression }
            or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } })
        {
            return new WrittenDefaultModel(written.ToString());
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return parameter.ExplicitDefaultValue switch
        {
            // null for a value type is what `default` and `new()` give.
            null => parameter.Type.IsReferenceType ? new NullDefaultModel() : new ZeroDefaultModel(),
            var value when type.TypeKind == TypeKind.Enum => new EnumDefaultModel(type.Text(), value),
            var value => new ConstantDefaultModel(value),
        };
    }
}
