using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Diagnostics;

// Advice: nothing is wrong, and something could be better.
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotTracedAlone = Advice(
        "PYN2001",
        "[NotTraced] has no effect",
        "[NotTraced] has no effect, because '{0}' is not [Traced]: remove it");

    public static readonly DiagnosticDescriptor TagNotInPlace = Advice(
        "PYN2002",
        "[Tag] on a member doesn't reach all spans",
        "'{0}' is not recorded on the spans of {1}: where a span should have it, write 'CurrentSpan.Tag' in the body");

    public static readonly DiagnosticDescriptor TagAlone = Advice(
        "PYN2003",
        "The attribute has no effect",
        "[{0}] has no effect, because '{1}' is not traced: {2}");

    public static readonly DiagnosticDescriptor NeverCalled = Advice(
        "PYN2004",
        "Nothing calls the traced method directly",
        "Nothing in this project calls '{0}' directly, and other callers are not traced: {1}",

        // Only the whole compilation tells.
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor SeveralLoggers = Advice(
        "PYN2006",
        "Which logger is the method's can't be told",
        "'{0}' has no log scope with the ids of its span, because {1} are both its loggers: keep one, or take the method's logger as a parameter");

    public static readonly DiagnosticDescriptor LoggerOutOfReach = Advice(
        "PYN2007",
        "The logger is out of reach",
        "'{0}' has no log scope with the ids of its span, because {1}: keep the logger in a field of the type{2}");

    public static readonly DiagnosticDescriptor LeftOutOfType = Advice(
        "PYN2008",
        "A method is left out of its traced type",
        "'{0}' is left out of its [Traced] type, because {1}: {2}, or mark it as [NotTraced]");

    public static readonly DiagnosticDescriptor TracedTwice = Advice(
        "PYN2009",
        "A call through a traced interface makes two spans",
        "A call through {0} makes two spans, one of the interface and one of {1}: {2}");
}
