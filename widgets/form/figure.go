package form

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/unit"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"
)

// figures are those of a claim, of which one is always shown.
type figures struct {
	*shared
	entries[claim.Figure]
	quote  func() string     // of the claim
	drafts map[string]string // of number fields, by their keys
	object *fyne.Container
}

// newFigures makes the section of figures; confirm stands below them.
func newFigures(s *shared, quote func() string, confirm fyne.CanvasObject) *figures {
	f := &figures{shared: s, quote: quote, drafts: map[string]string{}}
	f.entries = entries[claim.Figure]{
		in:    s,
		box:   kit.NewColumn(kit.GapSection),
		build: f.newFigure,
		id:    func(g *claim.Figure) *string { return &g.ID },
		void:  voidFigure,
		least: 1,
		opens: func(i int) bool { return i == 0 },
	}
	add := f.newLink("+ Add figure", f.add)
	f.take(nil, true)
	f.object = kit.NewColumn(kit.GapTight*2, f.box, confirm, newStart(add))
	return f
}

func voidFigure(g claim.Figure) bool {
	return g.Text == "" && !g.Value.Valid && !g.ValueHigh.Valid && g.Unit == "" && g.Qualifier == "" && g.Period == ""
}

// newFigure makes the fields of one figure.
func (f *figures) newFigure() *entry[claim.Figure] {
	e := &entry[claim.Figure]{}
	words := field.Called("Figure as written", field.NewEntry("As written"))
	value := f.newNumberField("a number", func() string { return e.id + " value" })
	high := f.newNumberField("of a range", func() string { return e.id + " high" })
	qualifier := field.NewSelect("exactly", f.labels.Qualifiers.Texts())
	measured := field.NewEntry("e.g. percent")
	measured.Options, measured.Offers = unit.Offers(), f.offers
	period := field.NewEntry("e.g. May 2025")

	e.numbers = []*numberField{value, high}
	e.bindings = []*binding[claim.Figure]{
		bindText(f.shared, words, func(g *claim.Figure) *string { return &g.Text }),
		bindWord(f.shared, qualifier, f.labels.Qualifiers,
			func(g *claim.Figure) *claim.Qualifier { return &g.Qualifier }),
		bindNumber(f.shared, value, func(g *claim.Figure) *decimal.NullDecimal { return &g.Value }),
		bindNumber(f.shared, high, func(g *claim.Figure) *decimal.NullDecimal { return &g.ValueHigh }),
		bindCoded(f.shared, measured, unitCoding(), func(g *claim.Figure) *string { return &g.Unit }),
		bindText(f.shared, period, func(g *claim.Figure) *string { return &g.Period }),
		f.figurePlace(e),
	}

	watched := words.OnFocus
	words.OnFocus = func(gained bool) {
		if !gained && words.Touched {
			f.readFigure(e)
		}
		watched(gained)
	}
	body := kit.NewColumn(
		kit.GapFields,
		words,
		kit.NewRow(
			kit.GapFields,
			[]float32{1, 1, 1.2},
			named("Qualifier", qualifier),
			value.named("Value"),
			high.named("Up to"),
		),
		kit.NewRow(kit.GapFields, []float32{1, 1}, named("Unit", measured), named("Period", period)),
	)
	e.fold = f.newFold("Figure", body, func() string { return figureLine(e.value()) }, func() { f.remove(e) })
	e.fold.keep = true
	return e
}

// figureLine sums a figure up in a line.
func figureLine(g claim.Figure) string {
	words := g.Text
	if words == "" && g.Value.Valid {
		words = GroupDigits(g.Value.Decimal)
	}
	return kit.JoinWords(words, unit.Label(g.Unit), g.Period)
}

// readFigure fills the other fields of a figure from the words that were typed, as part of the same visit. It leaves
// them alone once one of them is filled.
func (f *figures) readFigure(e *entry[claim.Figure]) {
	typed := e.value()
	rest := typed
	rest.Text = ""
	if f.ReadFigure == nil || !voidFigure(rest) || slices.ContainsFunc(e.numbers, (*numberField).wrong) {
		return
	}
	read, ok := f.ReadFigure(typed.Text)
	if !ok {
		return
	}
	for _, b := range e.bindings[1:] {
		b.show(read)
		b.visit.unsaved = true
	}
	f.visits.edited(&e.bindings[0].visit, whileTyping)
}

// figurePlace keeps the place of the figure's words in the quote in step with the words: edited words that stand once
// in the quote have their place there, others have none.
func (f *figures) figurePlace(e *entry[claim.Figure]) *binding[claim.Figure] {
	return &binding[claim.Figure]{
		holds: func(claim.Figure) bool { return true },
		show:  func(claim.Figure) {},
		read: func(g *claim.Figure) {
			if g.Text != e.base.Text {
				g.Range = onlyPlace(f.quote(), g.Text)
			}
		},
	}
}

// onlyPlace finds words that stand exactly once in a quote.
func onlyPlace(quote, words string) *text.Span {
	if words == "" || strings.Count(quote, words) != 1 {
		return nil
	}
	start := strings.Index(quote, words)
	return &text.Span{Start: start, End: start + len(words)}
}

// newNumberField makes an entry for a number with its explanation. The key tells it from all others of all claims.
func (f *figures) newNumberField(placeHolder string, key func() string) *numberField {
	n := &numberField{
		Entry: field.NewEntry(placeHolder), hint: kit.NewHint(),
		parse: f.parseNumber, key: key, drafts: f.drafts, moved: f.room.relayout,
	}
	n.AlwaysShowValidationError = true
	return n
}

// named puts the name above the field and the explanation below.
func (n *numberField) named(name string) fyne.CanvasObject {
	return kit.NewColumn(kit.GapTight, kit.NewCaption(name), field.Called(name, n.Entry), n.hint)
}
