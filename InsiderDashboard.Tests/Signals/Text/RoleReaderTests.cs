using InsiderDashboard.Core.Filings;
using InsiderDashboard.Core.Signals.Rules;
using InsiderDashboard.Core.Signals.Text;

namespace InsiderDashboard.Tests.Signals.Text;

public class RoleReaderTests
{
    // Titles as filed, from the data sets 2025Q2 and 2025Q3.
    [Theory]
    [InlineData("Chief Executive Officer", Role.Ceo)]
    [InlineData("President and CEO", Role.Ceo)]
    [InlineData("CHAIRMAN, CEO, AND PRESIDENT", Role.Ceo)]
    [InlineData("COB and CEO", Role.Ceo)]
    [InlineData("C.E.O. & Chairman", Role.Ceo)]
    [InlineData("PRES. AND CEO", Role.Ceo)]
    [InlineData("Co-Chief Executive Officer", Role.Ceo)]
    [InlineData("Chairman, Co-CEO and Co-Pres", Role.Ceo)]
    [InlineData("Interim CEO & General Counsel", Role.Ceo)]
    [InlineData("CHIEF EXECUTVE OFFICER", Role.Ceo)]
    [InlineData("Pres. & Chief Exec. Officer", Role.Ceo)]
    [InlineData("Vice Chairman and Co-CEO", Role.Ceo)]
    [InlineData("CEO, Co-Founder", Role.Ceo)]
    [InlineData("CEO and Chairman BOD", Role.Ceo)]
    [InlineData("CEO and Brand President, Coach", Role.Ceo)]
    [InlineData("Pres. & CEO & Pres. of Chili's", Role.Ceo)]
    [InlineData("Pres/CEO/Dir of Company & Bank", Role.Ceo)]
    [InlineData("President and PEO", Role.Ceo)]
    [InlineData("CEO - See Remarks", Role.Ceo)]
    [InlineData("Chief Financial Officer", Role.Cfo)]
    [InlineData("EVP, CFO & Treasurer", Role.Cfo)]
    [InlineData("S.V.P &  C.F.O", Role.Cfo)]
    [InlineData("Chief Fin. & Operating Officer", Role.Cfo)]
    [InlineData("Int. Chief Financial Officer", Role.Cfo)]
    [InlineData("EVP CHIEF FINANCIAL OFF", Role.Cfo)]
    [InlineData("Principal Financial Officer", Role.Cfo)]
    [InlineData("PFO and PAO", Role.Cfo)]
    [InlineData("SVP, Finance CFO", Role.Cfo)]
    [InlineData("COO, CFO", Role.Cfo)]
    [InlineData("Executive Chairman", Role.OtherCSuite)]
    [InlineData("Executive Chair of the Board o", Role.OtherCSuite)]
    [InlineData("President", Role.OtherCSuite)]
    [InlineData("Co-President", Role.OtherCSuite)]
    [InlineData("President and Head of R&D", Role.OtherCSuite)]
    [InlineData("Chief Accounting Officer", Role.OtherCSuite)]
    [InlineData("EVP & CHRO", Role.OtherCSuite)]
    [InlineData("SVP-ChiefActngOfcr&Controller", Role.OtherCSuite)]
    [InlineData("EVP, GC and Secretary", Role.OtherCSuite)]
    [InlineData("EVP GENL COUNSEL/SECTY", Role.OtherCSuite)]
    [InlineData("CTO and SVP Software Eng.", Role.OtherCSuite)]
    [InlineData("Ex VP & Chief Legal Officer", Role.OtherCSuite)]
    [InlineData("Chief, Client &Partner Success", Role.OtherCSuite)]
    [InlineData("Pres,Prod Architect & Director", Role.OtherCSuite)]
    [InlineData("Executive Vice President", Role.OtherOfficer)]
    [InlineData("Vice Chairman", Role.OtherOfficer)]
    [InlineData("Group President", Role.OtherOfficer)]
    [InlineData("President, Americas", Role.OtherOfficer)]
    [InlineData("President of Products", Role.OtherOfficer)]
    [InlineData("President - IOA & ISG", Role.OtherOfficer)]
    [InlineData("President, S&P Global Ratings", Role.OtherOfficer)]
    [InlineData("EVP, Pres. - Bedding Products", Role.OtherOfficer)]
    [InlineData("V.P. (President, Terminals)", Role.OtherOfficer)]
    [InlineData("CEO,  Medicare Advantage", Role.OtherOfficer)]
    [InlineData("CEO Worldwide Amazon Stores", Role.OtherOfficer)]
    [InlineData("KFC Division CEO", Role.OtherOfficer)]
    [InlineData("PrimeLending President and CEO", Role.OtherOfficer)]
    [InlineData("President & CEO of subsidiary", Role.OtherOfficer)]
    [InlineData("Chief of Staff", Role.OtherOfficer)]
    [InlineData("EVP-Finance & Deputy CFO", Role.OtherOfficer)]
    [InlineData("Former Chief Financial Officer", Role.OtherOfficer)]
    [InlineData("FormerChief Compliance Officer", Role.OtherOfficer)]
    [InlineData("Special Advisor to the CEO", Role.OtherOfficer)]
    [InlineData("Office of the CEO", Role.OtherOfficer)]
    [InlineData("Deputy General Counsel", Role.OtherOfficer)]
    [InlineData("Hilltop Securities Chairman", Role.OtherOfficer)]
    [InlineData("Principal Accounting Officer", Role.OtherOfficer)]
    [InlineData("Controller", Role.OtherOfficer)]
    public void OfTitle_RealTitle_GivesTheHighestOffice(string title, Role role) => Assert.Equal(role, RoleReader.OfTitle(title));

    [Theory]
    [InlineData("President & CEO, Gap Inc.", "GAP INC", Role.Ceo)]
    [InlineData("President & CEO, Enact", "Enact Holdings, Inc.", Role.Ceo)]
    [InlineData("President & CEO, Gap Brand", "GAP INC", Role.OtherOfficer)]
    public void OfTitle_CompanyNamedInIt_IsStillTheCompany(string title, string issuer, Role role) =>
        Assert.Equal(role, RoleReader.OfTitle(title, issuer));

    // Remarks in the words of real filings of 2024Q3, shortened.
    [Theory]
    [InlineData("Chairman and Chief Executive Officer", Role.Ceo)]
    [InlineData("Reporting Person's title: President and Chief Executive Officer", Role.Ceo)]
    [InlineData("Mr. Doe is the Chairman and Chief Executive Officer of the Issuer.", Role.Ceo)]
    [InlineData("Mr. Doe was appointed as chief executive officer of Acme Corp. on April 30, 2024.", Role.Ceo)]
    [InlineData("President and Chief Executive Officer of Acme GP, LLC, the general partner of the Issuer.", Role.Ceo)]
    [InlineData("Treasurer, Principal Financial Officer, and Principal Accounting Officer", Role.Cfo)]
    [InlineData("Chief Legal Officer and Secretary.  Exhibit List: Exhibit 24 - Power of Attorney", Role.OtherCSuite)]
    [InlineData("Title: Senior Vice President of Quality and Enabling Functions", Role.OtherOfficer)]
    [InlineData("The holder retired as Chief Financial Officer effective August 8, 2024.", Role.OtherOfficer)]
    [InlineData("As of July 5, 2024, the holder is no longer President and CEO.", Role.OtherOfficer)]
    [InlineData("Ms. Doe is a Director and the Chief Executive Officer of Other Widgets LLC.", Role.OtherOfficer)]
    [InlineData("Exhibit 24 - Power of Attorney", Role.OtherOfficer)]
    public void Read_SeeRemarks_ReadsTheTitleThere(string remarks, Role role) =>
        Assert.Equal(role, RoleReader.Read(Owner(officer: true, title: "See Remarks"), remarks, "ACME CORP"));

    [Fact]
    public void Read_PlainTitle_IgnoresTheRemarks() =>
        Assert.Equal(Role.OtherOfficer,
            RoleReader.Read(Owner(officer: true, title: "Controller"), "Mr. Doe is the Chief Executive Officer of the Issuer."));

    [Theory]
    [InlineData(true, true, true, true, "CEO", Role.Ceo)]
    [InlineData(true, false, false, false, "Chief Executive Officer", Role.Director)]
    [InlineData(true, false, true, false, null, Role.Director)]
    [InlineData(false, false, false, true, "Chairman", Role.Director)]
    [InlineData(false, false, false, true, "Vice Chairman", Role.Other)]
    [InlineData(false, false, true, true, "See Remarks", Role.TenPercentOwner)]
    [InlineData(false, true, false, false, null, Role.OtherOfficer)]
    [InlineData(false, false, false, true, "Chief Accounting Officer", Role.Other)]
    [InlineData(false, false, false, false, null, Role.Other)]
    public void Read_Boxes_DecideWhetherATitleCounts(bool director, bool officer, bool tenPercent, bool other, string? title, Role role) =>
        Assert.Equal(role, RoleReader.Read(Owner(officer, title) with { IsDirector = director, IsTenPercentOwner = tenPercent, IsOther = other }));

    [Fact]
    public void Read_TitleInTheOtherField_CountsForAnOfficerWithoutTitle() =>
        Assert.Equal(Role.Cfo, RoleReader.Read(Owner(officer: true, title: null) with { OtherText = "CFO" }));

    [Fact]
    public void LeadOwner_HighestRoleThenLowestCik()
    {
        ReportingOwner[] owners = [Owner(false, null) with { Cik = 5 }, Owner(true, "CEO") with { Cik = 9 }, Owner(true, "CEO") with { Cik = 7 }];

        Assert.Equal(2, LeadOwner.Of(owners, [Role.Director, Role.Ceo, Role.Ceo]));
        Assert.Equal(-1, LeadOwner.Of([], []));
    }

    private static ReportingOwner Owner(bool officer, string? title) =>
        new() { Cik = 1, Name = "Doe Jane", IsOfficer = officer, OfficerTitle = title };
}
