using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pynector.Generators.Diagnostics;
using Pynector.Generators.Model;
using Pynector.Generators.Symbols;

namespace Pynector.Generators.Weaving;

/// <summary>Tells what an async method builder of ours can be made for.</summary>
internal static class InPlaceRules
{
    public static Verdict Ask(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        var (method, settings) = (question.Method, question.Settings);
        var verdict = new Verdict(Form.InPlace);
        if (!IsAsyncMethod(question, syntax, refusals) || BuilderReader.Read(method, settings, refusals) is not { } builder)
        {
            return verdict with { IsLeftToCompiler = !refusals.HasErrors };
        }

        if (BuilderReader.FindHidden(method, settings) is { } hidden)
        {
            refusals.Report(Descriptors.BuilderHidden, syntax.ReturnType.GetLocation(), method.Name, Show(hidden), CoreFinder.NameFor(method));
        }

        if (BuilderReader.FindObsolete(method, settings) is { } obsolete)
        {
            refusals.Report(Descriptors.ObsoleteAsError, syntax.ReturnType.GetLocation(), method.Name, Show(obsolete), "");
        }

        InPlaceAttributes.Refuse(method, refusals);
        return verdict with { Builder = builder };
    }

    private static bool IsAsyncMethod(Question question, MethodDeclarationSyntax syntax, DiagnosticSink refusals)
    {
        var method = question.Method;
        var core = CoreFinder.NameFor(method);
        if (question.IsDeclared && PartialRules.IsWrittenTwice(method))
        {
            refusals.Report(Descriptors.BothPartsWritten, syntax.Identifier.GetLocation(), method.Name, core);
            return false;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            return false;
        }

        var isAsync = syntax.Modifiers.Any(SyntaxKind.AsyncKeyword);
        if (isAsync && method.ReturnsVoid)
        {
            Refuse("nothing tells when it has ended; return a Task");
            return false;
        }

        // Where splitting the method doesn't help, it is not advised.
        var isStream = ReturnShapeReader.IsStream(method.ReturnType) || ReturnShapeReader.IsUntypedStream(method.ReturnType);
        if ((isStream || !isAsync) && !WrapperRules.Allow(method, syntax, refusals))
        {
            return false;
        }

        if (isStream)
        {
            Refuse($"the span of a stream covers its enumeration; split it into a declaration without a body and '{core}'");
            return false;
        }

        if (!isAsync)
        {
            var makeAsync = ReturnShapeReader.Read(method) is ReturnShape.Task or ReturnShape.TaskLike ? "make it 'async', or " : "";
            refusals.Report(Descriptors.InPlaceNotAsync, syntax.Identifier.GetLocation(), method.Name, makeAsync, core);
            return false;
        }

        // What an async method can't return at all is the compiler's to say.
        return ReturnShapeReader.Read(method) is ReturnShape.Task or ReturnShape.TaskLike;

        void Refuse(string instead) => refusals.Report(
            Descriptors.UnsupportedReturnType, syntax.ReturnType.GetLocation(), method.Name, method.ReturnsVoid ? "" : " as a partial method", (method.ReturnsVoid ? "async " : "") + Show(method.ReturnType), instead);
    }

    private static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
