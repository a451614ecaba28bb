using System.Collections.Immutable;
using Pynector.Generators.Model;

namespace Pynector.Generators.Interception;

/// <summary>Brings the calls of one type's methods together: one wrapper a method, for all its calls.</summary>
internal static class CallGrouping
{
    private const string FileExtension = ".Calls.g.cs";

    public static IEnumerable<InterceptedTypeModel> Group(ImmutableArray<CallModel> calls)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in calls.GroupBy(call => call.Target.Type).OrderBy(group => group.Key.HintName, StringComparer.Ordinal).ThenBy(group => string.Concat(group.Key.Declarations), StringComparer.Ordinal))
        {
            var name = type.Key.HintName;
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{type.Key.HintName}-{number}";
            }

            var methods = type
                .GroupBy(call => (call.Target.Signature.Name, call.Target.Signature.TypeParameters, call.Target.Signature.Parameters))
                .OrderBy(method => method.Key.Name, StringComparer.Ordinal)
                .ThenBy(method => method.Key.TypeParameters, StringComparer.Ordinal)
                .ThenBy(method => method.Key.Parameters, StringComparer.Ordinal)
                .Select(method => new InterceptedMethodModel(method.First().Target, InOrder(method).ToEquatableArray()));
            yield return new InterceptedTypeModel(name + FileExtension, type.Key, methods.ToEquatableArray());
        }
    }

    // By place and not by the order of files, which differs between machines. A file that stands in the project twice is the compiler's to report.
    private static IEnumerable<CallLocationModel> InOrder(IEnumerable<CallModel> calls) =>
        calls.Select(call => call.Location)
            .Distinct()
            .OrderBy(location => location.File, StringComparer.Ordinal)
            .ThenBy(location => location.Line)
            .ThenBy(location => location.Data, StringComparer.Ordinal);
}
