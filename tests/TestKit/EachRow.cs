using System.Text;

namespace Pynector.TestKit;

/// <summary>Checks many rows within one test, whose one message names every row that fails.</summary>
public static class EachRow
{
    private const int Shown = 20;

    /// <summary>Runs a check for each row.</summary>
    public static void Check<T>(this IEnumerable<T> rows, Action<T> check)
    {
        var failures = new List<(T Row, Exception Failure)>();
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            try
            {
                check(row);
            }
            catch (Exception failure)
            {
                failures.Add((row, failure));
            }
        }

        Report(count, failures);
    }

    /// <inheritdoc cref="Check{T}(IEnumerable{T}, Action{T})" />
    public static async Task CheckAsync<T>(this IEnumerable<T> rows, Func<T, Task> check)
    {
        var failures = new List<(T Row, Exception Failure)>();
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            try
            {
                await check(row);
            }
            catch (Exception failure)
            {
                failures.Add((row, failure));
            }
        }

        Report(count, failures);
    }

    /// <inheritdoc cref="Check{T}(IEnumerable{T}, Action{T})" />
    public static void Check<T1, T2>(this IEnumerable<(T1, T2)> rows, Action<T1, T2> check) => rows.Check(row => check(row.Item1, row.Item2));

    /// <inheritdoc cref="Check{T}(IEnumerable{T}, Action{T})" />
    public static void Check<T1, T2, T3>(this IEnumerable<(T1, T2, T3)> rows, Action<T1, T2, T3> check) => rows.Check(row => check(row.Item1, row.Item2, row.Item3));

    /// <inheritdoc cref="Check{T}(IEnumerable{T}, Action{T})" />
    public static Task CheckAsync<T1, T2>(this IEnumerable<(T1, T2)> rows, Func<T1, T2, Task> check) => rows.CheckAsync(row => check(row.Item1, row.Item2));

    /// <inheritdoc cref="Check{T}(IEnumerable{T}, Action{T})" />
    public static Task CheckAsync<T1, T2, T3>(this IEnumerable<(T1, T2, T3)> rows, Func<T1, T2, T3, Task> check) =>
        rows.CheckAsync(row => check(row.Item1, row.Item2, row.Item3));

    private static void Report<T>(int count, List<(T Row, Exception Failure)> failures)
    {
        count.ShouldBeGreaterThan(0, "a test has rows");
        if (failures.Count == 0)
        {
            return;
        }

        var message = new StringBuilder($"{failures.Count} of {count} rows fail: {string.Join(", ", failures.Select(failure => failure.Row))}");
        foreach (var (row, failure) in failures.Take(Shown))
        {
            message.Append("\n\n=== ").Append(row).Append('\n').Append(failure);
        }

        throw new ShouldAssertException(message.ToString());
    }
}
