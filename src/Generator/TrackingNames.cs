namespace Pynector.Generators;

/// <summary>Names of the pipeline's steps, by which tests ask what an edit re-ran.</summary>
internal static class TrackingNames
{
    /// <summary>The name of the project's assembly.</summary>
    public const string Assembly = nameof(Assembly);

    /// <summary>The MSBuild properties, read.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the emitter must know of the compilation.</summary>
    public const string Facts = nameof(Facts);

    /// <summary>How the compiler maps paths.</summary>
    public const string Paths = nameof(Paths);

    /// <summary>A traced method, parsed: a model or diagnostics.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>The models alone, each comparable by value, with the project's settings merged.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>The models of one type together: one emitted file each.</summary>
    public const string Types = nameof(Types);

    /// <summary>What the methods in place need once an assembly: one emitted file.</summary>
    public const string MethodTable = nameof(MethodTable);

    /// <summary>The plain traced methods, as far as the search for their calls goes.</summary>
    public const string CallTargets = nameof(CallTargets);

    /// <summary>The names of the plain traced methods that the project's references have.</summary>
    public const string Libraries = nameof(Libraries);

    /// <summary>What the search for calls depends on, but for the file with the calls.</summary>
    public const string CallScope = nameof(CallScope);

    /// <summary>What the search for calls of <c>CurrentSpan</c> depends on, but for the file with the calls.</summary>
    public const string CurrentSpanScope = nameof(CurrentSpanScope);

    /// <summary>The files that may call <c>CurrentSpan</c> where no span is.</summary>
    public const string CurrentSpanCandidates = nameof(CurrentSpanCandidates);

    /// <summary>The calls of <c>CurrentSpan</c> that must do nothing, of one file each.</summary>
    public const string CurrentSpanCalls = nameof(CurrentSpanCalls);

    /// <summary>The same calls, by the method that they call: one emitted file.</summary>
    public const string CurrentSpanMethods = nameof(CurrentSpanMethods);

    /// <summary>The names of plain traced methods, the project's and its references'.</summary>
    public const string CallNames = nameof(CallNames);

    /// <summary>The files that call something of such a name.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>The calls that are intercepted, of one file each.</summary>
    public const string Calls = nameof(Calls);

    /// <summary>The calls of one type's methods together: one emitted file each.</summary>
    public const string InterceptedTypes = nameof(InterceptedTypes);

    /// <summary>What other assemblies must know of the project's methods.</summary>
    public const string Library = nameof(Library);

    /// <summary>The constant names that are passed to <c>PynectorTelemetry.Get</c>.</summary>
    public const string NamedSources = nameof(NamedSources);

    /// <summary>The activity sources of the project's references.</summary>
    public const string ReferencedSources = nameof(ReferencedSources);

    /// <summary>The activity sources that the assembly registers.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>What is told to the user.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
