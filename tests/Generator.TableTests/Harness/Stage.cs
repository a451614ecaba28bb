using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Pynector.Generator.TableTests.Scenery;
using Pynector.Generator.TableTests.Table;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>An assembly of programs, loaded to be run.</summary>
internal sealed class Stage : IDisposable
{
    // A body that never goes on is a failure, and not the end of the run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly AssemblyLoadContext _context = new(name: null, isCollectible: true);
    private readonly Dictionary<string, Func<Task<string>>> _callers;

    public Stage(byte[] assembly, IReadOnlyDictionary<string, Combination> programs)
    {
        using var stream = new MemoryStream(assembly);
        _callers = _context.LoadFromStream(stream).GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.StartsWith(ProgramWriter.CallerName(""), StringComparison.Ordinal))
            .Select(method => (Id: method.Name[ProgramWriter.CallerName("").Length..], Method: method))
            .ToDictionary(caller => caller.Id, caller => Close(caller.Method, programs[caller.Id].Container.TypeArguments).CreateDelegate<Func<Task<string>>>());
    }

    /// <summary>Calls the method of a program, and tells all that can be seen of the call.</summary>
    public async Task<Story> PlayAsync(string id, Ending ending)
    {
        ProgramScene.Begin(ending);
        string end;
        Current? atReturn = null;
        try
        {
            var taken = _callers[id]();
            atReturn = new Current(Activity.Current);
            ProgramScene.Resume();
            end = "ends with " + await taken.WaitAsync(Patience);
        }
        catch (Exception exception)
        {
            end = $"{(atReturn is null ? "throws at the call" : "throws")} {exception.GetType().Name}: {exception.Message}";
            atReturn ??= new Current(Activity.Current);
        }

        return new Story($"{ProgramScene.Story} | {end}", [.. ProgramScene.SpansInside], atReturn.Activity);
    }

    public void Dispose() => _context.Unload();

    private static MethodInfo Close(MethodInfo method, Type[] arguments) => arguments.Length == 0
        ? method
        : method.DeclaringType!.MakeGenericType(arguments).GetMethod(method.Name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private sealed record Current(Activity? Activity);
}
