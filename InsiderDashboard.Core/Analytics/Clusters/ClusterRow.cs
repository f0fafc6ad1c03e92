using System.Text.Json.Serialization;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Sectors;
using InsiderDashboard.Core.Signals.Text;


namespace InsiderDashboard.Core.Analytics.Clusters;

public enum ConcurrentTrading { Clean, MechanicalOnly, Mixed }

public enum ClusterMark
{
    /// <summary>Three or more persons on the same day at the same price: an offering or a plan purchase?</summary>
    [Words("Same price")] SamePrice,
    /// <summary>One person has more than 80% of the value.</summary>
    [Words("One dominates")] OnePersonDominates,
    /// <summary>Sells: half of the persons have an F, M or A row within 3 business days of a sale.</summary>
    [Words("Vest-driven")] VestDriven,
}

/// <summary>One episode: qualifying windows that share a day.</summary>
public sealed record ClusterRow
{
    public required Side Side { get; init; }

    /// <summary>Ten digits.</summary>
    public required string IssuerCik { get; init; }
    public required string? Ticker { get; init; }
    public required string Company { get; init; }
    public required Sector Sector { get; init; }

    /// <summary>First eligible trade of a counted person in the first window.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day of the last qualifying window.</summary>
    public required DateOnly End { get; init; }

    /// <summary>First filing date at which a qualifying window of the episode was to be seen.</summary>
    public required DateOnly CompletedOn { get; init; }
    public required bool Active { get; init; }

    /// <summary>Persons with at least the least value each over the episode.</summary>
    public required int Persons { get; init; }

    /// <summary>Eligible persons below it.</summary>
    public required int Others { get; init; }

    /// <summary>The counted persons, by value.</summary>
    public required IReadOnlyList<ClusterPerson> People { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>USD of the counted persons' eligible trades.</summary>
    public required double Value { get; init; }

    /// <summary>USD per share.</summary>
    public required double AveragePrice { get; init; }

    /// <summary>Trades of the opposite side by anyone at the issuer at the same time.</summary>
    [JsonPropertyName("selling")]
    public required ConcurrentTrading Opposite { get; init; }

    /// <summary>USD; for a sell cluster of discretionary buying.</summary>
    [JsonPropertyName("sellingDiscretionary")]
    public required double OppositeDiscretionary { get; init; }

    [JsonPropertyName("sellingMechanical")]
    public required double OppositeMechanical { get; init; }

    /// <summary>The dollars of both, class by class; for a sell cluster of buying.</summary>
    [JsonPropertyName("sellingClasses")]
    public required IReadOnlyList<ClassTotal> OppositeClasses { get; init; }
    public required IReadOnlyList<ClusterMark> Marks { get; init; }

    /// <summary>Return over 21 sessions from the first session after <see cref="CompletedOn"/>; null while unfinished or unpriced.</summary>
    public required double? Return21 { get; init; }
    public required double? Return63 { get; init; }

    /// <summary>The counted persons' eligible trades, in filing order.</summary>
    public required IReadOnlyList<RowKey> Trades { get; init; }
}

/// <param name="PersonId">CIK, ten digits.</param>
/// <param name="Lead">Name of the person's owner of highest role, tie: lowest CIK.</param>
/// <param name="Value">USD over the episode.</param>
public sealed record ClusterPerson(string PersonId, string Lead, Role Role, double Value);
