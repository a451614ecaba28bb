using Microsoft.Data.Sqlite;

namespace QuickStart;

/// <summary>The one error of SQLite that passes by itself.</summary>
internal static class SqliteErrors
{
    /// <summary>SQLITE_BUSY, as sqlite.org/rescode.html numbers it.</summary>
    public const int Busy = 5;

    extension(SqliteException exception)
    {
        /// <summary>Another connection holds the lock: a later attempt may succeed.</summary>
        public bool IsBusy => exception.SqliteErrorCode == Busy;
    }
}
