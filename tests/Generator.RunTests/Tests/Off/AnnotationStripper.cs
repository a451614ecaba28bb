using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>
/// Writes the inputs as somebody would who has never heard of the package: no annotations, no <c>CurrentSpan</c>, methods in
/// place as ordinary ones, and wrapped ones as calls of what has the body.
/// </summary>
internal sealed class AnnotationStripper : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> Attributes =
    [
        .. from type in typeof(TracedAttribute).Assembly.GetExportedTypes()
           where typeof(Attribute).IsAssignableFrom(type) && type.Namespace == "Pynector"
           from name in new[] { type.Name, type.Name.Replace(nameof(Attribute), "", StringComparison.Ordinal) }
           select name,
    ];

    // The inputs' `using Pynector;` may stay where a namespace of that name is, which leaves nothing in the assembly.
    private static readonly SourceFile Namespace = new("Namespace.cs", "namespace Pynector { }");

    // The compiler drops this call as it drops those of CurrentSpan; an empty block would be compiled to something else.
    private static readonly ExpressionSyntax Dropped = ParseExpression("global::System.Diagnostics.Debug.Assert(true)");

    public static IReadOnlyList<SourceFile> Strip(IEnumerable<SourceFile> sources) => [.. sources.Select(Strip), Namespace];

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var partial = node.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
        if (IsOfCurrentSpan(node.ExpressionBody?.Expression))
        {
            return node.WithExpressionBody(ArrowExpressionClause(Dropped));
        }

        if (partial < 0)
        {
            return base.VisitMethodDeclaration(node);
        }

        var method = node.WithModifiers(node.Modifiers.RemoveAt(partial));
        if (method is { Body: null, ExpressionBody: null })
        {
            method = method.WithExpressionBody(ArrowExpressionClause(Forward(node)));
        }

        return base.VisitMethodDeclaration(method.WithLeadingTrivia(node.GetLeadingTrivia()));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => IsOfCurrentSpan(node.ExpressionBody?.Expression)
        ? node.WithExpressionBody(ArrowExpressionClause(Dropped))
        : base.VisitLocalFunctionStatement(node);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => IsOfCurrentSpan(node.ExpressionBody)
        ? node.WithExpressionBody(Dropped)
        : base.VisitParenthesizedLambdaExpression(node);

    private static SourceFile Strip(SourceFile source)
    {
        var root = CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var bare = root.RemoveNodes(root.DescendantNodes().Where(IsOurs), SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.KeepDirectives)!;
        return source with { Text = new AnnotationStripper().Visit(bare).ToFullString() };
    }

    private static bool IsOurs(SyntaxNode node) => node switch
    {
        AttributeListSyntax list => list.Attributes.All(IsOurs),
        AttributeSyntax attribute => Attributes.Contains(Last(attribute.Name)),
        ExpressionStatementSyntax statement => IsOfCurrentSpan(statement.Expression),
        _ => false,
    };

    private static bool IsOfCurrentSpan(SyntaxNode? expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }
        && owner is IdentifierNameSyntax { Identifier.ValueText: nameof(CurrentSpan) } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(CurrentSpan) };

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => ((SimpleNameSyntax)name).Identifier.ValueText,
    };

    private static InvocationExpressionSyntax Forward(MethodDeclarationSyntax method)
    {
        var core = Identifier(method.Identifier.Text + "Core");
        SimpleNameSyntax name = method.TypeParameterList is { } types
            ? GenericName(core, TypeArgumentList(SeparatedList<TypeSyntax>(types.Parameters.Select(type => IdentifierName(type.Identifier.WithoutTrivia())))))
            : IdentifierName(core);
        return InvocationExpression(Qualify(method, name), ArgumentList(SeparatedList(method.ParameterList.Parameters.Select(Pass)))).NormalizeWhitespace();
    }

    // A parameter may be called like the core.
    private static ExpressionSyntax Qualify(MethodDeclarationSyntax method, SimpleNameSyntax core) =>
        !method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == core.Identifier.ValueText) ? core
        : method.Modifiers.Any(SyntaxKind.StaticKeyword) ? MemberAccess(IdentifierName(((TypeDeclarationSyntax)method.Parent!).Identifier.WithoutTrivia()), core)
        : MemberAccess(ThisExpression(), core);

    private static MemberAccessExpressionSyntax MemberAccess(ExpressionSyntax owner, SimpleNameSyntax member) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, member);

    private static ArgumentSyntax Pass(ParameterSyntax parameter)
    {
        var name = IdentifierName(parameter.Identifier.WithoutTrivia());
        var reference = parameter.Modifiers.FirstOrDefault(
            modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword);
        return reference.Kind() switch
        {
            // A reference to read is no variable that could be handed on as `ref`.
            SyntaxKind.RefKeyword when parameter.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) => Argument(null, Token(SyntaxKind.InKeyword), name),
            SyntaxKind.None when IsDynamic(parameter.Type) => Argument(CastExpression(PredefinedType(Token(SyntaxKind.ObjectKeyword)), name)),
            _ => Argument(null, reference.WithoutTrivia(), name),
        };
    }

    // Handed on as what it is, it would bind the call at run time.
    private static bool IsDynamic(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsDynamic(nullable.ElementType),
        IdentifierNameSyntax name => name.Identifier.Text == "dynamic",
        _ => false,
    };
}
