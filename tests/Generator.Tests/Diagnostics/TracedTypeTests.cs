using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Diagnostics;

/// <summary>What is reported of <c>[Traced]</c> on a type.</summary>
public sealed class TracedTypeTests
{
    [Fact]
    public Task PYN0021_traced_and_not_traced() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            [Traced]
            [{|PYN0021:NotTraced|}]
            public async Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["'PlaceAsync' has both [Traced] and [NotTraced]: remove one of them"]);

    [Fact]
    public Task PYN0002_traced_type_is_not_partial() => Marked.CheckAsync(
        """
        [Traced]
        public class {|PYN0002:Orders|}
        {
            public async partial Task PlaceAsync() => await Task.Yield();
        }
        """);

    // Another generator's body is not in the compilation that a generator sees, and the compiler's CS8795 is there without ours.
    [Fact]
    public Task PYN2008_bodies_of_other_generators() => Marked.CheckAsync(
        """
        [Traced]
        public static partial class Page
        {
            [System.Runtime.InteropServices.JavaScript.JSImport("fetch", "page")]
            internal static partial Task<string> {|PYN2008:FetchAsync|}(string url);

            [Obsolete("Somebody's generator writes it.")]
            internal static partial Task {|PYN2008:SendAsync|}(string url);

            internal static partial Task {|PYN0003:StopAsync|}(string url);

            public static async partial Task<string> LoadAsync(string url) => await FetchAsync(url);

            private static void StopAsyncCore()
            {
            }
        }

        public static partial class Native
        {
            [Traced]
            [System.Runtime.InteropServices.JavaScript.JSImport("fetch", "page")]
            internal static partial Task<string> {|PYN1003:FetchAsync|}(string url);

            [Traced]
            [System.Runtime.InteropServices.LibraryImport("c")]
            internal static partial int {|PYN1003:getpid|}();

            [Traced]
            [System.Text.RegularExpressions.GeneratedRegex("a")]
            internal static partial System.Text.RegularExpressions.Regex {|PYN1003:Letter|}();

            [Traced]
            [Microsoft.Extensions.Logging.LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Debug, Message = "x")]
            internal static partial void {|PYN1003:Log|}(Microsoft.Extensions.Logging.ILogger logger);
        }
        """,
        [
            "'FetchAsync' is left out of its [Traced] type, because another generator writes its body ([JSImport]): trace a method that calls it, or mark it as [NotTraced]",
            "'SendAsync' is left out of its [Traced] type, because no method 'SendAsyncCore' has its body, so that another generator has to write it: trace a method that calls it, or mark it as [NotTraced]",
            "'StopAsync' is split, and 'Page' doesn't declare the method that has its body: write 'private static Task StopAsyncCore(string url)' (found: 'static void StopAsyncCore()')",
            "[Traced] has no effect on 'FetchAsync', because another generator writes its body ([JSImport]): trace a method that calls it",
        ]);

    [Fact]
    public Task PYN2001_not_traced_alone() => Marked.CheckAsync(
        """
        public class Orders
        {
            [{|PYN2001:NotTraced|}]
            public async Task PlaceAsync() => await Task.Yield();
        }
        """,
        ["[NotTraced] has no effect, because 'Orders' is not [Traced]: remove it"]);
}
