using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Access;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Signatures;
using Pynector.Generators.Weaving;

namespace Pynector.Generators.Parsing.Declarations;

/// <summary>
/// Parses the second part of a partial method that is refused. Without that part, errors of the compiler (CS0759, CS8795) would
/// stand beside our message, and tell of a file that nobody is to write.
/// </summary>
internal static class UntracedParser
{
    public static MethodModel? Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation)
    {
        if (!PartialRules.AllowSecondPart(method, syntax, compilation))
        {
            return null;
        }

        var hasBody = Forms.HasBody(syntax);
        var type = ContainingTypeReader.Read(method.ContainingType);
        var signature = SignatureReader.Read(method, syntax, compilation.GetSemanticModel(syntax.SyntaxTree), withDefaults: hasBody) with
        {
            ReturnsReference = method.RefKind != RefKind.None,
        };
        return hasBody ? new DeclarationModel { Type = type, Signature = signature, Warnings = PartWarningsModel.None }
            : CoreFinder.Find(method) is { } core && !Obsolescence.IsErrorIn(method, core)
                ? new ForwarderModel { Type = type, Signature = signature, Core = WrappedParser.Invocation(core, method) }
            : new BodilessModel { Type = type, Signature = signature };
    }
}
