namespace Pynector.Generator.TableTests.Table;

/// <summary>One method of the table: an entry of each list.</summary>
internal sealed record Combination(
    Form Form,
    Container Container,
    Modifiers Modifiers,
    TypeParameters TypeParameters,
    ReturnType ReturnType,
    Parameters Parameters,
    Annotation Annotation,
    Surroundings Surroundings,
    NullableContext NullableContext,
    Project Project)
{
    public IEnumerable<Choice> Choices =>
        [Container, Modifiers, TypeParameters, ReturnType, Parameters, Annotation, Surroundings, NullableContext, Project];

    public bool IsUnsafe => Modifiers.IsUnsafe || Container.IsUnsafe;

    // What an extern method runs stands nowhere.
    public bool IsCallable => ReturnType.IsCallable && Annotation.IsCallable && !Modifiers.IsExtern;

    /// <summary>Whether the compiler leaves calls of it out.</summary>
    public bool IsLeftOut => !IsTraced && Annotation.Attributes.Contains("Conditional", StringComparison.Ordinal);

    public bool IsTraced => Project.IsTraced;

    /// <param name="id">Of the program: in the global namespace its types are called by it.</param>
    public string SpanName(string id) => Annotation.SpanName ?? $"{(Container.IsGlobal ? id : "")}{Container.SpanPrefix}.Place";

    public string SourceName => Annotation.Source ?? Project.Source;

    /// <summary>The body; null where the return type can't have one of this form.</summary>
    public string? Body => Form.IsAsync() ? ReturnType.AsyncBody : ReturnType.PlainBody;

    /// <summary>Whether it makes a program at all.</summary>
    public bool IsProgram => Body is not null && Annotation.IsMeantFor(ReturnType);

    /// <summary>The ids of which at least one has to be reported; none where the method is to be woven.</summary>
    public IReadOnlyCollection<string> Refusals =>
        [.. Choices.SelectMany(choice => choice.Refusals(this)).Concat(FormRefusals).Where(id => IsTraced || !IsUntraced(id)).Distinct()];

    /// <summary>The ids of what has to be told of a method that is woven, and of its type, with tracing on or off.</summary>
    public IReadOnlyCollection<string> Warnings =>
        Container.IsExtensionBlock && Annotation.IsOnlyOnType ? ["PYN1003"]
        : !Form.IsAtCall() ? []
        : Container.IsVariant && Annotation.TagsPrivateMembers && !Modifiers.IsStatic ? ["PYN2002"]
        : Container.IsClosed && Annotation.HasStaticLogger ? ["PYN2007"]
        : IsTraced && Modifiers.IsOverride && Container.BaseKeyword is not null ? ["PYN1001"]
        : [];

    /// <summary>Whether a diagnostic says that a method, or a call of it, stays untraced: no error, and nothing at all where tracing is off.</summary>
    public static bool IsUntraced(string id) => id.StartsWith("PYN1", StringComparison.Ordinal);

    private IEnumerable<string> FormRefusals =>
        Form == Form.InPlaceNotAsync ? [ReturnType.Name.StartsWith("ref ", StringComparison.Ordinal) ? "PYN0014" : "PYN0004"]
        : Form.IsAtCall() && Container.TypeParameters.Intersect(Names).Any() ? ["PYN1003"]
        : [];

    // A wrapper at the call has the type parameters of the method and of the types around it, and all parameters, under their names.
    private IEnumerable<string> Names => (TypeParameters == TypeParameters.Neutral ? [] : TypeParameters.Names).Concat(MethodWriter.ParameterNames(Parameters));

    public static Combination Neutral(Form form) => new(
        form,
        Container.Neutral,
        Modifiers.Neutral,
        TypeParameters.Neutral,
        ReturnType.NeutralOf(form),
        Parameters.Neutral,
        Annotation.Neutral,
        Surroundings.Neutral,
        NullableContext.Neutral,
        Project.Neutral);

    /// <summary>The same with one entry exchanged.</summary>
    public Combination With(Choice choice) => choice switch
    {
        Container container => this with { Container = container },
        Modifiers modifiers => this with { Modifiers = modifiers },
        TypeParameters typeParameters => this with { TypeParameters = typeParameters },
        ReturnType returned => this with { ReturnType = returned },
        Parameters parameters => this with { Parameters = parameters },
        Annotation annotation => this with { Annotation = annotation },
        Surroundings surroundings => this with { Surroundings = surroundings },
        NullableContext context => this with { NullableContext = context },
        Project project => this with { Project = project },
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>The same with what its entries need in the place of neutral ones.</summary>
    public Combination Completed()
    {
        var neutral = Neutral(Form).Choices.ToHashSet();
        var needed = Choices
            .Where(choice => !neutral.Contains(choice))
            .SelectMany(choice => choice.Needs())
            .FirstOrDefault(need => Choices.Any(choice => choice.GetType() == need.GetType() && neutral.Contains(choice) && choice != need));
        return needed is null ? this : With(needed).Completed();
    }

    public override string ToString()
    {
        var neutral = Neutral(Form).Choices.ToHashSet();
        return string.Join(", ", Choices.Where(choice => !neutral.Contains(choice)).Select(choice => $"{choice.GetType().Name}: {choice.Name}").Prepend(Form.ToString()));
    }
}
