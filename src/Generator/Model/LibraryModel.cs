namespace Pynector.Generators.Model;

/// <summary>What a referenced assembly says of its traced methods' spans, wherever they are called.</summary>
/// <param name="Type">A type of it, by which its version is found.</param>
/// <param name="Source">Its activity source.</param>
/// <param name="SpanLevel">The most detailed level that it traces.</param>
/// <param name="CodeTags">Whether its spans say where their method stands.</param>
/// <param name="ExceptionDetails">Whether messages and stack traces are recorded.</param>
/// <param name="LogScopes">Whether bodies log in scopes with the ids of their spans.</param>
internal sealed record LibraryModel(string Type, string Source, int SpanLevel, bool CodeTags, bool ExceptionDetails, bool LogScopes);
