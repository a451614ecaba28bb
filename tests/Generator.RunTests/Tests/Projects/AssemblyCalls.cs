using System.Reflection;

namespace Pynector.Generator.RunTests.Tests.Projects;

/// <summary>Calls methods of an assembly that was built in memory.</summary>
internal static class Calls
{
    /// <summary>Calls a static method, awaits or enumerates what it gives, and returns the result.</summary>
    public static async Task<object?> CallAsync(this Assembly assembly, string type, string method, params object[] arguments)
    {
        var target = assembly.GetType(type, throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!;
        return target.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) switch
        {
            Task<int> task => await task,
            ValueTask<int> task => await task,
            IEnumerable<int> items => items.Sum(),
            var value => value,
        };
    }
}
