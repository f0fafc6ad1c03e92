using System.Text;
using System.Xml;
using System.Xml.Linq;
using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Sources.DataSets;

namespace InsiderDashboard.Core.Sources.Documents;

/// <summary>What is known of a document from around it.</summary>
/// <param name="File">For messages.</param>
/// <param name="Accession">Of the submission header or the file name; else the content's hash.</param>
/// <param name="Header">Null for a document that came without one.</param>
internal sealed record DocumentOrigin(string File, Accession Accession, SubmissionHeader? Header);

/// <summary>A filing, or why there is none.</summary>
internal readonly record struct DocumentOutcome(Filing? Filing, string? Place, string? Value, string? Reason, string? Remedy)
{
    public static DocumentOutcome Of(Filing filing) => new(filing, null, null, null, null);
    public static DocumentOutcome Failed(string? place, string? value, string reason, string remedy) => new(null, place, value, reason, remedy);
}

/// <summary>
/// Reads an ownership document (Form 3, 4 or 5 in XML, schemas X0202 to X0609). Unknown elements are passed over;
/// entities and document types are not read at all.
/// </summary>
internal sealed class OwnershipXmlReader(SourceLimits limits)
{
    private readonly CellReader cells = new();

    static OwnershipXmlReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // for encoding="windows-1252"

    public DocumentOutcome Read(ReadOnlyMemory<byte> content, DocumentOrigin origin)
    {
        try
        {
            var root = Load(content);
            if (root.Name.LocalName != "ownershipDocument")
                return DocumentOutcome.Failed("/" + root.Name.LocalName, root.Name.ToString(),
                    $"it is XML of another kind: its root element is {root.Name.LocalName}, not ownershipDocument",
                    "Import Form 3, 4 or 5 documents.");
            return Filing(root, origin);
        }
        catch (XmlException error) when (HasDocumentType(content.Span))
        {
            return DocumentOutcome.Failed(Position(error), "<!DOCTYPE",
                "it has a document type (<!DOCTYPE …>), which ownership documents never have; "
                + "entities in it can grow without bound, so it was not read",
                "Download the document again from sec.gov.");
        }
        catch (XmlException error)
        {
            return DocumentOutcome.Failed(Position(error), null,
                $"it is not well-formed XML: {error.Message}", "Download the document again from sec.gov.");
        }
        catch (DamagedInputException error)
        {
            return DocumentOutcome.Failed(null, null, error.Message, "Download the document again from sec.gov.");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or DecoderFallbackException)
        {
            return DocumentOutcome.Failed(null, null, $"its encoding can't be read: {error.Message}", "Save the document as UTF-8.");
        }
    }

    /// <exception cref="XmlException">Not well-formed.</exception>
    /// <exception cref="DamagedInputException">Larger or deeper than any filing.</exception>
    private XElement Load(ReadOnlyMemory<byte> content)
    {
        // White space before <?xml … ?> is an error of XML, but common where a document is cut out of a text.
        if (content.Span is [0xEF, 0xBB, 0xBF, (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t', ..])
            content = content[3..];
        var start = content.Span.IndexOfAnyExcept(" \t\r\n"u8);
        var bytes = content[Math.Max(start, 0)..].ToArray();
        using (var reader = Open(bytes))
            CheckSize(reader);
        using (var reader = Open(bytes))
            return XElement.Load(reader);
    }

    private XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.DocumentBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    /// <summary>Reads once without keeping anything: a tree of a hostile document would be built for hours.</summary>
    private void CheckSize(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        for (var elements = 0; reader.Read();)
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (elements > limits.XmlElements || reader.Depth > limits.XmlDepth)
                throw new DamagedInputException(
                    $"by line {position.LineNumber}, column {position.LinePosition} it has "
                    + (elements > limits.XmlElements ? $"more than {ReadingRun.Number(limits.XmlElements)} elements"
                        : $"elements nested more than {limits.XmlDepth} deep")
                    + ", far beyond any filing", brokeOff: false);
        }
    }

    private DocumentOutcome Filing(XElement root, DocumentOrigin origin)
    {
        cells.TakeDefects();
        var issuer = root.Child("issuer");
        var cikCell = issuer.Child("issuerCik").Cell();
        if (!FiledValues.TryCik(cikCell, out var issuerCik))
        {
            if (origin.Header?.IssuerCik is not { } inHeader)
                return DocumentOutcome.Failed("issuer/issuerCik", Encoding.UTF8.GetString(cikCell),
                    "issuerCik is no CIK, so that the filing can't be linked to an issuer",
                    "Import the complete submission text, whose header names the issuer.");
            issuerCik = inHeader;
        }

        var form = root.Child("documentType").Words() ?? origin.Header?.Form;
        if (form is null)
            return DocumentOutcome.Failed("documentType", null,
                "it doesn't say which form it is (documentType is missing)", "Download the document again from sec.gov.");
        if (!FilingRules.IsOwnershipForm(form))
            cells.Add("documentType", Encoding.UTF8.GetBytes(form), "not one of the forms 3, 4, 5 and their amendments");

        var filing = new Filing
        {
            Accession = origin.Accession,
            Form = form,
            IssuerCik = issuerCik,
            IssuerName = issuer.Child("issuerName").Words() ?? origin.Header?.IssuerName ?? "",
            FiledTicker = issuer.Child("issuerTradingSymbol").Words(),
            ForeignTicker = issuer.Child("issuerForeignTradingSymbol").Words(),
            IssuerSic = origin.Header?.IssuerSic,
            Source = SourceKind.Xml,
        };
        filing = WithParts(WithHead(filing, root), root);
        return DocumentOutcome.Of(WithDates(filing, origin.Header) with { Defects = cells.TakeDefects() });
    }

    private Filing WithHead(Filing filing, XElement root) => filing with
    {
        Period = Date(root, "periodOfReport"),
        OriginalFiledOn = Date(root, "dateOfOriginalSubmission"),
        NoSecuritiesOwned = Boolean(root, "noSecuritiesOwned"),
        NotSubjectToSection16 = Boolean(root, "notSubjectToSection16"),
        Form3HoldingsReported = Boolean(root, "form3HoldingsReported"),
        Form4TransactionsReported = Boolean(root, "form4TransactionsReported"),
        Aff10b5One = Boolean(root, "aff10b5One"),
        Remarks = root.Child("remarks").Words(),
        SchemaVersion = root.Child("schemaVersion").Words(),
    };

    private Filing WithParts(Filing filing, XElement root) => filing with
    {
        Owners = root.Children("reportingOwner").Select(Owner).OfType<ReportingOwner>().ToArray(),
        Rows = new OwnershipRows(cells).Read(root),
        Footnotes = root.Child("footnotes").Children("footnote").Select(f => new Footnote(f.Attribute("id")?.Value ?? "", f.Words() ?? "")).ToArray(),
        Signatures = root.Children("ownerSignature").Select(Signature).ToArray(),
    };

    /// <summary>The filing date stands in the header alone; without one the newest signature stands in for it.</summary>
    private static Filing WithDates(Filing filing, SubmissionHeader? header)
    {
        var period = filing.Period ?? header?.Period;
        var filedOn = header?.FiledOn ?? FilingRules.EstimateFiledOn(filing.Accession, filing.Signatures, period);
        return filing with
        {
            Period = period,
            FiledOn = filedOn,
            FiledEstimated = header?.FiledOn is null && filedOn is not null,
            AcceptedAt = header?.AcceptedAt,
        };
    }

    private ReportingOwner? Owner(XElement owner)
    {
        var id = owner.Child("reportingOwnerId");
        var address = owner.Child("reportingOwnerAddress");
        var relationship = owner.Child("reportingOwnerRelationship");
        var cikCell = id.Child("rptOwnerCik").Cell();
        if (!FiledValues.TryCik(cikCell, out var cik))
        {
            cells.Add("reportingOwner/rptOwnerCik", cikCell, "not a CIK: the owner can't be linked and was left out");
            return null;
        }

        return new ReportingOwner
        {
            Cik = cik,
            Name = id.Child("rptOwnerName").Words() ?? "",
            IsDirector = Boolean(relationship, "isDirector") ?? false,
            IsOfficer = Boolean(relationship, "isOfficer") ?? false,
            IsTenPercentOwner = Boolean(relationship, "isTenPercentOwner") ?? false,
            IsOther = Boolean(relationship, "isOther") ?? false,
            OfficerTitle = relationship.Child("officerTitle").Words(),
            OtherText = relationship.Child("otherText").Words(),
            Street1 = address.Child("rptOwnerStreet1").Words(),
            Street2 = address.Child("rptOwnerStreet2").Words(),
            City = address.Child("rptOwnerCity").Words(),
            State = address.Child("rptOwnerState").Words(),
            ZipCode = address.Child("rptOwnerZipCode").Words(),
            StateDescription = address.Child("rptOwnerStateDescription").Words(),
        };
    }

    private Signature Signature(XElement signature) => new(signature.Child("signatureName").Words() ?? "", Date(signature, "signatureDate"));

    private DateOnly? Date(XElement? parent, string name) =>
        cells.Date(parent.Child(name).Cell(), new Place(parent?.Name.LocalName ?? "", null, name));

    private bool? Boolean(XElement? parent, string name) =>
        cells.Boolean(parent.Child(name).Cell(), new Place(parent?.Name.LocalName ?? "", null, name));

    /// <summary>Null where the parser doesn't say: a forbidden document type has no place.</summary>
    private static string? Position(XmlException error) => error.LineNumber > 0 ? $"line {error.LineNumber}, column {error.LinePosition}" : null;

    private static bool HasDocumentType(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 4096)].IndexOf("<!DOCTYPE"u8) >= 0;
}
