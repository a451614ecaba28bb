using System.ComponentModel;
using System.Reflection;

namespace Pynector.Runtime.Tests;

/// <summary>Rules that every public type of the runtime keeps.</summary>
public sealed class PublicTypesTests
{
    private static readonly Type[] PublicTypes = typeof(TracedAttribute).Assembly.GetExportedTypes();

    // Those that people write: what the generator writes, it leaves out itself where tracing is off.
    public static TheoryData<Type> Attributes => [.. PublicTypes.Where(type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == "Pynector")];

    public static TheoryData<Type> CompilerServices => [.. PublicTypes.Where(type => type.Namespace == "Pynector.CompilerServices")];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_is_sealed_and_leaves_no_trace_when_tracing_is_off(Type attribute)
    {
        attribute.IsSealed.ShouldBeTrue();
        attribute.GetCustomAttribute<ConditionalAttribute>()!.ConditionString.ShouldBe("PYNECTOR_TRACING");
    }

    [Theory]
    [MemberData(nameof(CompilerServices))]
    public void What_emitted_code_calls_is_not_suggested_to_people(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>()!.State.ShouldBe(EditorBrowsableState.Never);

    [Fact]
    public void Everything_on_the_current_span_vanishes_when_tracing_is_off() =>
        typeof(CurrentSpan).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .ShouldAllBe(method => method.GetCustomAttribute<ConditionalAttribute>()!.ConditionString == "PYNECTOR_TRACING");

    [Fact]
    public void The_assembly_is_strong_named() =>
        typeof(TracedAttribute).Assembly.GetName().GetPublicKeyToken().ShouldNotBeEmpty();
}
