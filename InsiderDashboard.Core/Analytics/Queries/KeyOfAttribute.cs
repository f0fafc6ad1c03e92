namespace InsiderDashboard.Core.Analytics.Queries;

/// <summary>The property has the key, the words, the choices and the bounds that another question declares for the property of that name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class KeyOfAttribute(Type query) : Attribute
{
    public Type Query => query;
}

/// <inheritdoc/>
public sealed class KeyOfAttribute<TQuery>() : KeyOfAttribute(typeof(TQuery));
