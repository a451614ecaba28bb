namespace Pynector.Tasks;

/// <summary>The result of work that has none, inside this library: no caller is handed a task of it.</summary>
internal readonly struct Nothing;
