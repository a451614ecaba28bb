using Pynector.Generators.Model;

namespace Pynector.Generators.Emission;

/// <summary>Prints the recording of arguments and members on a span.</summary>
internal static class TagEmitter
{
    public static void Emit(SourceWriter writer, string call, WrapperModel wrapper, UniqueNames names)
    {
        var instance = wrapper.Core.Instance;
        var self = wrapper.Tags.Any(tag => IsReadFromInstance(tag.Source)) ? names.Next(instance == "this" ? "self" : "it") : "";
        foreach (var tag in wrapper.Tags)
        {
            writer.Write($"{call}.Tag({Literals.Text(tag.Key)}, {Value(tag.Source, instance, self)});");
        }
    }

    private static bool IsReadFromInstance(TagSourceModel source) => source is MemberTagModel or InterfaceTagModel or AccessedTagModel;

    // A getter may throw, which must not reach the caller: the runtime calls it.
    private static string Value(TagSourceModel source, string instance, string self) => source switch
    {
        ParameterTagModel parameter => (parameter.IsDynamic ? "(object?)" : "") + parameter.Name,
        MemberTagModel member => $"{instance}, static {self} => {self}.{member.Name}",
        InterfaceTagModel member => $"{instance}, static {self} => (({member.Interface}){self}).{member.Name}",
        AccessedTagModel member => $"{instance}, static {self} => {member.Accessor}({(member.ByReference ? "ref " : "")}{self})",
        StaticTagModel member => $"{instance}, static _ => {member.Type}.{member.Name}",
        AccessedStaticTagModel member => $"{instance}, static _ => {member.Accessor}(default)",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
