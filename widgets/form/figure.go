package form

import (
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/unit"
	"claimlight/internal/words"
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
	add := f.newLink(words.FormAddFigure.String(), f.add)
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
	wording := field.Called(words.FormFigureAsWritten.String(), field.NewEntry(words.FormAsWritten.String()))
	value := f.newNumberField(words.FormANumber.String(), func() string { return words.FormValue(e.id).String() })
	high := f.newNumberField(words.FormOfARange.String(), func() string { return words.FormHigh(e.id).String() })
	qualifier := field.NewSelect(words.KitExactly.String(), f.labels.Qualifiers.Texts())
	measured := field.NewEntry(words.FormEGPercent.String())
	measured.Options, measured.Offers = unit.Offers(), f.offers
	period := field.NewEntry(words.FormEGMay2025.String())

	e.numbers = []*numberField{value, high}
	e.bindings = []*binding[claim.Figure]{
		bindText(f.shared, wording, func(g *claim.Figure) *string { return &g.Text }),
		bindWord(f.shared, qualifier, f.labels.Qualifiers,
			func(g *claim.Figure) *claim.Qualifier { return &g.Qualifier }),
		bindNumber(f.shared, value, func(g *claim.Figure) *decimal.NullDecimal { return &g.Value }),
		bindNumber(f.shared, high, func(g *claim.Figure) *decimal.NullDecimal { return &g.ValueHigh }),
		bindCoded(f.shared, measured, unitCoding(), func(g *claim.Figure) *string { return &g.Unit }),
		bindText(f.shared, period, func(g *claim.Figure) *string { return &g.Period }),
		f.figurePlace(e),
	}

	watched := wording.OnFocus
	wording.OnFocus = func(gained bool) {
		if !gained && wording.Touched {
			f.readFigure(e)
		}
		watched(gained)
	}
	body := kit.NewColumn(
		kit.GapFields,
		wording,
		kit.NewHinted(kit.GapFields, []float32{1, 1, 1.2},
			hinted(words.FormQualifier.String(), qualifier, nil),
			hinted(words.FormValue15.String(), value.Entry, value.hint),
			hinted(words.FormUpTo.String(), high.Entry, high.hint),
		),
		kit.NewRow(kit.GapFields, []float32{1, 1}, named(words.FormUnit.String(), measured),
			named(words.FormPeriod.String(), period)),
	)
	e.fold = f.newFold(words.FormFigure.String(), body, func() string { return figureLine(e.value()) },
		func() { f.remove(e) })
	e.fold.keep = true
	return e
}

// figureLine sums a figure up in a line.
func figureLine(g claim.Figure) string {
	wording := g.Text
	if wording == "" && g.Value.Valid {
		wording = GroupDigits(g.Value.Decimal)
	}
	return kit.JoinWords(wording, unit.Label(g.Unit), g.Period)
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
func onlyPlace(quote, wording string) *text.Span {
	if at, once := text.Once(quote, wording); once {
		return &at
	}
	return nil
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
