using System.Diagnostics;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>Builds a solution, runs its <c>Program.RunAsync</c>, and gives the spans that it made.</summary>
internal static class UserProgram
{
    /// <summary>The spans' names in the order of their ends, with their tags.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Solution solution, params string[] told)
    {
        var assemblies = await UserSolution.BuildAsync(solution, told);
        var context = new AssemblyLoadContext("user", isCollectible: true);
        try
        {
            var loaded = assemblies.Select(assembly => context.LoadFromStream(new MemoryStream(assembly))).ToList();
            var program = loaded.Select(assembly => assembly.GetType("Program")).OfType<Type>().ShouldHaveSingleItem();
            return await ListenAsync(
                [.. loaded.Select(assembly => assembly.GetName().Name!)],
                () => (Task)program.GetMethod("RunAsync")!.Invoke(null, null)!);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<IReadOnlyList<string>> ListenAsync(IReadOnlyList<string> sources, Func<Task> run)
    {
        // Tests run side by side, and their assemblies have the same names: each takes what stands below its own span.
        using var root = new Activity("test").Start();
        using var recorder = new Recorder(ActivitySamplingResult.AllDataAndRecorded, [.. sources]);
        await run();
        return [.. recorder.Stopped.Where(activity => activity.TraceId == root.TraceId).Select(Show)];
    }

    private static string Show(Activity activity) =>
        activity.OperationName + string.Concat(activity.TagObjects.Select(tag => $" {tag.Key}={tag.Value}"));
}
