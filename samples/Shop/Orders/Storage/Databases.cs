using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Shop.Orders.Storage;

/// <summary>A database, and what its tables differ in.</summary>
/// <param name="Source">Where connections come from.</param>
/// <param name="Name">Its name by OpenTelemetry's conventions: <c>db.system.name</c>.</param>
/// <param name="Identity">How a column numbers its rows.</param>
internal sealed record Database(DbDataSource Source, string Name, string Identity);

/// <summary>The databases that orders can be stored in.</summary>
internal static class Databases
{
    /// <summary>Opens PostgreSQL where the connection string <c>orders</c> names it, else a SQLite of this process's own.</summary>
    public static Database Open(IConfiguration configuration) => configuration.GetConnectionString("orders") is { } connection
        ? new Database(NpgsqlDataSource.Create(connection), "postgresql", "integer primary key generated always as identity")
        : new Database(SqliteFactory.Instance.CreateDataSource("Data Source=shop;Mode=Memory;Cache=Shared"), "sqlite", "integer primary key");
}
