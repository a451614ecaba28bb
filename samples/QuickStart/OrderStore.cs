using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Pynector;

namespace QuickStart;

/// <summary>The orders in SQLite. Traced as a class: its methods that return tasks, under names like <c>orders.db.InsertAsync</c>.</summary>
[Traced("orders.db", Kind = ActivityKind.Client)]
internal sealed partial class OrderStore : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Incidents _incidents;

    // SQLite has one writer at a time, and a connection is not for several threads.
    private readonly SemaphoreSlim _turn = new(1);

    private OrderStore(SqliteConnection connection, Incidents incidents)
    {
        _connection = connection;
        _incidents = incidents;
    }

    // On the spans of all wrapped methods of the type; those traced in place tag themselves.
    [Tag("db.namespace")]
    private string Name => Path.GetFileName(_connection.DataSource);

    /// <summary>Opens a new, empty database.</summary>
    /// <param name="path">Its file; one that is there already is deleted.</param>
    /// <param name="incidents">What goes wrong on purpose.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <returns>The store.</returns>
    /// <exception cref="DatabaseFileException">The file can't be deleted or made.</exception>
    public static async partial Task<OrderStore> OpenAsync(string path, Incidents incidents, CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("db.namespace", Path.GetFileName(path));
        SQLitePCL.Batteries_V2.Init();

        // No pool: it would keep the file open after the last connection is closed.
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        var store = new OrderStore(new SqliteConnection(connectionString), incidents);
        try
        {
            // The journal is what an import leaves behind that was killed.
            File.Delete(path);
            File.Delete(path + "-journal");
            await store._connection.OpenAsync(cancellationToken);
            store.CreateTable();
            return store;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            await store.DisposeAsync();
            throw new DatabaseFileException($"The database '{path}' can't be made: {e.Message}", e);
        }
    }

    // Synchronous: traced only because it says so; prefix and kind are the class's. Built with -p:PynectorSpanLevel=Information it is no span.
    [Traced(Level = SpanLevel.Debug)]
    private partial void CreateTable();

    private void CreateTableCore()
    {
        // synchronous: a database in the temp folder needs no protection from a power failure, and each order is a transaction.
        using var command = _connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA synchronous = OFF;
            CREATE TABLE orders (
                id TEXT PRIMARY KEY, placed TEXT NOT NULL, customer TEXT NOT NULL, sku TEXT NOT NULL,
                quantity INTEGER NOT NULL, total_cents INTEGER NOT NULL);
            """;
        command.ExecuteNonQuery();
    }

    /// <summary>Inserts one order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="total">What it costs, in euros.</param>
    /// <param name="attempt">The number of the attempt, counted from 1.</param>
    /// <param name="cancellationToken">Stops it; nothing is inserted then.</param>
    /// <returns>A task that ends when the order is stored.</returns>
    /// <exception cref="SqliteException">The database is busy: try again later.</exception>
    public partial Task InsertAsync(Order order, decimal total, [Tag("attempt")] int attempt, CancellationToken cancellationToken);

    private async Task InsertAsyncCore(Order order, decimal total, int attempt, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _incidents.BeforeInsert(order, attempt);
            await WriteAsync(order, total, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    // The span of InsertAsync tells as much.
    [NotTraced]
    private async Task WriteAsync(Order order, decimal total, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO orders VALUES ($id, $placed, $customer, $sku, $quantity, $cents)";
        command.Parameters.AddWithValue("$id", order.Id);
        command.Parameters.AddWithValue("$placed", order.Placed);
        command.Parameters.AddWithValue("$customer", order.Customer);
        command.Parameters.AddWithValue("$sku", order.Sku);
        command.Parameters.AddWithValue("$quantity", order.Quantity);
        command.Parameters.AddWithValue("$cents", decimal.ToInt64(total * 100));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Counts what is stored.</summary>
    /// <param name="cancellationToken">Stops counting.</param>
    /// <returns>The number of orders in the database.</returns>
    public async partial ValueTask<long> CountAsync(CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("db.namespace", Name);
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM orders";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _turn.Dispose();
    }
}

/// <summary>The database file can't be made.</summary>
internal sealed class DatabaseFileException(string message, Exception innerException) : Exception(message, innerException);
