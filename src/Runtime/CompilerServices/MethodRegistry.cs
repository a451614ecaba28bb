using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pynector.Activities;
using Pynector.Faults;

namespace Pynector.CompilerServices;

/// <summary>
/// Finds what is known of a partial method from what its builder is told, which is the type of the state machine alone. The builders are
/// shared: the methods of a type are numbered, and each is built by the builder of its number. So the type that the state machine is
/// nested in, and the number, tell the method. For emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MethodRegistry
{
    // Native AOT may make the object of an assembly anew when nobody holds it: what is known by it would be lost.
    private static readonly ConcurrentDictionary<Assembly, Tables> Assemblies = new();

    // An assembly that can be unloaded must not be held.
    private static readonly ConditionalWeakTable<Assembly, Tables> CollectibleAssemblies = new();

    /// <summary>Registers an assembly's methods; its module initializer calls it. Never throws.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="find">
    /// Describes a method. Told the full name of the type as reflection has it (no type is loaded before its methods run), the method's
    /// number, and the assembly; gives <see langword="null"/> for methods that it doesn't know.
    /// </param>
    public static void Add(Assembly assembly, Func<string, int, Assembly, TracedMethod?> find) =>
        (IsCollectible(assembly) ? CollectibleAssemblies.GetValue(assembly, static _ => new Tables()) : Assemblies.GetOrAdd(assembly, static _ => new Tables())).Add(find);

    /// <summary>Finds a method; <see langword="null"/> where nobody has registered it: it then runs untraced. Never throws.</summary>
    /// <typeparam name="TStateMachine">The type of the method's state machine.</typeparam>
    /// <param name="number">The number of its builder.</param>
    // No field that is set once and for all: a method may run before the registration (in a module initializer of the user's), or be
    // added to a running program.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TracedMethod? Find<TStateMachine>(int number) => Known<TStateMachine>.Method ?? Known<TStateMachine>.Find(number);

    // Whatever needs no type parameter stands outside of the methods that are compiled for each state machine.
    private static TracedMethod? Describe(Type stateMachine, int number, ref TracedMethod? known)
    {
        try
        {
            if (stateMachine.DeclaringType is not { FullName: { } name } type
                || (!Assemblies.TryGetValue(type.Assembly, out var tables) && !CollectibleAssemblies.TryGetValue(type.Assembly, out tables)))
            {
                return null;
            }

            return tables.Find(name, number, type.Assembly) is { } method ? Interlocked.CompareExchange(ref known, method, null) ?? method : null;
        }
        catch (Exception fault)
        {
            // A type that the method's settings name can't be loaded, or the program has no names of types. The method stays untraced: each call would come here, and throw.
            PynectorEventSource.Report(FaultKind.Source, fault);
            return known = TracedMethod.Untraced;
        }
    }

#if NET
    private static bool IsCollectible(Assembly assembly) => assembly.IsCollectible;
#else
    private static bool IsCollectible(Assembly assembly) => assembly.IsDynamic;
#endif

    private static class Known<TStateMachine>
    {
        internal static TracedMethod? Method;

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static TracedMethod? Find(int number) => TracingSwitch.IsOn ? Describe(typeof(TStateMachine), number, ref Method) : null;
    }

    // Tools that merge assemblies bring several together.
    private sealed class Tables
    {
        private Func<string, int, Assembly, TracedMethod?>[] _all = [];

        internal void Add(Func<string, int, Assembly, TracedMethod?> find)
        {
            lock (this)
            {
                _all = [.. _all, find];
            }
        }

        internal TracedMethod? Find(string type, int number, Assembly assembly)
        {
            foreach (var find in _all)
            {
                if (find(type, number, assembly) is { } method)
                {
                    return method;
                }
            }

            return null;
        }
    }
}
