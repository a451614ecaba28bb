using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QuickStart;

/// <summary>What goes wrong with an order on purpose, so that the trace has something to show. The last column of the file says it; a file without it has none.</summary>
/// <param name="BusyAttempts">How often the database is busy before it takes the order.</param>
/// <param name="IsWithdrawn">The customer withdraws the order while it is being saved.</param>
internal readonly record struct Incident(int BusyAttempts = 0, bool IsWithdrawn = false)
{
    /// <summary>Reads <c>busy N</c>, <c>withdrawn</c> or nothing.</summary>
    /// <exception cref="RejectedOrderException">It is none of these.</exception>
    public static Incident Parse(string text) => text.Split(' ') switch
    {
        [""] => default,
        ["withdrawn"] => new Incident(IsWithdrawn: true),
        ["busy", var times] when int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) => new Incident(attempts),
        _ => throw new RejectedOrderException($"incident '{text}' is unknown"),
    };
}

/// <summary>Makes the incidents happen: the same ones in each run.</summary>
/// <param name="withdrawals">Where customers withdraw orders.</param>
internal sealed class Incidents(Withdrawals withdrawals)
{
    /// <summary>Called when it is an order's turn to be written.</summary>
    /// <exception cref="SqliteException">The database is busy.</exception>
    public void BeforeInsert(Order order, int attempt)
    {
        if (attempt <= order.Incident.BusyAttempts)
        {
            throw new SqliteException("database is locked", SqliteErrors.Busy);
        }

        if (order.Incident.IsWithdrawn)
        {
            withdrawals.Withdraw(order.Id);
        }
    }
}
