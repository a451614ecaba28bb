using System.Diagnostics;

namespace Pynector.Generator.TableTests.Harness;

/// <summary>What can be seen of a call.</summary>
/// <param name="Text">All that the body, the caller and the outcome told, in order.</param>
/// <param name="SpansInside">The names of the spans that were current in the body.</param>
/// <param name="CurrentAtReturn">The span that was current when the call had returned or thrown.</param>
internal sealed record Story(string Text, IReadOnlyList<string?> SpansInside, Activity? CurrentAtReturn);
