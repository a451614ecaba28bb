using System.Globalization;
using System.Text.RegularExpressions;

namespace Pynector.Generator.TableTests.Table;

/// <summary>Writes the program of a combination: as it would be without the package, or traced.</summary>
internal static partial class ProgramWriter
{
    /// <summary>What every file of a project sees.</summary>
    public const string GlobalUsings =
        """
        global using global::System;
        global using global::System.Collections;
        global using global::System.Collections.Generic;
        global using global::System.Diagnostics;
        global using global::System.Diagnostics.CodeAnalysis;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Runtime.CompilerServices;
        global using global::System.Runtime.InteropServices;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        global using global::Pynector;
        global using global::Pynector.Generator.TableTests.Scenery;
        """;

    /// <summary>The name of the method that calls the one under test.</summary>
    public static string CallerName(string id) => "Call" + id;

    /// <param name="combination">What to write.</param>
    /// <param name="id">The namespace of the program, unlike any other's.</param>
    /// <param name="isTraced">Whether to write it for tracing, or as it would be without.</param>
    public static string Write(Combination combination, string id, bool isTraced)
    {
        var container = combination.Container;
        List<string> lines = [combination.NullableContext.Directives];
        var space = string.Format(CultureInfo.InvariantCulture, container.Namespace, id);
        if (!container.IsGlobal)
        {
            lines.Add(container.IsFileScoped ? $"namespace {space};" : $"namespace {space}\n{{");
        }

        lines.AddRange(Undocumented(MethodWriter.Base(combination)));
        lines.AddRange(container.Outer.Select(outer => $"/// <summary>A type.</summary>\n{outer}\n{{"));
        lines.Add($"/// <summary>A desk.</summary>\n{(isTraced && combination.Annotation.IsOnType ? combination.Annotation.Traced : "")}");
        lines.Add($"{container.Head}{Bases(combination)} {container.Constraints}\n{{");
        lines.AddRange([combination.Surroundings.Members, combination.Annotation.Members]);
        var method = MethodWriter.Method(combination, isTraced);
        lines.Add(container.Block.Length == 0 ? method : string.Format(CultureInfo.InvariantCulture, container.Block, method));
        lines.AddRange(["#nullable enable", Caller(combination, id), "}"]);
        lines.AddRange(container.Outer.Select(_ => "}"));
        lines.AddRange(Undocumented(container.Beside));
        if (container is { IsGlobal: false, IsFileScoped: false })
        {
            lines.Add("}");
        }

        var text = string.Join('\n', lines.Where(line => line.Length > 0));
        return container.IsGlobal ? GlobalNames().Replace(text, id + "$0") : text;
    }

    private static string[] Undocumented(string types) =>
        types.Length == 0 ? [] : ["#pragma warning disable CS1591", types, "#pragma warning restore CS1591"];

    private static string Caller(Combination combination, string id)
    {
        var arguments = combination.Parameters.Arguments.Replace("{T}", combination.TypeParameters.Arguments.FirstOrDefault() ?? "string", StringComparison.Ordinal);
        var setup = combination.Parameters.Setup.Replace("{T}", combination.TypeParameters.Arguments.FirstOrDefault() ?? "string", StringComparison.Ordinal);
        var isStatic = combination.Modifiers.IsStatic;
        var target = isStatic ? "" : combination.Modifiers.IsExplicit ? "((IPlace)target)." : "target.";
        var call = $"{target}Place{combination.TypeParameters.ArgumentList}({arguments})";
        var take = string.Format(CultureInfo.InvariantCulture, combination.ReturnType.Take, call);

        // A line of its own: caller information has to be the same with and without tracing.
        return $$"""
            /// <summary>Calls the method.</summary>
            {{(combination.Annotation.IsOnType ? "[NotTraced]" : "")}}
            internal static unsafe Task<string> {{CallerName(id)}}()
            {
                {{(isStatic ? "" : $"{combination.Container.InstanceType} target = {combination.Container.Instance ?? "null"};")}}
                {{setup}}
            #line 100 "Caller.cs"
                {{(take.Contains("var taken", StringComparison.Ordinal) ? take : $"var taken = {take}")}};
            #line default
                {{combination.Parameters.After}}
                return taken;
            }
            """;
    }

    private static string Bases(Combination combination) =>
        combination.Modifiers.IsExplicit ? " : IPlace"
        : combination.Container.BaseKeyword is not null && (combination.Modifiers.IsOverride || combination.Modifiers.HidesBase) ? " : Base"
        : "";

    [GeneratedRegex(@"\b(Desk|Base|IPlace|Derived|Implementation|Outer)\b")]
    private static partial Regex GlobalNames();
}
