using Pynector;

namespace Inputs.Projects;

/// <summary>A method with the project's source.</summary>
public static partial class ProjectSource
{
    /// <summary>In place.</summary>
    [Traced]
    public static async partial Task<int> RunAsync(int number)
    {
        await Task.Yield();
        return number;
    }
}

/// <summary>A type with a source of its own, and a method with another one.</summary>
[Traced(Source = "Inputs.Projects.Type")]
public static partial class TypeSource
{
    /// <summary>The type's.</summary>
    public static async partial Task<int> RunAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    /// <summary>Its own.</summary>
    [Traced(Source = "Inputs.Projects.Method")]
    public static partial int Run(int number);

    private static int RunCore(int number) => number;
}
