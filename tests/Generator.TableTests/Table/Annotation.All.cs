namespace Pynector.Generator.TableTests.Table;

internal sealed partial class Annotation
{
    private const string StaticLogger =
        "private static readonly Microsoft.Extensions.Logging.ILogger s_log = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;";

    private static readonly Annotation[] Settings =
    [
        new("[Traced(\"a name\")]") { Traced = "[Traced(\"a \\\"name\\\" \\\\ {0} \\u2028 @\")]", SpanName = "a \"name\" \\ {0} \u2028 @" },
        new("[TracedAttribute()]") { Traced = "[global::Pynector.TracedAttribute()]" },
        new("all settings") { Traced = "[Traced(Kind = ActivityKind.Server, Root = true, NotErrors = [typeof(InvalidOperationException), typeof(List<string>.Enumerator)], CancellationIsError = true, Level = SpanLevel.Debug)]", Always = ["PYN0009"] },
        new("Kind, Root, Level") { Traced = "[Traced(Kind = ActivityKind.Server, Root = true, CancellationIsError = true, Level = SpanLevel.Verbose)]" },
        new("NotErrors") { Traced = "[Traced(NotErrors = new[] { typeof(SceneException), typeof(System.IO.IOException), typeof(Odd<>) })]", Always = ["PYN0009"], Members = "private static class Odd<TOdd>;" },
        new("NotErrors of exceptions") { Traced = "[Traced(NotErrors = [typeof(SceneException), typeof(ArgumentException)])]" },
        new("NotErrors that is private") { Traced = "[Traced(NotErrors = [typeof(Own)])]", Members = "private sealed class Own : InvalidOperationException;", Always = ["PYN0015"] },
        new("NotErrors = null, Source of its own") { Traced = "[Traced(NotErrors = null, Source = \"another source\")]", Source = "another source" },
        new("an empty name") { Traced = "[Traced(\" \")]", Always = ["PYN0010"] },
        new("unknown kind and level") { Traced = "[Traced(Kind = (ActivityKind)42, Level = (SpanLevel)(-1))]", Always = ["PYN0022", "PYN0028"] },
        new("a builder that fits ValueTask<T>") { Traced = "[Traced(Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]", Wrapped = ["PYN0018"], Among = Fits(type => type.StartsWith("ValueTask<", StringComparison.Ordinal) && !type.EndsWith('?')) },
        new("a builder that fits Task<T>") { Traced = "[Traced(Builder = typeof(AsyncTaskMethodBuilder<>))]", Wrapped = ["PYN0018"], Among = Fits(type => type.StartsWith("Task<", StringComparison.Ordinal)) },
        new("Log = All") { Traced = "[Traced(Log = LogEvents.All)]" },
        new("Log = All, with a logger") { Traced = "[Traced(Log = LogEvents.All)]", Members = StaticLogger },
        new("Log = Failures, with a logger") { Traced = "[Traced(Log = LogEvents.Failures)]", Members = StaticLogger },
        new("with a logger") { Members = StaticLogger },
        new("unknown log events") { Traced = "[Traced(Log = (LogEvents)7)]", Always = ["PYN0033"] },
        new("on the type") { IsOnType = true },
        new("on the type, with settings") { Traced = "[Traced(\"prefix\", Kind = ActivityKind.Client, Builder = typeof(PoolingAsyncValueTaskMethodBuilder<>))]", IsOnType = true, SpanName = "prefix.Place" },
        new("on type and method") { Attributes = "[Traced(\"own\")]", Traced = "[Traced(\"prefix\")]", IsOnType = true, SpanName = "own" },
        new("[NotTraced] beside it") { Attributes = "[NotTraced]", Always = ["PYN0021"] },
    ];

    private static readonly Annotation[] Tags =
    [
        new("[Tag] on each parameter") { OnParameters = "[Tag]", Among = TagOnParameters },
        new("[Tag(key)] on each parameter") { OnParameters = "[Tag(\"the \\\"{0}\\\"\")]", Among = TagOnParameters },
        new("[return: Tag]") { Attributes = "[return: Tag]", InPlace = ["PYN0007"], Among = TagOnResult },
        new("[return: Tag(key)]") { Attributes = "[return: Tag(\"the.result\")]", InPlace = ["PYN0007"], Among = TagOnResult },
        new("[Tag] on a field") { Members = "[Tag] public readonly int Size;", Among = TagOnRefStruct },
        new("[Tag] on a property") { Members = "[Tag(\"region\")] private string? Region => throw new SceneException(\"region\");", Among = TagOnRefStruct },
        new("[Tag] on static members") { Members = "[Tag] private static int s_tag => 7; [Tag] private static dynamic? Size => null;", Among = TagOnRefStruct },
        new("[Tag] on an escaped member") { Members = "[Tag] private int @class => 7; [Tag] private (int A, string? B) self => (1, null);", Among = TagOnRefStruct },
        new("[Tag] on a member without a value") { Members = "[Tag] private Task? Running => null;", Among = TagOnTask },
    ];

    private static readonly Annotation[] Others =
    [
        new("[Obsolete]") { Attributes = "[Obsolete]" },
        new("[Obsolete(text)] and [EditorBrowsable]") { Attributes = "[Obsolete(\"use another\", DiagnosticId = \"OLD1\")] [System.ComponentModel.EditorBrowsable]" },
        new("[return: NotNull]") { Attributes = "[return: NotNull]" },
        new("[return: MaybeNull]") { Attributes = "[return: MaybeNull]" },
        new("[return: NotNullIfNotNull]") { Attributes = "[return: NotNullIfNotNull(\"a\")]" },
        new("[MemberNotNull]") { Attributes = "[MemberNotNull(nameof(Wanted))]", Members = "private static string? Wanted => \"\";" },
        new("[MethodImpl]") { Attributes = "[MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.NoOptimization)]" },
        new("[DebuggerStepThrough], [StackTraceHidden]") { Attributes = "[DebuggerStepThrough, StackTraceHidden]" },
        new("[ExcludeFromCodeCoverage]") { Attributes = "[ExcludeFromCodeCoverage(Justification = \"none\")]" },
        new("[GeneratedCode]") { Attributes = "[System.CodeDom.Compiler.GeneratedCode(\"another\", \"1.0\")]" },
        new("[Conditional]") { Attributes = "[Conditional(\"PYNECTOR_TRACING\")]" },
        new("[UnscopedRef]") { Attributes = "[UnscopedRef]" },
        new("[SkipLocalsInit]") { Attributes = "[SkipLocalsInit]", Needs = () => [Modifiers.PublicUnsafe] },
        new("[OverloadResolutionPriority]") { Attributes = "[OverloadResolutionPriority(1)]", Among = Outranked },
        new("[RequiresUnreferencedCode], [Experimental]") { Attributes = "[RequiresUnreferencedCode(\"reflects\"), Experimental(\"TRY1\")]" },
        new("[AsyncMethodBuilder]") { Attributes = "[AsyncMethodBuilder(typeof(AsyncTaskMethodBuilder<>))]", Among = OwnBuilder },
        new("[return: MarshalAs]") { Attributes = "[return: MarshalAs(UnmanagedType.Bool)]" },
        new("[UnmanagedCallersOnly]") { Attributes = "[UnmanagedCallersOnly]", Needs = () => [Modifiers.PublicStatic], IsCallable = false },
    ];

    public static readonly Annotation Neutral = new("[Traced]");

    public static readonly Annotation[] All = [Neutral, .. Settings, .. Tags, .. Others];

    private static Func<Combination, IEnumerable<string>> Fits(Func<string, bool> fits) =>
        combination => combination.Form == Form.InPlace && !fits(combination.ReturnType.Type) ? ["PYN0017"] : [];

    private static IEnumerable<string> OwnBuilder(Combination combination) => combination.Form == Form.InPlace ? ["PYN0016"] : [];

    // The call of a wrapper could go to another overload than the one that was called.
    private static IEnumerable<string> Outranked(Combination combination) =>
        combination.Form.IsAtCall() && combination.Surroundings.Members.Contains(" Place(", StringComparison.Ordinal) ? ["PYN1003"] : [];

    private static IEnumerable<string> TagOnParameters(Combination combination) =>
        combination.Parameters == Parameters.Neutral ? []
        : combination.Form.IsInPlace() ? ["PYN0007"]
        : combination.Parameters.IsUntaggable ? ["PYN0008"]
        : [];

    private static IEnumerable<string> TagOnResult(Combination combination) =>
        !combination.Form.IsInPlace()
        && (combination.ReturnType.IsUntaggable || (combination.TypeParameters.AllowsRefStruct && combination.ReturnType.Name is "T" or "T?"))
            ? ["PYN0008"]
            : [];

    private static IEnumerable<string> TagOnRefStruct(Combination combination) =>
        combination.Container.IsRefStruct && !combination.Form.IsInPlace() && !combination.Modifiers.IsStatic ? ["PYN0026"] : [];

    // What it is read for are the spans of instance methods.
    private static IEnumerable<string> TagOnTask(Combination combination) =>
        !combination.Form.IsInPlace() && !combination.Modifiers.IsStatic ? ["PYN0008"] : [];
}
