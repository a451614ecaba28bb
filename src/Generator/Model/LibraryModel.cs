namespace Pynector.Generators.Model;

/// <summary>What a referenced assembly says about its traced methods' spans, wherever they are called.</summary>
/// <param name="Type">A type of it, by which its version is found.</param>
/// <param name="Settings">Its project's settings.</param>
internal sealed record LibraryModel(string Type, ProjectSettings Settings);
