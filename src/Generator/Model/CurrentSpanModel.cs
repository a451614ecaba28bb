namespace Pynector.Generators.Model;

/// <summary>A call of <c>CurrentSpan</c> that must do nothing.</summary>
/// <param name="Signature">The signature of the method that it calls.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record CurrentSpanCallModel(SignatureModel Signature, CallLocationModel Location);

/// <summary>A method of <c>CurrentSpan</c>, and the calls of it that must do nothing.</summary>
internal sealed record CurrentSpanMethodModel(SignatureModel Signature, EquatableArray<CallLocationModel> Calls);
