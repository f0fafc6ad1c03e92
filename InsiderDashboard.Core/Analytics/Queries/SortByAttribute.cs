namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>A field of the list, with a dash before it for descending.</summary>
public sealed class SortByAttribute<TFields>() : OneOfAttribute(TFields.All.SelectMany(field => field.Choices)) where TFields : ISortFields;
