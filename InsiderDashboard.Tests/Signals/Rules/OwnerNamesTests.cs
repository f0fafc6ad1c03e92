using InsiderDashboard.Core.Signals.Rules;


namespace InsiderDashboard.Tests.Signals.Rules;

public class OwnerNamesTests
{
    [Theory]
    [InlineData("Mithril II LP")]
    [InlineData("Sequoia Capital Fund, L.P.")]
    [InlineData("STS Holdings II L.L.C.")]
    [InlineData("berkshire hathaway inc")]
    [InlineData("Acme Inc.")]
    [InlineData("Reid Hoffman Living Trust")]
    [InlineData("Loar Investment Co")]
    [InlineData("Fidelity S.A.")]
    [InlineData("BANK OF AMERICA CORP /DE/")]
    [InlineData("Toyota Motor Corp (NY)")]
    [InlineData("Baker Bros L P")]
    [InlineData("Ares L L C")]
    [InlineData("Kohlberg L L P")]
    [InlineData("Atlas LLLP")]
    [InlineData("Vitruvian S.à r.l.")]
    [InlineData("Vitruvian S a r l")]
    [InlineData("Vitruvian Sarl")]
    [InlineData("Siemens GmbH")]
    [InlineData("Royal Bank of Nowhere")]
    [InlineData("Churchill Sponsor")]
    [InlineData("Nestlé NV")]
    [InlineData("Barclays PLC")]
    [InlineData("Mithril GP")]
    public void IsEntity_WholeWordOfTheList_True(string name) => Assert.True(OwnerNames.IsEntity(name));

    [Theory]
    [InlineData("Musk Elon")]
    [InlineData("TRUSTMAN ALAN")]
    [InlineData("Coe Sally")]
    [InlineData("INCE PETER")]
    [InlineData("Funderburk Jo")]
    [InlineData("Capitala Rosa")]
    [InlineData("de Sa Paul")]
    [InlineData("Ag Smith")]
    [InlineData("Some Co-Investment")] // Co counts as the last word alone
    [InlineData("Tyagarajan N. V.")]
    [InlineData("Smith John /LLC/")]
    [InlineData("Jones Ann (SA)")]
    [InlineData("Bankes Tom")]
    [InlineData("")]
    [InlineData(null)]
    public void IsEntity_NaturalPerson_False(string? name) => Assert.False(OwnerNames.IsEntity(name));
}
