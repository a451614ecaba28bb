using System.Diagnostics;
using Pynector.Testing.Tree;

namespace Pynector.ConsoleOutput;

/// <summary>What a reader is told about a span at a glance.</summary>
internal static class SpanSigns
{
    extension(SpanNode node)
    {
        public bool IsError => node.Span.Status == ActivityStatusCode.Error;

        /// <summary>Whether it was canceled. That is no error: the status stays unset, a tag says it.</summary>
        public bool IsCanceled => node.Span.GetTagItem("pynector.canceled") is true;

        /// <summary>What was reported on it. The event of an exception is left out where the status and its message tell the same.</summary>
        public IEnumerable<ActivityEvent> Events => node.Span.Events.Where(reported => !(node.IsError && reported.Name == "exception"));

        /// <summary>Whether there is more to tell about it, or about one below it, than that it ran.</summary>
        public bool IsNotable => node.IsError || node.IsCanceled || !node.HasEnded || node.Events.Any() || node.Span.Links.Any() || node.Children.Any(static child => child.IsNotable);
    }
}
