using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Diagnostics;

// What stays untraced: a warning at the declaration, once, and an info at each use.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ReachedThroughOthers = Warning(
        "PYN1001",
        "Calls through other declarations stay untraced",
        "Direct calls of '{0}' are traced, and calls through {1} are not: {2}");

    public static readonly DiagnosticDescriptor StaysUntraced = Warning(
        "PYN1003",
        "The declaration stays untraced",
        "[Traced] has no effect on '{0}', because {1}: {2}");

    public static readonly DiagnosticDescriptor UsedAsDelegate = Advice(
        "PYN1004",
        "A traced method used as a delegate stays untraced",
        "Calls of '{0}' through this delegate stay untraced: {1}");

    public static readonly DiagnosticDescriptor CalledThroughOther = Advice(
        "PYN1005",
        "A call through another declaration stays untraced",
        "This use of '{0}' stays untraced {1}: {2}");

    public static readonly DiagnosticDescriptor CalledOnBase = Advice(
        "PYN1006",
        "A call through 'base' stays untraced",
        "This call of '{0}' through 'base' stays untraced, because a traced call would call the override again: {1}");

    public static readonly DiagnosticDescriptor CalledInExpressionTree = Advice(
        "PYN1007",
        "A call in an expression tree stays untraced",
        "This call of '{0}' is data of an expression tree, which its reader has to understand, and stays untraced: {1}");

    public static readonly DiagnosticDescriptor CalledDynamically = Advice(
        "PYN1008",
        "A call that is bound at run time stays untraced",
        "This call, which may be of '{0}', is bound at run time, and stays untraced: cast the dynamic values to their types, or {1}");

    public static readonly DiagnosticDescriptor CallStaysUntraced = Advice(
        "PYN1009",
        "A call of a traced method stays untraced",
        "This call of '{0}' stays untraced, because {1}: {2}");

    public static readonly DiagnosticDescriptor CalledByFramework = Warning(
        "PYN1010",
        "A framework calls the traced method",
        "'{0}' {3} called by {1}, which makes no span: {2}");

    public static readonly DiagnosticDescriptor UsesStayUntraced = Warning(
        "PYN1011",
        "Uses of a traced method stay untraced",
        "{0} ({1}): {2}",

        // Only the whole compilation tells.
        WellKnownDiagnosticTags.CompilationEnd);
}
