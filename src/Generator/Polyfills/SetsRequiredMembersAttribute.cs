namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler puts it on the copy constructor of a record with <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
