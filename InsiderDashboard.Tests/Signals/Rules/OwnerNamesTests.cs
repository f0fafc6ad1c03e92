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
    [InlineData("Some Co-Investment")]
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
    [InlineData("")]
    [InlineData(null)]
    public void IsEntity_NaturalPerson_False(string? name) => Assert.False(OwnerNames.IsEntity(name));
}
