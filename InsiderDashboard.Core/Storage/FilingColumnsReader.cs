using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsiderDashboard.Core.Storage;

/// <summary>
/// Filings, their owners and their Table I transactions as columns. The tables are in the order in which filings came in;
/// the columns are in the order of the accession number, so each filing is given its place first.
/// </summary>
internal sealed class FilingColumnsReader
{
    private const string PlacesSql = "SELECT id FROM filing ORDER BY accession";
    private const string FilingsSql = """
        SELECT id, accession, form, filed_on, filed_estimated, period, original_filed_on, issuer_cik, issuer_name, filed_ticker, issuer_sic,
               last_import
        FROM filing
        """;
    private const string ImportsSql = "SELECT id, started FROM import";
    private const string NoDatesSql = "SELECT id FROM defect WHERE place = 'SUBMISSION.FILING_DATE'";
    private const string ReadingsSql = "SELECT filing, content FROM cache_reading";
    private const string OwnersSql = "SELECT id, cik, name, flags, title FROM owner";
    private const string TradesSql = """
        SELECT id, key, traded_on, deemed_on, code, equity_swap, acquired_disposed, shares, price, shares_after, direct_indirect, nature,
               security_title
        FROM trade
        """;

    private readonly SqliteConnection connection;

    /// <summary>Number of a filing within the store → its place among the columns.</summary>
    private readonly int[] places;
    private readonly int count;

    private FilingColumnsReader(SqliteConnection connection)
    {
        this.connection = connection;
        places = new int[Database.Scalar(connection, "SELECT max(id) FROM filing") + 1];
        using var statement = new Statement(connection, PlacesSql);
        while (statement.Step())
            places[statement.Long(0)] = count++;
    }

    public static (FilingColumns Filings, OwnerColumns Owners, TradeColumns Trades) Read(SqliteConnection connection, long derivedVersion)
    {
        var reader = new FilingColumnsReader(connection);
        return (reader.Filings(derivedVersion), reader.Owners(), reader.Trades());
    }

    private FilingColumns Filings(long derivedVersion)
    {
        var columns = new FilingColumns
        {
            Accession = new long[count],
            FiledOn = new int[count],
            FiledEstimated = new bool[count],
            FiledOnIsNoDate = NoDates(),
            ImportedOn = new int[count],
            Form = new int[count],
            Period = new int[count],
            OriginalFiledOn = new int[count],
            IssuerCik = new long[count],
            IssuerName = new int[count],
            FiledTicker = new int[count],
            IssuerSic = new int[count],
            Reading = Readings(derivedVersion),
        };
        var importedOn = ImportDays();
        using var row = new Statement(connection, FilingsSql);
        while (row.Step())
        {
            var at = places[row.Long(0)];
            columns.Accession[at] = row.Long(1);
            columns.Form[at] = row.Int(2);
            columns.FiledOn[at] = row.Int(3);
            columns.FiledEstimated[at] = row.Int(4) != 0;
            columns.Period[at] = row.Int(5);
            columns.OriginalFiledOn[at] = row.Int(6);
            columns.IssuerCik[at] = row.Long(7);
            columns.IssuerName[at] = row.Int(8);
            columns.FiledTicker[at] = row.Int(9);
            columns.IssuerSic[at] = row.Int(10);
            columns.ImportedOn[at] = importedOn.GetValueOrDefault(row.Long(11));
            // Another source may state the date that this one garbles.
            columns.FiledOnIsNoDate[at] &= columns.FiledEstimated[at] || columns.FiledOn[at] == 0;
        }
        return columns;
    }

    /// <summary>Day of each import.</summary>
    private Dictionary<long, int> ImportDays()
    {
        var days = new Dictionary<long, int>();
        using var row = new Statement(connection, ImportsSql);
        while (row.Step())
            days[row.Long(0)] = DateOnly.ParseExact(row.Text(1).AsSpan(0, "yyyy-MM-dd".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        return days;
    }

    /// <summary>Filings with a filing date that is none.</summary>
    private bool[] NoDates()
    {
        var filings = new bool[count];
        using var row = new Statement(connection, NoDatesSql);
        while (row.Step())
            filings[places[row.Long(0) >> FilingRows.PlaceBits]] = true;
        return filings;
    }

    private byte[]?[] Readings(long version)
    {
        var readings = new byte[]?[count];
        if (!StoreCache.IsOf(connection, version))
            return readings;
        using var row = new Statement(connection, ReadingsSql);
        while (row.Step())
            readings[places[row.Long(0)]] = row.Blob(1).ToArray();
        return readings;
    }

    private OwnerColumns Owners()
    {
        var (start, next, total) = Starts("owner");
        var columns = new OwnerColumns
        {
            Start = start, Cik = new long[total], Name = new int[total], Flags = new byte[total], Title = new int[total],
        };
        using var row = new Statement(connection, OwnersSql);
        while (row.Step())
        {
            var at = next[places[row.Long(0) >> FilingRows.PlaceBits]]++;
            columns.Cik[at] = row.Long(1);
            columns.Name[at] = row.Int(2);
            columns.Flags[at] = (byte)row.Int(3);
            columns.Title[at] = row.Int(4);
        }
        return columns;
    }

    private TradeColumns Trades()
    {
        var (start, next, total) = Starts("trade");
        var columns = new TradeColumns
        {
            Start = start,
            Key = new long[total],
            TradedOn = new int[total],
            DeemedOn = new int[total],
            Code = new int[total],
            EquitySwap = new bool[total],
            AcquiredDisposed = new char[total],
            Shares = new double[total],
            Price = new double[total],
            SharesAfter = new double[total],
            DirectIndirect = new char[total],
            Nature = new int[total],
            SecurityTitle = new int[total],
        };
        using var row = new Statement(connection, TradesSql);
        while (row.Step())
        {
            var at = next[places[row.Long(0) >> FilingRows.PlaceBits]]++;
            columns.Key[at] = row.Long(1);
            columns.TradedOn[at] = row.Int(2);
            columns.DeemedOn[at] = row.Int(3);
            columns.Code[at] = row.Int(4);
            columns.EquitySwap[at] = row.Int(5) != 0;
            columns.AcquiredDisposed[at] = (char)row.Int(6);
            columns.Shares[at] = row.Real(7);
            columns.Price[at] = row.Real(8);
            columns.SharesAfter[at] = row.Real(9);
            columns.DirectIndirect[at] = (char)row.Int(10);
            columns.Nature[at] = row.Int(11);
            columns.SecurityTitle[at] = row.Int(12);
        }
        return columns;
    }

    /// <summary>Where the rows of each filing begin, once in the shape of the columns and once as a running pen.</summary>
    private (int[] Start, int[] Next, int Total) Starts(string table)
    {
        var start = new int[count + 1];
        using var row = new Statement(connection, $"SELECT id FROM {table}");
        while (row.Step())
            start[places[row.Long(0) >> FilingRows.PlaceBits] + 1]++;
        for (var i = 0; i < count; i++)
            start[i + 1] += start[i];
        return (start, start[..count], start[count]);
    }
}
