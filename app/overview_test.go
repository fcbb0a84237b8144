package app

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/chart"
)

// overviewStories tell of the look at what the library holds.
var overviewStories = map[string]story{
	"overview": func(d *checker, call func()) {
		d.Sample().ClickSentence(3).Press("Enter", "1", "Esc")
		call()
		d.ExpectSeen("Claims by rating", "Left to look at").ExpectFocus("Articles").
			ExpectChecked(true, "overview")
		call()
		d.ExpectTitle("City planted").ExpectFocus("the text").ExpectChecked(false, "overview")
	},
}

// line is what a line of the overview says, by its chart and its label.
func (d *checker) line(name, label string) chart.Bar {
	d.t.Helper()
	for _, s := range d.screen() {
		if bars, is := s.Object.(*chart.Bars); is && bars.Name == name {
			for _, l := range bars.Lines() {
				if l.Label == label {
					return l
				}
			}
			d.t.Fatalf("%q has no line %q: %+v", name, label, bars.Lines())
		}
	}
	d.t.Fatalf("no chart %q is on the screen, which reads: %s", name, d.reads())
	return chart.Bar{}
}

// Who has nothing yet is welcomed, and sees no zeros; with the first article, that ends.
func TestAnEmptyLibraryIsWelcoming(t *testing.T) {
	d := newDesk(t).ExpectSeen("Welcome", "Open the sample article", "Paste as article").
		ExpectNotSeen("Claims by rating", "Unread", "Back (Esc)")
	d.Press("Ctrl+1").ExpectSeen("Welcome").Press("Esc").ExpectSeen("Welcome")
	d.Sample().ExpectNotSeen("Welcome").Choose("trash-article").ExpectSeen("Welcome")
	d.Press("Ctrl+Z").ExpectTitle("City planted")
}

// A start without an article shows what there is, and each line leads to what it counts, by keys alone.
func TestTheOverviewLeadsToWhatItCounts(t *testing.T) {
	d := newDesk(t).Open(file(t, "ships.html", pageOf("Ships in May", "Nine ships came in May.", "Ten came in June.")))
	d.Choose("sample").ClickSentence(3).Press("Enter", "1", "Esc").ClickSentence(6).Press("c")
	d.w.articles.Close()
	d.ExpectSeen("Overview", "Opened last", "Ships in May").ExpectNotSeen("Back (Esc)")
	for _, want := range []struct{ chart, label, number string }{
		{"Articles", "Unread", "1"},
		{"Articles", "In progress", "1"},
		{"Articles", "Done", "0"},
		{"Claims", "Checked", "1"},
		{"Claims", "Unchecked", "1"},
		{"Claims by rating", "False", "1"},
		{"Claims by rating", "Not rated", "1"},
		{"Left to look at", "Rated, without evidence", "1"},
	} {
		expect(d, want.chart+", "+want.label, d.line(want.chart, want.label).Number, want.number)
	}
	d.w.win.Canvas().Focus(d.w.overview.First())
	d.Press("Down", "Down", "Down", "Down", "Down", "Enter").Settle().ExpectSeen("Claims table", "1 of 2 claims")
	d.Press("Esc").ExpectSeen("Claims by rating").Press("Enter").Settle().Press("Home", "Enter")
	d.ExpectTitle("City planted")
	expect(d, "rating", d.claim().Rating, claim.False)
	d.Press("Ctrl+1").ClickOn("Unread").ExpectSeen("Ships in May").Press("Enter").ExpectTitle("Ships in May")
}

// What is done while the overview is in view is seen in it: here, and by another program.
func TestTheOverviewIsOfNow(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter", "1", "Esc", "Ctrl+1")
	expect(d, "false", d.line("Claims by rating", "False").Number, "1")
	d.Press("Ctrl+Z")
	expect(d, "false after an undo", d.line("Claims by rating", "False").Number, "0")
	d.Press("Ctrl+Y")
	c := d.claim()
	c.Rating = claim.True
	if _, err := d.other().Claims.Save(t.Context(), "", c); err != nil {
		t.Fatal(err)
	}
	d.changed()
	d.Settle()
	expect(d, "true", d.line("Claims by rating", "True").Number, "1")
	d.ExpectSeen("Overview").Press("Esc", "Ctrl+Shift+D", "Ctrl+1")
	expect(d, "done", d.line("Articles", "Done").Number, "1")
}
