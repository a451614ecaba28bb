using System.Reflection;
using System.Runtime.Loader;

namespace Pynector.Runtime.Tests.Harness;

/// <summary>The runtime and these tests, loaded once more: environment variables are read once a process, and so once more by a copy.</summary>
/// <remarks>The environment is the process's: not beside other tests.</remarks>
internal sealed class SecondCopy : AssemblyLoadContext
{
    private static readonly Assembly[] Copied = [typeof(SecondCopy).Assembly, typeof(TracedMethod).Assembly];

    private SecondCopy()
        : base("second copy")
    {
    }

    /// <summary>Calls the copy of a static method with types of the framework only, while a variable has a value.</summary>
    public static async Task RunAsync(string variable, string? value, Delegate method, params object?[] arguments)
    {
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            var copy = new SecondCopy().LoadFromAssemblyPath(Copied[0].Location)
                .GetType(method.Method.DeclaringType!.FullName!, throwOnError: true)!
                .GetMethod(method.Method.Name)!;
            await (Task)copy.Invoke(null, arguments)!;
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Array.Find(Copied, assembly => assembly.GetName().Name == assemblyName.Name) is { } copied ? LoadFromAssemblyPath(copied.Location) : null;
}
