namespace Pynector.Generators.CodeFixes.Fixing;

/// <summary>What users are offered, in the words of the glossary. The names of what a fix is about stand in braces.</summary>
internal static class Titles
{
    public const string MakeMethodPartial = "Make it partial";
    public const string Split = "Split into a declaration and {Name}Core";
    public const string MakeTypePartial = "Make '{type}' partial";
    public const string TraceInterface = "Trace the interface";
    public const string TraceInterfaces = "Trace the interfaces";
    public const string TraceInterfaceMember = "Trace the interface member";
    public const string TraceBaseMember = "Trace the base member";
    public const string MoveTraced = "Move [Traced] to the declaration";
    public const string InsertTag = "Insert CurrentSpan.Tag";
    public const string RemoveTraced = "Remove [Traced]";
    public const string TraceThisMethod = "Trace this method";
    public const string TraceThisType = "Trace this type";
    public const string TraceThisInterface = "Trace this interface";
}
