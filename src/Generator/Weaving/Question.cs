using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pynector.Generators.Weaving;

/// <summary>What the rules are asked about.</summary>
/// <param name="Method">The method.</param>
/// <param name="Syntax">Its declaration; null in a referenced assembly.</param>
/// <param name="Form">The form.</param>
/// <param name="Settings">What the annotation says.</param>
/// <param name="Compilation">The compilation that declares or calls the method.</param>
/// <param name="IsDeclared">Whether the method is declared in the form; else the question is whether it could be.</param>
internal sealed record Question(
    IMethodSymbol Method, MethodDeclarationSyntax? Syntax, Form Form, TracedSettings Settings, Compilation Compilation, bool IsDeclared);
