package app

import (
	"os"
	"strings"
	"testing"

	"claimlight/internal/catalogue"
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

var libraryStories = map[string]story{
	"figures-over-time": tellFiguresOverTime,
	"claims-table": func(d *checker, call func()) {
		call()
		d.Settle().ExpectSeen("Claims table", "The library has no claims yet").ExpectNotSeen("Clear the filter").Press("Esc")
		d.Sample().ClickSentence(2).Press("5")
		call()
		d.Settle().ExpectSeen("1 claim", "Quote", "Rating", "True")
		call()
		d.ExpectTitle("City planted").ExpectFocus("the text")
	},
}

// threeInTable opens two articles with three claims in all, and the table: one is false and of Oda, one half true, one
// not rated; the newest stands first.
func threeInTable(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist").Press("Esc", "1")
	d.ClickSentence(4).Press("3")
	d.Open(file(t, "page.html", pageOf("Harbour grows", harbour...))).ClickSentence(3).Press("c")
	return d.Press("Ctrl+2").Settle().ExpectSeen("Claims table", "3 claims")
}

// tableRow is where the keyboard stands: the quote of the claim.
func (d *checker) tableAt() string {
	d.t.Helper()
	found, err := d.library.Catalogue.Find(d.t.Context(), catalogue.Filter{}, catalogue.Order{})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, e := range found {
		if ids := d.w.table.Chosen(); len(ids) == 1 && ids[0] == e.ID {
			return e.Quote
		}
	}
	return ""
}

func TestTheTableIsSortedAndLeadsToItsClaims(t *testing.T) {
	d := threeInTable(t)
	newest := d.tableAt()
	d.Press("Down", "Down")
	oldest := d.tableAt()
	d.Press("Up", "Home")
	expect(d, "first", d.tableAt(), newest)
	d.ClickOnHeader("Rating").Settle()
	d.Press("Home")
	expect(d, "falsest", d.tableAt(), oldest)
	d.ClickOnHeader("Rating").Settle().Press("End")
	expect(d, "not rated stands last both ways", d.tableAt(), newest)
	d.Press("Home", "Down")
	expect(d, "falsest", d.tableAt(), oldest)
	d.Press("Enter").ExpectTitle("City planted").ExpectQuote(oldest).ExpectFocus("the text")
	d.Press("Ctrl+2").Settle()
	expect(d, "the order stays", d.w.table.Order(), catalogue.Order{By: catalogue.Rating, Down: true})
}

func TestTheTableIsFilteredByChips(t *testing.T) {
	d := threeInTable(t)
	d.Press("f").Type("rating").Press("Enter").Type("false").Press("Enter").Settle()
	d.ExpectSeen("Rating: False", "1 of 3 claims").ExpectNotSeen("Half true")
	d.Press("f").Type("rating").Press("Enter").Type("half").Press("Enter").Settle()
	d.ExpectSeen("Rating: False or Half true", "2 of 3 claims")
	d.Press("f").Type("source").Press("Enter").Type("Oda").Press("Enter").Settle()
	d.ExpectSeen("1 of 3 claims", "Source: Oda")
	d.Tab("Rating: False or Half true").Press("Delete").Settle().ExpectNotSeen("Rating: False").ExpectSeen("1 of 3 claims")
	d.Press("f").Type("is").Press("Enter").Type("without source").Press("Enter").Settle()
	d.ExpectSeen("Nothing passes this filter.", "0 of 3 claims").ClickOn("Clear the filter").Settle()
	d.ExpectSeen("3 claims")
	d.Press("/").Type("percent mor*").Settle().ExpectSeen("1 of 3 claims").Press("Enter")
	d.Press("Esc", "Ctrl+2").Settle().ExpectSeen("1 of 3 claims") // it is as it was left
}

func TestRangesAreAskedForAndUnderstood(t *testing.T) {
	d := threeInTable(t)
	d.Press("f").Type("value").Press("Enter").Fill("From", "many").Press("Enter").ExpectSeen("Value of a figure")
	d.Fill("From", "1,000").Fill("To", "").Press("Enter").Settle().ExpectSeen("Value of a figure: from 1,000")
	d.Press("f").Type("tagged on").Press("Enter").Fill("From", "2001").Fill("To", "2002-03").Press("Enter").Settle()
	d.ExpectSeen("Tagged on: 2001 to 2002-03", "Nothing passes")
}

func TestManyClaimsAreChangedAsOneAction(t *testing.T) {
	d := threeInTable(t)
	d.Press("Ctrl+A").ExpectSeen("3 marked")
	d.Press("t").Fill("Tags", "budget, trees").Press("Enter").Settle().ExpectHint("Tags of 3 claims changed")
	expect(d, "tagged", d.passing(catalogue.Filter{Tags: []string{"trees"}}), 3)
	d.Press("5").Settle()
	expect(d, "true", d.passing(catalogue.Filter{Ratings: []claim.Rating{claim.True}}), 3)
	d.Press("Ctrl+Z").Settle()
	expect(d, "true after undo", d.passing(catalogue.Filter{Ratings: []claim.Rating{claim.True}}), 0)
	d.Press("s").Fill("Name", "The council").Press("Enter").Settle()
	expect(d, "said by the council", d.passing(catalogue.Filter{Sources: []string{"the council"}}), 3)
	d.ClickOn("Remove a tag…").Type("budget").Press("Enter").Settle()
	expect(d, "still of the budget", d.passing(catalogue.Filter{Tags: []string{"budget"}}), 0)
	expect(d, "still of trees", d.passing(catalogue.Filter{Tags: []string{"trees"}}), 3)
	d.Press("Delete").Settle().ExpectSeen("The library has no claims").ExpectHint("3 claims deleted")
	d.Press("Ctrl+Z").Settle().ExpectSeen("3 claims")
	expect(d, "back", d.passing(catalogue.Filter{}), 3)
}

// passing counts the claims of the library that pass a filter.
func (d *checker) passing(f catalogue.Filter) int {
	d.t.Helper()
	found, err := d.library.Catalogue.Find(d.t.Context(), f, catalogue.Order{})
	if err != nil {
		d.t.Fatal(err)
	}
	return len(found)
}

func TestJustTheChosenClaimsAreExported(t *testing.T) {
	d := threeInTable(t)
	path := inFolder(d, "some.csv", "")
	d.Press("Space", "Down", "Space").ExpectSeen("2 marked").Press("e").ExpectSeen("2 claims that you chose")
	d.Fill("File", path).Press("Enter").ClickDialog("Replace").Settle().ExpectNotice("2 claims written")
	data, err := os.ReadFile(path)
	if err != nil || strings.Count(string(data), "claimlight-1") != 2 {
		t.Errorf("written is %q: %v", data, err)
	}
}

func TestViewsAreSavedUnderNames(t *testing.T) {
	d := threeInTable(t)
	d.Press("f").Type("rating").Press("Enter").Type("false").Press("Enter").Settle()
	d.Press("v").Type("save this").Press("Enter").Fill("Name", "Lies").Press("Enter").ExpectHint("View “Lies” saved")
	d.Tab("Rating: False").Press("Delete").Settle().ExpectSeen("3 claims").Press("Esc")
	d.Close().Start().Press("Ctrl+2").Settle()
	d.Press("v").Type("lies").Press("Enter").Settle().ExpectSeen("1 of 3 claims")
	d.Press("v").Type("rename").Press("Enter").Fill("Name", "Untruths").Press("Enter")
	d.Press("v").ExpectSeen("Untruths").ExpectNotSeen("Lies")
	d.Type("delete").Press("Enter").ExpectHint("View “Untruths” deleted")
	d.Press("v").ExpectNotSeen("Untruths").Press("Esc").ExpectFocus("Claims table")
	d.Press("Ctrl+Z").Settle().Press("v").ExpectSeen("Untruths").Press("Esc").Press("Ctrl+Z").Settle()
	d.Press("v").ExpectSeen("Lies").ExpectNotSeen("Untruths").Press("Esc").Press("Ctrl+Y").Settle()
	d.Press("v").ExpectSeen("Untruths").ExpectNotSeen("Lies").Press("Esc")
}

func TestColumnsAreChosenAndRemembered(t *testing.T) {
	d := threeInTable(t)
	d.ExpectNotSeen("Annotator").Press("l").Type("annotator").Press("Enter").Press("Esc").ExpectSeen("Annotator")
	d.Press("l").Type("status").Press("Enter").Press("Esc").ExpectNotSeen("Status")
	d.Close().Start().Press("Ctrl+2").Settle().ExpectSeen("Annotator").ExpectNotSeen("Status")
	d.Press("l").Type("usual").Press("Enter").ExpectNotSeen("Annotator").ExpectSeen("Status")
}

// What others do to the library shows, and the keyboard stays with its claim.
func TestTheTableShowsWhatOthersChange(t *testing.T) {
	d := threeInTable(t).Press("Down")
	at := d.tableAt()
	other := d.other()
	found, err := other.Catalogue.Find(t.Context(), catalogue.Filter{}, catalogue.Order{})
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Claims.Delete(t.Context(), found[0].ID); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.Settle().ExpectSeen("2 claims")
	expect(d, "where the keyboard stands", d.tableAt(), at)
	d.Press("Esc").Open(file(t, "more.html", pageOf("More of it", harbour...))).ClickSentence(2).Press("c", "Ctrl+2")
	d.Settle().ExpectSeen("3 claims")
}

// A filter that others ask for is shown as the user's own would be.
func TestATableIsOpenedWithAFilter(t *testing.T) {
	d := threeInTable(t).Press("Esc")
	d.w.table.Pick(catalogue.Filter{Ratings: []claim.Rating{claim.NotRated}})
	d.Settle().ExpectSeen("Claims table", "Rating: Not rated", "1 of 3 claims")
	d.w.table.Pick(catalogue.Filter{Statuses: []claim.Status{claim.Checked}})
	d.Settle().ExpectSeen("Status: Checked", "2 of 3 claims").Press("Esc").ExpectTitle("Harbour grows")
}

// ClickOnHeader presses the title of a column.
func (d *checker) ClickOnHeader(title string) *checker {
	d.t.Helper()
	s, ok := d.hands.FindText(title)
	if !ok {
		d.t.Fatalf("no column is called %q", title)
	}
	d.hands.ClickAt(s.At.Add(fyne.NewPos(4, 4)))
	return d
}
