namespace Pynector.Runtime.Tests.Harness;

internal static class Caught
{
    /// <summary>What awaiting a task throws. Assertion libraries look at the task instead, and make a cancellation of their own.</summary>
    public static async Task<Exception> FromAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }
}
