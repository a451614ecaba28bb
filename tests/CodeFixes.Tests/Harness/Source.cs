namespace Pynector.CodeFixes.Tests.Harness;

/// <summary>A file of a user's.</summary>
/// <param name="Text">As it is written, its line ends included.</param>
/// <param name="Project">The project; one refers to those named before it.</param>
internal sealed record Source(string Name, string Text, string Project = "Shop");
