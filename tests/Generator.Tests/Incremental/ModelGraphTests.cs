using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;
using Pynector.Generators;
using Pynector.Generators.Model;

namespace Pynector.Generator.Tests.Incremental;

/// <summary>What the pipeline keeps between runs are values: a symbol or a node would keep a whole compilation alive.</summary>
public sealed class ModelGraphTests
{
    // Each with the reason why its outputs may hold what is the compiler's.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        [TrackingNames.Paths] = "the compiler's own object, which maps paths: it holds no part of a compilation",
        [TrackingNames.Parsed] = "diagnostics hold real locations, which a pragma reaches",
        [TrackingNames.Diagnostics] = "diagnostics hold real locations, which a pragma reaches",
        [TrackingNames.Candidates] = "the files themselves are what is looked for",
        [TrackingNames.CurrentSpanCandidates] = "the files themselves are what is looked for",
        [TrackingNames.CallScope] = "a version is compared by the files of its compilation",
        [TrackingNames.CurrentSpanScope] = "a version is compared by the files of its compilation",
    };

    public static TheoryData<string> Inputs => [.. SourceFile.InputNames()];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Models_hold_nothing_of_the_compiler(string input)
    {
        var steps = GeneratorRun.Of(UserProject.OfInputs(input).With("PynectorCodeTags", "true").With("PynectorSpanLevel", "Debug")).Result.TrackedSteps;
        foreach (var name in GeneratorRun.StepNames.Except(Exceptions.Keys))
        {
            if (steps.TryGetValue(name, out var runs))
            {
                Graph.Of(runs.SelectMany(run => run.Outputs).Select(output => output.Value))
                    .Where(IsOfTheCompiler)
                    .ShouldBeEmpty(name);
            }
        }
    }

    [Fact]
    public void Walk_comes_by_all_of_a_model()
    {
        var steps = GeneratorRun.Of(UserProject.OfInputs("Tags/Members.cs")).Result.TrackedSteps;

        var graph = Graph.Of(steps[TrackingNames.Types].SelectMany(run => run.Outputs).Select(output => output.Value)).ToList();

        graph.OfType<TracedMethodModel>().Count().ShouldBe(2);
        graph.OfType<TagModel>().Count().ShouldBe(3);
        graph.ShouldContain("pricing.year");
    }

    [Fact]
    public void Walk_comes_by_a_symbol_deep_inside()
    {
        var compilation = UserProject.OfInputs("Tags/Members.cs").Compile();

        Graph.Of([new { Items = new object[] { ("text", compilation.GlobalNamespace) } }]).ShouldContain(item => IsOfTheCompiler(item));
    }

    // `is`, as symbols and nodes are of types that are internal to the compiler.
    private static bool IsOfTheCompiler(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or SemanticModel or Compilation or Location or AttributeData or Diagnostic;

    private static class Graph
    {
        public static IEnumerable<object> Of(IEnumerable<object> roots)
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var left = new Stack<object>(roots);
            while (left.TryPop(out var value))
            {
                if (!seen.Add(value))
                {
                    continue;
                }

                yield return value;
                if (!IsOfTheCompiler(value))
                {
                    foreach (var next in Next(value))
                    {
                        left.Push(next);
                    }
                }
            }
        }

        private static IEnumerable<object> Next(object value)
        {
            if (value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { IsPointer: true })
            {
                return [];
            }

            return value is IEnumerable items ? items.OfType<object>() : Fields(value.GetType()).Select(field => field.GetValue(value)).OfType<object>();
        }

        private static IEnumerable<FieldInfo> Fields(Type? type)
        {
            for (; type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    yield return field;
                }
            }
        }
    }
}
