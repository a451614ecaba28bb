using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace Pynector.Generator.RunTests.Tests.Off;

/// <summary>
/// With <c>PynectorTracing=false</c> nothing is left: all inputs of this project compile to what they would without the
/// package, member by member and instruction by instruction.
/// </summary>
public sealed class OffTests(BareInputs bareInputs) : IClassFixture<BareInputs>
{
    public static TheoryData<OptimizationLevel> Levels => [OptimizationLevel.Release, OptimizationLevel.Debug];

    [Theory, MemberData(nameof(Levels))]
    public void Every_member_is_what_it_is_without_the_package(OptimizationLevel level)
    {
        using var off = InputCompiler.WithPackage(InputCompiler.Inputs, tracing: false, level);

        Difference.Between(bareInputs[level], off).ShouldBeEmpty();
        InputCompiler.RefersToRuntime(off).ShouldBeFalse();
    }

    // That the inputs say enough to compare: with tracing on, each of their traced methods is seen to differ.
    [Fact]
    public void Tracing_is_seen_where_it_is_on()
    {
        using var on = InputCompiler.WithPackage(InputCompiler.Inputs, tracing: true, OptimizationLevel.Release);

        var differing = Difference.Between(bareInputs[OptimizationLevel.Release], on).Select(difference => difference.Member).ToHashSet();

        InputCompiler.RefersToRuntime(on).ShouldBeTrue();
        var traced = Traced(on).Select(method => "method " + Text(on, method)).ToList();
        traced.Count.ShouldBeGreaterThan(100);
        traced.ShouldAllBe(member => differing.Contains(member));
    }

    private static IEnumerable<MethodDefinition> Traced(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == typeof(TracedAttribute).FullName)
        select method;

    private static string Text(ModuleDefinition module, MethodDefinition method) => new TypeText(new Ordinals(module)).Of(method);
}
