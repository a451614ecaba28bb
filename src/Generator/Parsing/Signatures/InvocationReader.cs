using Microsoft.CodeAnalysis;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Parsing.Signatures;

/// <summary>Reads how one method calls another with its own parameters.</summary>
internal static class InvocationReader
{
    /// <param name="target">What stands before the dot, or nothing.</param>
    /// <param name="name">The name of the method that is called.</param>
    /// <param name="method">The method whose type parameters and parameters are handed on.</param>
    /// <param name="targetIsInstance">Whether the target is the instance.</param>
    public static InvocationModel Read(string target, string name, IMethodSymbol method, bool targetIsInstance = false) => new()
    {
        Target = target,
        TargetIsInstance = targetIsInstance,
        Name = Formats.Identifier(name),
        TypeArguments = method.TypeParameters.Select(parameter => Formats.Identifier(parameter.Name)).ToEquatableArray(),
        Arguments = method.Parameters.Select(Argument).ToEquatableArray(),
    };

    private static ArgumentModel Argument(IParameterSymbol parameter) => new(
        Formats.Variable(parameter.Name),
        parameter.RefKind switch
        {
            RefKind.Ref => ArgumentKind.Ref,
            RefKind.Out => ArgumentKind.Out,
            RefKind.In or RefKind.RefReadOnlyParameter => ArgumentKind.In,

            // The parameter that it goes to is dynamic again.
            _ when parameter.Type.TypeKind == TypeKind.Dynamic => ArgumentKind.Dynamic,
            _ => ArgumentKind.Value,
        });
}
