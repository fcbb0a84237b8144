package app

import (
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

// DoubleClick selects the word at which some words of the article begin.
func (d *checker) DoubleClick(words string) *checker {
	d.t.Helper()
	at := d.point(words)
	return d.ClickAt(at).ClickAt(at)
}

// ExpectSource says who the claim in view is attributed to.
func (d *checker) ExpectSource(name string) *checker {
	d.t.Helper()
	expect(d, "source", d.claim().Source.Name, name)
	return d
}

// ExpectFigures says how the figures of the claim in view are written.
func (d *checker) ExpectFigures(want ...string) *checker {
	d.t.Helper()
	got := d.claim().Figures
	expect(d, "number of figures", len(got), len(want))
	for i := range min(len(got), len(want)) {
		expect(d, "figure", got[i].Text, want[i])
	}
	return d
}

// ExpectBraces says over which words of the text braces stand, those of sources and those of figures.
func (d *checker) ExpectBraces(source string, figures ...string) *checker {
	d.t.Helper()
	var sources, found []string
	for _, b := range d.w.desk.Panes.View.Braces() {
		words := b.Span.Of(d.w.session.Opened().Text)
		if b.Kind == reading.FigureBrace {
			found = append(found, words)
		} else {
			sources = append(sources, words)
		}
	}
	want := []string{source}
	if source == "" {
		want = nil
	}
	expect(d, "over sources", strings.Join(sources, "|"), strings.Join(want, "|"))
	expect(d, "over figures", strings.Join(found, "|"), strings.Join(figures, "|"))
	return d
}

func TestWordsOfTheClaimBecomeItsSourceByAKey(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(8).Press("Enter", "Esc").DoubleClick("Mayor Henrik").Press("Shift+Right",
		"Shift+Right").ExpectSelected("Mayor Henrik Aas").ExpectHint("S takes these words")
	d.Press("s").ExpectSource("Mayor Henrik Aas").ExpectBraces("Mayor Henrik Aas", "€1,500")
	d.ExpectSelected(d.Words(8)).ExpectFocus("the text")
	d.ExpectHint("Mayor Henrik Aas is now the source of “Each tree")
	c := d.claim()
	expect(d, "stands at", c.Source.Range.Of(c.Quote), "Mayor Henrik Aas")
	expect(d, "waits to be confirmed", c.Unconfirmed.Source, false)
}

func TestASourceIsPointedAtInTheSentenceBefore(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("c").ClickSentence(4).ExpectSource("The register")
	d.DoubleClick("Oda Lindqvist").Press("Shift+Right").ExpectSelected("Oda Lindqvist").ExpectSeen("Not a claim yet",
		"These words can be part of “The register, obtained")
	d.Press("s").ExpectClaims(1).ExpectQuote(d.Words(4)).ExpectSelected(d.Words(4)).ExpectSource("Oda Lindqvist")
	d.ExpectBraces("Oda Lindqvist", "1,166")
	d.Press("Ctrl+Z").ExpectSource("The register").ExpectBraces("The register", "1,166")
	d.Press("Ctrl+Y").ExpectSource("Oda Lindqvist")
	d.Settle().Close().Start().Click(d.Words(4)).ExpectBraces("Oda Lindqvist", "1,166")
}

// walkTo goes on word by word until a word is selected.
func (d *checker) walkTo(word string) *checker {
	d.t.Helper()
	for range 40 {
		if d.Press("Right").w.desk.Panes.View.SelectedText() == word {
			return d
		}
	}
	d.t.Fatalf("the keys come to %q, not to %q", d.w.desk.Panes.View.SelectedText(), word)
	return d
}

func TestAllOfPointingGoesByKeysAlone(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "Esc", "Up")
	d.ExpectSelected(d.Words(3)).walkTo("Oda").Press("Shift+Right", "s").ExpectSource("Oda Lindqvist")
	d.ExpectQuote(d.Words(4)).walkTo("1,166").Press("f").ExpectFigures("1,166").ExpectQuote(d.Words(4))
	d.ExpectHint("“1,166” is now a figure of “The register")
}

func TestTheKeysOfACyrillicLayoutPointToo(t *testing.T) {
	for _, keys := range [][2]string{{"і", "а"}, {"ы", "а"}} {
		d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "Esc").DoubleClick("Oda Lindqvist").Type(keys[0])
		d.ExpectSource("Oda").DoubleClick("1,166").Type(keys[1]).ExpectFigures("1,166")
	}
}

func TestAWordOfAnotherClaimCanBeTheSourceOfTheClaimBefore(t *testing.T) {
	d := threeClaims(t).ClickSentence(4).DoubleClick("Harbour Post shows")
	d.ExpectQuote(d.Words(2))
	d.ExpectHint("Shift+S as that of “The register").Type("S").ExpectQuote(d.Words(4)).ExpectSource("Harbour")
	d.ExpectBraces("Harbour", "1,166")
}

func TestWhereNothingCanBePointedASentenceSaysWhy(t *testing.T) {
	d := newDesk(t).Sample().DoubleClick("Oda Lindqvist").Press("s").ExpectClaims(0).ExpectHint("No claim is open.")
	d.Press("f").ExpectClaims(0).ExpectHint("No claim is open.")
	d.ClickSentence(3).Press("Enter", "Esc").Press("s").ExpectHint("Select the words that name the source")
	d.Press("f").ExpectHint("Select the words that give the figure")
	d.DoubleClick("planted every").Press("f").ExpectFigures().ExpectHint("No number stands in “planted”.")
}

func TestSeveralNumbersAreNoFigure(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(2).Press("Enter", "Esc").DoubleClick("214 of")
	before := len(d.claim().Figures)
	d.Press("Shift+Right", "Shift+Right", "Shift+Right").ExpectSelected("214 of the 1,380").Press("f")
	d.ExpectHint("More than one number stands in “214 of the 1,380”")
	expect(d, "figures", len(d.claim().Figures), before)
}

func TestAFigureThatWasReadGivesWayAndOneThatIsConfirmedStays(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(7).Press("Enter", "Esc").ExpectFigures("€4.2 million", "twice")
	id := d.claim().Figures[0].ID
	d.DoubleClick("€4.2").Press("Shift+Right", "Shift+Right", "Shift+Right")
	d.ExpectSelected("€4.2 million so far").Press("f").ExpectFigures("€4.2 million so far", "twice")
	f := d.claim().Figures[0]
	expect(d, "id", f.ID, id)
	expect(d, "value", f.Value.Decimal.String(), "4200000")
	expect(d, "unit", f.Unit, "EUR")
	expect(d, "waits to be confirmed", d.claim().Unconfirmed.Figures, false)
	d.DoubleClick("€1,500").Press("f").ExpectFigures("€4.2 million so far", "twice", "€1,500")
	d.ExpectHint("outside of whose words")
	d.Press("Ctrl+Z").ExpectFigures("€4.2 million so far", "twice").Press("Ctrl+Z")
	d.ExpectFigures("€4.2 million", "twice")
	expect(d, "waits to be confirmed", d.claim().Unconfirmed.Figures, true)
}

func TestAFurtherFigureIsPointedAtWithShift(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(7).Press("Enter", "Esc").DoubleClick("€1,500").Type("F")
	d.ExpectFigures("€4.2 million", "twice", "€1,500")
}

func TestTheBracesFollowTheEndsOfAClaim(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(8).Press("Enter", "Esc").DoubleClick("Henrik").Press("s")
	d.ExpectBraces("Henrik", "€1,500")
	d.DragTo(d.grips()[0], d.point("was to cost")).ExpectBraces("Henrik", "€1,500")
	d.DragTo(d.grips()[0], d.point("Mayor Henrik")).ExpectBraces("Henrik")
	expect(d, "source stands at", d.claim().Source.Range.Of(d.claim().Quote), "Henrik")
	d.DragTo(d.grips()[1], d.point("Mayor Henrik")).ExpectQuote("Mayor").ExpectBraces("Henrik") // outside, as it may
	d.Press("Ctrl+Z", "Ctrl+Z").ExpectBraces("Henrik", "€1,500").Press("Ctrl+Z").ExpectQuote(d.Words(8))
	d.ExpectBraces("Henrik", "€1,500")
}

func TestAClaimPutBackHasItsFigureAgain(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(8).Press("Enter", "Esc")
	d.DragTo(d.grips()[0], d.point("Mayor Henrik")).ExpectBraces("Mayor Henrik Aas")
	d.DragTo(d.grips()[0], d.point("Each tree")).ExpectQuote(d.Words(8)).ExpectBraces("Mayor Henrik Aas",
		"€1,500")
}

func TestWordsAreDraggedOntoAField(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "Esc").DoubleClick("register, obtained")
	d.DragTo(d.point("gister, obtained"), d.find("Source").Middle()).ExpectSource("register").ExpectQuote(d.Words(4))
	d.DoubleClick("1,166")
	d.DragTo(d.point("66 trees"), d.find("Figure as written").Middle()).ExpectFigures("1,166")
	d.DoubleClick("lists 1,166")
	before := d.claim()
	d.DragTo(d.point("sts 1,166"), fyne.NewPos(3, 3)).ExpectSelected("lists")
	expect(d, "source", d.claim().Source.Name, before.Source.Name)
	d.DoubleClick("document, the canopy")
	d.DragTo(d.point("cument, the canopy"), d.find("Its source (S)").Middle()).ExpectSource("document")
	d.ExpectQuote(d.Words(4)).DoubleClick("Lindqvist, head").ClickOn("Its source (S)").ExpectSource("Lindqvist")
	d.ExpectQuote(d.Words(4))
}

func TestTheMenuOfTheTextOffersToPoint(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter", "Esc").DoubleClick("Oda Lindqvist")
	d.RightClickAt(d.point("Oda Lindqvist")).ExpectSelected("Oda").ClickOn("Take the words as source")
	d.ExpectSource("Oda")
	d.DoubleClick("1,166")
	d.RightClickAt(d.point("1,166")).ClickOn("Take the words as figure").ExpectFigures("1,166")
}

// What is typed in the form and not told yet is not lost by a word that is pointed at.
func TestPointingKeepsWhatIsBeingTyped(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(4).Press("Enter").Fill("Conclusion", "Counted twice.").Press("Esc")
	d.DoubleClick("Oda Lindqvist").Press("s").ExpectSource("Oda")
	expect(d, "conclusion", d.claim().Conclusion, "Counted twice.")
}

func TestTheSourceBookGivesAPointedSourceItsKind(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(9).Press("Enter").TypeSource("Oda Lindqvist")
	d.Tab("Kind of source").Type("g").Save()
	d.ClickSentence(4).Press("Enter", "Esc").DoubleClick("Oda Lindqvist").Press("Shift+Right", "s")
	d.ExpectSource("Oda Lindqvist")
	expect(d, "kind", d.claim().Source.Kind, claim.Government)
}

func TestASourceOutsideItsClaimIsFoundInANewVersion(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address).ClickSentence(7).Press("Enter", "Esc").DoubleClick("customs office")
	d.Press("Shift+Right",
		"s").ExpectBraces("customs office")
	quote := d.claim().Quote
	revise(pages, "€310 million", "three hundred and eleven million euros")
	d.Choose("fetch-again").Press("Esc").Click(quote).ExpectQuote(quote).ExpectBraces("customs office")
	expect(d, "version", d.w.session.Opened().Version.Number, 2)
	d.Press("4").Settle().Close().Start().Click(quote).ExpectBraces("customs office")
}
