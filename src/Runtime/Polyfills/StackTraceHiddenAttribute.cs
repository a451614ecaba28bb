#if NETSTANDARD2_0
namespace System.Diagnostics;

// Read by name from .NET 6 on; here so that the sources need no condition at each use.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct, Inherited = false)]
internal sealed class StackTraceHiddenAttribute : Attribute;
#endif
