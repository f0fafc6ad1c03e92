using InsiderDashboard.Components.Navigation;
using Microsoft.AspNetCore.Components;

namespace InsiderDashboard.Components.Tables;

/// <summary>A column of a <see cref="DataTable{TRow}"/>: it tells the table of itself and draws nothing.</summary>
public sealed class DataColumn<TRow> : ComponentBase where TRow : notnull
{
    [CascadingParameter] private DataTable<TRow> Table { get; set; } = null!;

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The name of this column in the address's "sort": the heading is a link to the same address in that order.</summary>
    [Parameter] public string? SortKey { get; set; }

    /// <summary>Numbers stand right, and their first order is descending.</summary>
    [Parameter] public bool Numeric { get; set; }

    /// <summary>What the column means, on hover.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Long text may break; else a cell keeps to one line.</summary>
    [Parameter] public bool Wrap { get; set; }

    /// <summary>First order is descending, as for dates.</summary>
    [Parameter] public bool NewestFirst { get; set; }

    /// <summary>Where the cell stands when the rows of the table stack on a narrow screen; else it is left out there.</summary>
    [Parameter] public NarrowPlace Narrow { get; set; }
    [Parameter, EditorRequired] public RenderFragment<TRow>? ChildContent { get; set; }

    /// <summary>Null where there is nothing to say.</summary>
    internal string? CellClass { get; private set; }

    internal string? AriaSort => IsAscending ? "ascending" : IsDescending ? "descending" : null;

    internal string Arrow => IsAscending ? " ▲" : IsDescending ? " ▼" : "";

    private bool IsAscending => SortKey is not null && string.Equals(Table.Sort, SortKey, StringComparison.OrdinalIgnoreCase);
    private bool IsDescending => SortKey is not null && string.Equals(Table.Sort, "-" + SortKey, StringComparison.OrdinalIgnoreCase);

    internal string SortLink(string here) => Address.With(here, "sort", NextIsDescending ? "-" + SortKey : SortKey);

    private bool NextIsDescending => Numeric || NewestFirst ? !IsDescending : IsAscending;

    protected override void OnParametersSet()
    {
        var words = string.Join(' ', new[]
        {
            Numeric ? "numeric num" : null, Wrap ? "wrap" : null, Table.Stacks ? "narrow-" + Narrow.ToString().ToLowerInvariant() : null,
        }.Where(word => word is not null));
        CellClass = words.Length == 0 ? null : words;
        Table.Add(this);
    }

    protected override bool ShouldRender() => false;
}
