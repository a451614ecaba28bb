namespace Pynector.QuickStart.Tests;

internal static class ExpectedSummary
{
    /// <summary>What the import of the shipped file comes to, traced or not.</summary>
    public static string Text { get; } =
        """
        Imported 149 of 164 lines of orders.csv: 29,497.82 EUR.
        Rejected 15:
          line   15  quantity 'two' is not a whole number
          line   23  currency 'XBT' is unknown
          line   38  4 columns, expected 7 or 8
          line   47  quantity -3 is not above zero
          line   56  unit_price '18,90' is not a price (like 1234.56)
          line   72  placed '2026-02-30' is not a date (yyyy-mm-dd)
          line   85  order A-10078 is already on line 79
          line   93  order A-10092 was withdrawn by its customer
          line  101  customer is empty
          line  112  quantity 0 is not above zero
          line  120  9 columns, expected 7 or 8
          line  127  the database stayed busy, 3 attempts
          line  134  unit_price -6.50 is not above zero
          line  141  currency 'DKR' is unknown
          line  150  order is empty

        """.ReplaceLineEndings("\n");
}
