#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

// The compiler asks for this type to emit `init`, and the framework has it only since .NET 5.
internal static class IsExternalInit;
#endif
