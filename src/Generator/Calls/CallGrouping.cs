using System.Collections.Immutable;
using Pynector.Generators.Model;
using Pynector.Generators.Parsing.Declarations;

namespace Pynector.Generators.Calls;

/// <summary>Brings the calls of one type's methods together: one wrapper a method, for all its calls.</summary>
internal static class CallGrouping
{
    private const string FileExtension = ".Calls.g.cs";

    public static IEnumerable<InterceptedTypeModel> Group(ImmutableArray<CallModel> calls) =>
        Grouping.ByType(calls, call => call.Target.Type, FileExtension)
            .Select(type => new InterceptedTypeModel(type.Name, type.Items.Key, Methods(type.Items).ToEquatableArray()));

    private static IEnumerable<InterceptedMethodModel> Methods(IEnumerable<CallModel> calls) =>
        Grouping.BySignature(calls, call => call.Target.Signature)
            .Select(method => new InterceptedMethodModel(method.First().Target, InOrder(method.Select(call => call.Location)).ToEquatableArray()));

    /// <summary>Orders places by file and line: the order of files differs between machines.</summary>
    public static IEnumerable<CallLocationModel> InOrder(IEnumerable<CallLocationModel> locations) =>
        locations
            .Distinct()
            .OrderBy(location => location.File, StringComparer.Ordinal)
            .ThenBy(location => location.Line)
            .ThenBy(location => location.Data, StringComparer.Ordinal);
}
