using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pynector;

namespace Shop.Orders.Storage;

/// <summary>The orders in the database. Traced as a class: each method that returns a task or a stream, under the class's prefix.</summary>
[Traced("orders.db", Kind = ActivityKind.Client)]
internal sealed partial class OrderStore(Database database) : IAsyncDisposable
{
    [Tag("db.system.name")]
    private readonly string _system = database.Name;

    // A SQLite in memory lives as long as somebody is connected.
    private DbConnection? _keeper;

    /// <summary>Makes the table, unless it is there.</summary>
    public async partial Task CreateAsync(CancellationToken cancellationToken)
    {
        CurrentSpan.Tag("db.system.name", _system);
        _keeper = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var command = _keeper.CreateCommand();
#pragma warning disable CA2100 // No text of a user's is in it.
        command.CommandText = $"create table if not exists orders (id {database.Identity}, sku text not null, quantity integer not null, customer text not null, total numeric not null)";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Stores an order.</summary>
    /// <returns>The order, with its number.</returns>
    public partial Task<Order> AddAsync(string sku, int quantity, string customer, decimal total, CancellationToken cancellationToken);

    private async Task<Order> AddAsyncCore(string sku, int quantity, string customer, decimal total, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into orders (sku, quantity, customer, total) values (@sku, @quantity, @customer, @total) returning id";
        Add(command, "sku", sku);
        Add(command, "quantity", quantity);
        Add(command, "customer", customer);
        Add(command, "total", total);
        var id = Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        return new Order(id, sku, quantity, customer, total);
    }

    /// <summary>Reads the orders as they are asked for. A stream: its span covers the reading, and is current only while the database is read.</summary>
    public partial IAsyncEnumerable<Order> ReadAllAsync(CancellationToken cancellationToken);

    private async IAsyncEnumerable<Order> ReadAllAsyncCore([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select id, sku, quantity, customer, total from orders order by id";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return new Order(rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2), rows.GetString(3), rows.GetDecimal(4));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_keeper is not null)
        {
            await _keeper.DisposeAsync();
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
