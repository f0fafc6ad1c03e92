using InsiderDashboard.Core.Market;
using InsiderDashboard.Core.Signals.Text;
using InsiderDashboard.Core.Signals;

namespace InsiderDashboard.Core.Analytics.Trades;

/// <summary>Fields of a trade that are words, as a row shows them, for putting rows in order; null or empty when unknown.</summary>
internal static class TradeTexts
{
    public static Func<int, string?> Of(World world, string field)
    {
        var market = world.Market;
        var (trades, filings, issuers, owners) = (market.Trades, market.Filings, market.Issuers, market.Owners);
        string? Owner(int row, Func<int, string> text) => trades.Owner[row] < 0 ? null : text(trades.Owner[row]);
        return field switch
        {
            "accession" => row => filings.Accession[trades.Filing[row]].ToString(),
            "ticker" => row => filings.Ticker[trades.Filing[row]] is { Length: > 0 } own ? own : world.TickerOf(trades.Issuer[row]),
            "issuerCik" => row => Values.Cik(issuers.Cik[trades.Issuer[row]]),
            "company" => Company(world),
            "sector" => row => issuers.Sector[trades.Issuer[row]].ToString(),
            "ownerCik" => row => Owner(row, o => Values.Cik(owners.Cik[o])),
            "insider" => row => market.LeadNameOf(row),
            "personId" => Person(world),
            "title" => row => Title(market, trades.Filing[row]),
            "form" => row => filings.Form[trades.Filing[row]],
            _ => OfRow(market, world.Day, field),
        };
    }

    private static Func<int, string?> OfRow(MarketSnapshot market, int day, string field)
    {
        var trades = market.Trades;
        return field switch
        {
            "code" => row => trades.Code[row].ToString(),
            "acquiredDisposed" => row => Values.OrNull(trades.AcquiredDisposed[row]),
            "directIndirect" => row => Values.OrNull(trades.DirectIndirect[row]),
            "nature" => row => market.Texts[trades.NatureText[row]],
            "securityTitle" => row => market.Texts[trades.SecurityText[row]],
            "plan" => row => trades.Plan[row].ToString(),
            "planSource" => row => trades.PlanSource[row] == PlanSource.None ? null : trades.PlanSource[row].ToString(),
            "changeKind" => row => trades.ChangeKind[row].ToString(),
            "signal" => row => trades.SignalOf(row).ToString(),
            "routine" => row => trades.Routine[row].ToString(),
            "exclusion" => row => trades.ExclusionAt(row, day) is not Exclusion.None and var reason ? reason.ToString() : null,
            _ => throw new ArgumentException($"no such field: {field}", nameof(field)),
        };
    }

    /// <summary>Each name is looked up once: an order asks for those of millions of rows.</summary>
    private static Func<int, string?> Company(World world)
    {
        var names = new string?[world.Market.Issuers.Count];
        return row => names[world.Market.Trades.Issuer[row]] ??= world.CompanyOf(world.Market.Trades.Issuer[row]);
    }

    private static Func<int, string?> Person(World world)
    {
        var (market, persons) = (world.Market, world.Market.Persons.At(world.Day));
        return row => market.Trades.Seat[row] < 0 ? null
            : Values.Cik(market.Owners.Cik[market.Persons.SeatOwner[persons[market.Trades.Seat[row]]]]);
    }

    /// <summary>Title of the lead owner.</summary>
    internal static string? Title(MarketSnapshot market, int filing)
    {
        var lead = market.Filings.LeadEntry(filing);
        return lead < 0 ? null : Values.OrNull(market.Texts[market.Filings.OwnerTitleText[lead]]);
    }
}
