namespace System.Runtime.CompilerServices;

/// <summary>Lets records and <c>init</c> compile for netstandard2.0, which an analyzer must target.</summary>
internal static class IsExternalInit;
