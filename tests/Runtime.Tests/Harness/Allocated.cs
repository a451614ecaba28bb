namespace Pynector.Runtime.Tests.Harness;

internal static class Allocated
{
    /// <summary>The bytes that a second run allocates in this thread; the first may fill caches.</summary>
    public static long By(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
