using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Diagnostics;

/// <summary>
/// What the generator tells: PYN0001–PYN0999 a declaration that can't be woven, PYN1001–PYN1999 something that stays
/// untraced, PYN2001– advice. Ids are literal and never used again; each has its page in <c>docs/diagnostics</c>.
/// </summary>
internal static class Descriptors
{
    private const string Category = "Pynector";
    private const string Pages = "https://github.com/pynector/pynector/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor InvalidProperty = Error(
        "PYN0001",
        "Invalid property value",
        "The MSBuild property {0} is '{1}'; allowed values: {2}");

    public static readonly DiagnosticDescriptor TypeNotPartial = Error(
        "PYN0002",
        "The containing type is not partial",
        "'{0}' can't be woven, because '{1}' is not partial: declare it as 'partial {2}'");

    public static readonly DiagnosticDescriptor NoCore = Error(
        "PYN0003",
        "No method has the body",
        "'{0}' has no body, and '{1}' doesn't declare the method that would have it: '{2}'{3}");

    public static readonly DiagnosticDescriptor InPlaceNotAsync = Error(
        "PYN0004",
        "A partial method with a body must be async",
        "'{0}' can't be traced in place, because it is not async: make it 'async', or declare it without a body and rename this one to '{1}'");

    public static readonly DiagnosticDescriptor UnsupportedReturnType = Error(
        "PYN0005",
        "The return type can't be woven in this form",
        "'{0}' can't be traced {1}, because it returns '{2}': {3}");

    public static readonly DiagnosticDescriptor BothPartsWritten = Error(
        "PYN0006",
        "Both parts of the partial method are written",
        "Both parts of '{0}' are in your code, and one must be the generator's: remove the declaration without a body to trace the method in place, or rename the part with the body to '{1}'");

    public static readonly DiagnosticDescriptor TagInPlace = Error(
        "PYN0007",
        "[Tag] on a method traced in place",
        "'{0}' is traced in place, where no arguments and no result are at hand for [Tag]: write 'CurrentSpan.Tag(\"{1}\", {2})' in the body, or split the method into a declaration and '{3}'");

    public static readonly DiagnosticDescriptor NoTagValue = Error(
        "PYN0008",
        "The type has no value as a tag",
        "[Tag] can't record '{0}': a value of type '{1}' says nothing as a tag; record one of its members in the body by 'CurrentSpan.Tag(key, value)'");

    public static readonly DiagnosticDescriptor NotAnException = Error(
        "PYN0009",
        "NotErrors names something that is no exception type",
        "NotErrors takes exception types, and '{0}' is none");

    public static readonly DiagnosticDescriptor EmptyName = Error(
        "PYN0010",
        "The name is empty",
        "The {0} is empty: write a name, or leave it out for the default '{1}'");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "PYN0011",
        "The language version is too low",
        "Emitted code needs C# 11 or later, and this project is compiled as C# {0}: set <LangVersion>11</LangVersion> or higher");

    public static readonly DiagnosticDescriptor LocalFunction = Error(
        "PYN0012",
        "Local functions and lambdas can't be traced",
        "{0} can't be traced by an attribute: make it a method");

    public static readonly DiagnosticDescriptor FileLocalType = Error(
        "PYN0013",
        "File-local types can't be extended",
        "'{0}' can't be woven, because '{1}' is file-local and no other file can add to it: remove 'file'");

    public static readonly DiagnosticDescriptor RefReturn = Error(
        "PYN0014",
        "Methods that return by reference can't be traced",
        "'{0}' can't be traced, because it returns {1}, which can't outlive the span's end: return a value");

    public static readonly DiagnosticDescriptor StaysUntraced = new(
        "PYN1001",
        "The method stays untraced",
        "'{0}' stays untraced: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + "PYN1001.md");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");
}
