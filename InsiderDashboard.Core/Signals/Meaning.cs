namespace InsiderDashboard.Core.Signals;

/// <summary>Why a row does not count. The first that fits, in this order.</summary>
public enum Exclusion : byte
{
    None = 0, BadDate = 1, NoShares = 2, NoPrice = 3, WrongSide = 4, SuspectPrice = 5,
    Superseded = 6, Withdrawn = 7, DuplicateOf = 8,
}

/// <summary>What every dollar of a trade is. A trade has one class, or ExerciseSale for a part and one for the rest.</summary>
public enum TradeClass : byte
{
    /// <summary>Not a purchase or sale: shown, never scored.</summary>
    None = 0,
    PlanSale = 1, TaxSale = 2, OfferingSale = 3, ExerciseSale = 4, DiscretionarySale = 5,
    PlanBuy = 11, NonMarketBuy = 12, DiscretionaryBuy = 13,
}

public enum Signal : byte { Mechanical = 0, Bullish = 1, WeakBullish = 2, Review = 3, RoutineSale = 4 }

/// <summary>Label of an owner at an issuer for one calendar year (Cohen, Malloy and Pomorski 2012).</summary>
public enum RoutineLabel : byte
{
    /// <summary>The three years before are not wholly covered: no statement.</summary>
    HistoryTooShort = 0,
    Unclassified = 1, Opportunistic = 2, Routine = 3,
}

public enum ChangeKind : byte { Unknown = 0, Number = 1, New = 2 }
