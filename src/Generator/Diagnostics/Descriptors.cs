using Microsoft.CodeAnalysis;

namespace Pynector.Generators.Diagnostics;

/// <summary>
/// What the generator tells: PYN0001–PYN0999 a declaration that can't be woven, PYN1001–PYN1999 something that stays
/// untraced, PYN2001– advice. Ids are literal and never used again; each has its page in <c>docs/diagnostics</c>.
/// </summary>
internal static partial class Descriptors
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
        "'{0}' can't be traced, because '{1}' is not partial: declare '{1}' as 'partial {2}'");

    public static readonly DiagnosticDescriptor NoCore = Error(
        "PYN0003",
        "No method has the body",
        "'{0}' is split, and '{1}' doesn't declare the method that has its body: write '{2}'{3}");

    public static readonly DiagnosticDescriptor InPlaceNotAsync = Error(
        "PYN0004",
        "A partial method with a body must be async",
        "'{0}' can't be traced as a partial method, because it is not async: {1}split it into a declaration without a body and '{2}'");

    public static readonly DiagnosticDescriptor UnsupportedReturnType = Error(
        "PYN0005",
        "The return type can't be traced in this form",
        "'{0}' can't be traced{1}, because it returns '{2}': {3}");

    public static readonly DiagnosticDescriptor BothPartsWritten = Error(
        "PYN0006",
        "Both parts of the partial method are written",
        "Both parts of '{0}' are in your code, and one must be the generator's: remove the declaration without a body, so that the method is partial, or rename the part with the body to '{1}', so that the method is split");

    public static readonly DiagnosticDescriptor TagInPlace = Error(
        "PYN0007",
        "[Tag] on a partial method",
        "'{0}' is partial, and [Tag] has no effect on a partial method: write 'CurrentSpan.Tag(\"{1}\", {2})' in the body, or split the method into a declaration without a body, which has the attribute, and '{3}'");

    public static readonly DiagnosticDescriptor NoTagValue = Error(
        "PYN0008",
        "The type has no value as a tag",
        "[Tag] can't record '{0}': a value of type '{1}' says nothing as a tag; record one of its members in the body by 'CurrentSpan.Tag(key, value)'");

    public static readonly DiagnosticDescriptor NotAnException = Error(
        "PYN0009",
        "NotErrors names something that is no exception type",
        "NotErrors takes types of exceptions, and no exception is a '{0}'");

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
        "'{0}' can't be traced, because '{1}' is file-local and no other file can add to it: remove 'file' from '{1}'");

    public static readonly DiagnosticDescriptor RefReturn = Error(
        "PYN0014",
        "Methods that return by reference can't be traced",
        "'{0}' can't be traced, because it returns by reference, which can't be handed on: return a value");

    public static readonly DiagnosticDescriptor NotErrorsInvisible = Error(
        "PYN0015",
        "NotErrors names a type that emitted code can't see",
        "NotErrors can't name '{0}', because emitted code stands outside your types: make '{0}' at least internal");

    public static readonly DiagnosticDescriptor OwnBuilder = Error(
        "PYN0016",
        "[AsyncMethodBuilder] on a partial method",
        "'{0}' is partial, and can't have a builder beside the one that traces it: remove [AsyncMethodBuilder], and name the builder by [Traced(Builder = typeof(…))]");

    public static readonly DiagnosticDescriptor BuilderDoesNotFit = Error(
        "PYN0017",
        "The builder doesn't make the method's return type",
        "'{0}' can't build '{1}', which returns '{2}': name an async method builder whose 'Task' is of that type, as an open generic type if it has a result");

    public static readonly DiagnosticDescriptor BuilderNotInPlace = Error(
        "PYN0018",
        "Builder on a method that is not partial",
        "'{0}' is {1}, and Builder has an effect on partial methods alone: {2}");

    public static readonly DiagnosticDescriptor CallerInfoInPlace = Error(
        "PYN0019",
        "Caller information on a partial method",
        "'{0}' is partial, and [{1}] has no effect on a partial method: split the method into a declaration without a body, which has the attribute, and '{2}'");

    public static readonly DiagnosticDescriptor TwoParents = Error(
        "PYN0020",
        "Two parameters are [Parent]",
        "'{0}' has two [Parent] parameters, and a span has one parent: make one of them a [Link]");

    public static readonly DiagnosticDescriptor TracedAndNotTraced = Error(
        "PYN0021",
        "[Traced] and [NotTraced] on one method",
        "'{0}' has both [Traced] and [NotTraced]: remove one of them");

    public static readonly DiagnosticDescriptor UnknownLevel = Error(
        "PYN0022",
        "The span level is unknown",
        "{0} is no SpanLevel: write SpanLevel.Information, SpanLevel.Debug or SpanLevel.Verbose");

    public static readonly DiagnosticDescriptor NoContext = Error(
        "PYN0023",
        "The parameter holds no span context",
        "'{0}' is of type '{1}', which holds no span context: make it {2}");

    public static readonly DiagnosticDescriptor OriginInPlace = Error(
        "PYN0024",
        "[Parent] or [Link] on a partial method",
        "'{0}' is partial, and {1} has no effect on a partial method: split the method into a declaration without a body, which has the attribute, and '{2}'");

    public static readonly DiagnosticDescriptor NotAMethod = Error(
        "PYN0025",
        "Only methods can be traced",
        "'{0}' can't be traced, because only methods can: put [Traced] on a method that it calls");

    public static readonly DiagnosticDescriptor TagOnRefStruct = Error(
        "PYN0026",
        "[Tag] on a member of a ref struct",
        "[Tag] can't read '{0}' for the spans of '{1}', because it is a member of a ref struct: record it in the body by 'CurrentSpan.Tag(\"{2}\", {0})'");

    public static readonly DiagnosticDescriptor AsyncVoidCore = Error(
        "PYN0027",
        "The method that has the body is async void",
        "'{0}' can't be traced, because '{1}' is 'async void' and nothing tells when it has ended: return a Task");

    public static readonly DiagnosticDescriptor UnknownKind = Error(
        "PYN0028",
        "The kind is unknown",
        "Kind is no member of ActivityKind: write ActivityKind.Internal, Server, Client, Producer or Consumer");

    public static readonly DiagnosticDescriptor BuilderHidden = Error(
        "PYN0029",
        "Emitted code can't use the task-like or its builder",
        "'{0}' can't be traced as a partial method, because emitted code can't use '{1}': make '{1}' at least internal and its result unconstrained, or split the method into a declaration without a body and '{2}'");

    public static readonly DiagnosticDescriptor ObsoleteAsError = Error(
        "PYN0030",
        "Emitted code uses what [Obsolete] makes an error",
        "'{0}' can't be traced, because emitted code uses '{1}', which [Obsolete] makes an error: remove 'error: true'{2}");

    public static readonly DiagnosticDescriptor TagUnreadable = Error(
        "PYN0031",
        "[Tag] on a member that can't be read",
        "[Tag] can't read '{0}': {1}");

    public static readonly DiagnosticDescriptor BehindAlias = Error(
        "PYN0032",
        "Only an extern alias leads to a type",
        "'{0}' can't be traced, because emitted code can't name '{1}', to which only an extern alias leads: add 'global' to the aliases of the reference to '{2}'");

    public static readonly DiagnosticDescriptor UnknownLogEvents = Error(
        "PYN0033",
        "The log events are unknown",
        "{0} is no LogEvents: write LogEvents.None, LogEvents.Failures or LogEvents.All");

    public static readonly DiagnosticDescriptor TracedCore = Error(
        "PYN0034",
        "[Traced] stands on the method that has the body",
        "'{0}' has the body of '{1}', and callers call '{1}': move [Traced] to '{1}'");

    public static readonly DiagnosticDescriptor SameKey = Error(
        "PYN0035",
        "Two tags of one span have the same key",
        "'{0}' and '{1}' are tags of one span, and have the same key '{2}': give one of them another key");

    public static readonly DiagnosticDescriptor RuntimeAsync = Error(
        "PYN0036",
        "[RuntimeAsyncMethodGeneration] on a partial method",
        "'{0}' can't be traced as a partial method, because [RuntimeAsyncMethodGeneration(true)] makes the compiler ignore the builder that traces it: remove the attribute, or split the method into a declaration without a body and '{1}'");

    private static DiagnosticDescriptor Advice(string id, string title, string message, params string[] tags) =>
        new(id, title, message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");
}
