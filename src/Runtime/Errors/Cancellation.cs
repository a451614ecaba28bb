using System.Diagnostics;

namespace Pynector.Errors;

/// <summary>Tells a cancellation that was asked for from an error.</summary>
internal static class Cancellation
{
    private static readonly object True = true;

    /// <summary>Whether the exception says that the caller's own request to cancel was followed.</summary>
    // HttpClient reports a timeout as a TaskCanceledException whose token is requested (by its own timer), with a
    // TimeoutException inside; a TaskCanceledException without a token tells nothing of a request.
    internal static bool IsRequestedBy(Exception exception) =>
        exception is OperationCanceledException { CancellationToken.IsCancellationRequested: true }
        && !HoldsTimeout(exception);

    internal static void Record(Activity span) => span.SetTag("pynector.canceled", True);

    private static bool HoldsTimeout(Exception exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is TimeoutException)
            {
                return true;
            }
        }

        return false;
    }
}
