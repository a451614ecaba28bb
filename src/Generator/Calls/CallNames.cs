using Pynector.Generators.Model;

namespace Pynector.Generators.Calls;

/// <summary>The names of all plain traced methods in sight: a call of something else is not looked at.</summary>
internal sealed class CallNames(IEnumerable<string> names) : IEquatable<CallNames>
{
    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal);

    public bool IsEmpty => _names.Count == 0;

    /// <summary>Those of the project's methods that are traced, and of the assemblies it references; none where calls are not intercepted.</summary>
    public static CallNames Of(IEnumerable<CallTargetModel> targets, EquatableArray<string> libraries, GeneratorOptions options) => new(
        options.Intercepts
            ? targets.Where(target => options.Traces(target.Level)).Select(target => target.Name).Concat(libraries)
            : []);

    public bool Contains(string name) => _names.Contains(name);

    public bool Equals(CallNames? other) => other is not null && _names.SetEquals(other._names);

    public override bool Equals(object? obj) => obj is CallNames other && Equals(other);

    public override int GetHashCode() => _names.Count;
}
