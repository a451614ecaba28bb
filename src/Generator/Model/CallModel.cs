namespace Pynector.Generators.Model;

/// <summary>One call that is intercepted.</summary>
/// <param name="Target">The method that it calls, and how its wrapper is written.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record CallModel(AtCallModel Target, CallLocationModel Location);

/// <summary>Where a call stands, as <c>[InterceptsLocation]</c> takes it.</summary>
/// <param name="Version">The version of the encoding.</param>
/// <param name="Data">The compiler's encoding of the file's content and the position in it.</param>
/// <param name="File">The name of the file, for the reader.</param>
/// <param name="Line">The line, from 1, for the reader.</param>
internal sealed record CallLocationModel(int Version, string Data, string File, int Line);
