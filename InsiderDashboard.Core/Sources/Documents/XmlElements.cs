using System.Text;
using System.Xml.Linq;
using InsiderDashboard.Core.Sources.DataSets;

namespace InsiderDashboard.Core.Sources.Documents;

/// <summary>Looks up elements by local name, whatever namespace a filing agent put them in.</summary>
internal static class XmlElements
{
    public static XElement? Child(this XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? parent, string name) =>
        parent?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>
    /// The text of an element, or of its <c>value</c> child: both <c>&lt;transactionCode&gt;S&lt;/…&gt;</c> and
    /// <c>&lt;transactionDate&gt;&lt;value&gt;2025-01-10&lt;/value&gt;&lt;footnoteId id="F1"/&gt;&lt;/…&gt;</c>. Null when empty.
    /// </summary>
    public static string? Words(this XElement? element)
    {
        if (element is null)
            return null;
        var source = element.Child("value") ?? element;
        var text = string.Concat(source.Nodes().OfType<XText>().Select(t => t.Value)).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The words as UTF-8, the form in which <see cref="CellReader"/> takes them.</summary>
    public static ReadOnlySpan<byte> Cell(this XElement? element) => element.Words() is { } words ? Encoding.UTF8.GetBytes(words) : default;
}
