namespace Pynector.Generators.Model;

/// <summary>All that the emitter needs to know of one traced method.</summary>
/// <param name="Type">Where it stands.</param>
/// <param name="Weave">How it is woven.</param>
/// <param name="Signature">How it is declared.</param>
/// <param name="Span">What its span says.</param>
/// <param name="Returns">What it gives back.</param>
/// <param name="Builder">The async method builder to build on; in place, and to tell whether a task-like has a result.</param>
/// <param name="Core">The method that has the body; null in place.</param>
/// <param name="Attributes">Wrapped: the types of the attributes on the user's declaration, which merge with the wrapper's. At the call: the wrapper's own, in C#.</param>
/// <param name="Origins">Parameters that say where its span comes from.</param>
/// <param name="Tags">Arguments and members recorded on its span.</param>
/// <param name="Access">The ways to what a wrapper at the call can't name.</param>
/// <param name="Conditions">The symbols of its <c>[Conditional]</c> attributes, without which the compiler leaves calls of it out.</param>
/// <param name="Logger">The logger of its type, if there is one; not in place.</param>
internal sealed record TracedMethodModel(
    ContainingTypeModel Type,
    Weave Weave,
    SignatureModel Signature,
    SpanModel Span,
    ReturnShape Returns,
    BuilderModel? Builder,
    CoreModel? Core,
    EquatableArray<string> Attributes,
    EquatableArray<OriginModel> Origins,
    EquatableArray<TagModel> Tags,
    EquatableArray<AccessModel> Access = default,
    EquatableArray<string> Conditions = default,
    LoggerModel? Logger = null);
