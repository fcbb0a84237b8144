package form

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/shopspring/decimal"
)

func TestANumberIsShownBackAsUnderstood(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	value := d.figureField(0, figureValue)
	d.focus(value).typeText("1.5 mln")
	if got := d.hint(0); got != "= 1,500,000" {
		t.Errorf("the line below says %q", got)
	}
	d.form.Flush()
	if got := d.last().Figures[0].Value; !got.Valid || got.Decimal.String() != "1500000" {
		t.Errorf("value = %v", got)
	}
	if value.Text != "1.5 mln" {
		t.Errorf("after saving the field holds %q, not what was typed", value.Text)
	}
}

// hint is the line below the value of a figure.
func (d *formDesk) hint(figure int) string {
	h := d.form.sheet.figures.list[figure].numbers[0].hint
	if !h.Visible() {
		return ""
	}
	return h.Text
}

func TestAWrongNumberIsMarkedAndStays(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{{ID: "f", Text: "many"}}
	d := newFormDesk(t).open(c)
	value := d.figureField(0, figureValue)
	d.focus(value).typeText("12 оо").tab()
	if got := d.hint(0); got != wrongNumber.String() {
		t.Errorf("the line below says %q", got)
	}
	if got := d.last().Figures[0]; got.Value.Valid || got.Text != "many" {
		t.Errorf("figure = %+v", got)
	}
	if value.Text != "12 оо" {
		t.Errorf("the field holds %q", value.Text)
	}

	other := bridge()
	other.ID = "other"
	back := d.last()
	d.open(other)
	if got := d.figureField(0, figureValue).Text; got != "" {
		t.Errorf("another claim shows %q", got)
	}
	d.open(back)
	if got := d.figureField(0, figureValue).Text; got != "12 оо" {
		t.Errorf("back at the claim the field holds %q", got)
	}
	d.focus(d.figureField(0, figureValue)).
		key(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace).
		tab()
	if got := d.last().Figures[0].Value; got.Decimal.String() != "12" || d.hint(0) != "" {
		t.Errorf("value = %v, the line says %q", got, d.hint(0))
	}
}

func TestAWrongNumberLeavesTheRightOne(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{{ID: "f", Text: "163 people", Value: decimal.NewNullDecimal(decimal.NewFromInt(163))}}
	d := newFormDesk(t).open(c)
	value := d.figureField(0, figureValue)
	stays := func(when string) {
		t.Helper()
		if got := d.form.Claim().Figures[0].Value; !got.Valid || got.Decimal.String() != "163" {
			t.Errorf("%s the value is %v", when, got)
		}
		if got := d.hint(0); got != "Not a number: 163 stays" {
			t.Errorf("%s the line below says %q", when, got)
		}
	}
	d.focus(value).key(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyBackspace)
	d.form.Flush() // the user pauses at "1"
	d.typeText(" lots").tab()
	stays("after typing")
	other := bridge()
	other.ID = "other"
	back := d.last()
	d.open(other).open(back)
	stays("back at the claim")
	if got := d.figureField(0, figureValue).Text; got != "1 lots" {
		t.Errorf("the field holds %q", got)
	}
}

func TestAClaimHasSeveralFigures(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.figureField(0, figureWords)).typeText("1.5 mln")
	d.form.sheet.figures.add()
	if d.focused() != d.figureField(1, figureWords) {
		t.Errorf("the caret stands in %T, not in the new figure", d.focused())
	}
	if got := len(d.last().Figures); got != 1 {
		t.Errorf("an empty figure was reported: %d", got)
	}
	d.typeText("ten percent").focus(d.figureField(1, figureUnit)).typeText("%").tab()
	got := d.last().Figures
	if len(got) != 2 || got[1].Text != "ten percent" || got[1].Unit != "percent" || got[0].ID == got[1].ID {
		t.Fatalf("figures = %+v", got)
	}
	if got[1].Range != nil {
		t.Errorf("words that are not in the quote stand at %v", got[1].Range)
	}

	test.Tap(d.removeLink(0))
	if got := d.last().Figures; len(got) != 1 || got[0].Text != "ten percent" {
		t.Errorf("figures = %+v", got)
	}
	if d.removeLink(0).Visible() {
		t.Error("the only figure can be removed")
	}
}

func (d *formDesk) removeLink(figure int) *field.Link {
	return d.form.sheet.figures.list[figure].fold.remove
}

func TestAnEmptiedFigureIsGone(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{{ID: "f", Text: "5"}}
	d := newFormDesk(t).open(c)
	d.focus(d.figureField(0, figureWords)).key(fyne.KeyEnd, fyne.KeyBackspace).tab()
	if got := d.last().Figures; len(got) != 0 {
		t.Errorf("figures = %+v", got)
	}
	if len(d.form.sheet.figures.list) != 1 {
		t.Errorf("%d figures are shown, want an empty one", len(d.form.sheet.figures.list))
	}
}

func TestANewFigureOutlastsTheSaveOfAnother(t *testing.T) {
	d := newFormDesk(t)
	d.echo = false
	d.open(bridge()).focus(d.figureField(0, figureWords)).typeText("1.5 mln")
	d.form.sheet.figures.add()
	d.typeText("ten")
	d.open(d.saved[0]) // the save of the first figure comes back while the second is typed
	if got := d.figureField(1, figureWords).Text; got != "ten" {
		t.Errorf("the second figure holds %q", got)
	}
	d.form.Flush()
	if got := d.last().Figures; len(got) != 2 {
		t.Errorf("figures = %+v", got)
	}
}

func TestUndoBringsARemovedFigureBack(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{
		{ID: "f", Text: "5"},
		{ID: "g", Text: "6", Value: decimal.NewNullDecimal(decimal.NewFromInt(6))},
	}
	d := newFormDesk(t).open(c)
	test.Tap(d.removeLink(1))
	d.open(c)
	if len(d.form.sheet.figures.list) != 2 || d.figureField(1, figureValue).Text != "6" {
		t.Errorf("%d figures are shown", len(d.form.sheet.figures.list))
	}
}

func TestARangeHasAnUpperValue(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.figureField(0, figureValue)).typeText("10").tab().typeText("20").tab()
	f := d.last().Figures[0]
	if f.Value.Decimal.String() != "10" || f.ValueHigh.Decimal.String() != "20" {
		t.Errorf("range = %v to %v", f.Value, f.ValueHigh)
	}
}

func TestGroupDigits(t *testing.T) {
	for _, c := range []struct{ number, want string }{
		{"0", "0"},
		{"999", "999"},
		{"1000", "1,000"},
		{"1500000.25", "1,500,000.25"},
		{"-1234", "-1,234"},
		{"0.001", "0.001"},
		{"-0.5", "-0.5"},
		{"1e6", "1,000,000"},
	} {
		if got := GroupDigits(decimal.RequireFromString(c.number)); got != c.want {
			t.Errorf("GroupDigits(%s) = %q, want %q", c.number, got, c.want)
		}
	}
}

func TestTypedWordsFillTheFigure(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.form.ReadFigure = func(words string) (claim.Figure, bool) {
		if words != "at least 1.5 mln euros" {
			return claim.Figure{}, false
		}
		return claim.Figure{
			Value:     decimal.NewNullDecimal(decimal.NewFromInt(1500000)),
			Unit:      "EUR",
			Qualifier: claim.AtLeast,
		}, true
	}
	d.focus(d.figureField(0, figureWords)).typeText("at least 1.5 mln euros")
	d.form.Flush()
	d.tab()
	got := d.last().Figures[0]
	if got.Value.Decimal.String() != "1500000" || got.Unit != "EUR" || got.Qualifier != claim.AtLeast ||
		got.Text != "at least 1.5 mln euros" {
		t.Errorf("figure = %+v", got)
	}
	if d.visits[0] != d.visits[len(d.visits)-1] {
		t.Errorf("visits = %v: what the words fill belongs to the visit of the words", d.visits)
	}

	d.focus(d.figureField(0, figureUnit)).key(fyne.KeyEnd, fyne.KeyBackspace).typeText("x").tab()
	d.focus(d.figureField(0, figureWords)).key(fyne.KeyEnd).typeText(" ").key(fyne.KeyBackspace).tab()
	if got := d.last().Figures[0].Unit; got != "EUx" {
		t.Errorf("unit = %q: what the user filled was overwritten", got)
	}
}

func TestTheCaretStaysInItsFieldWhenAnotherClaimComes(t *testing.T) {
	first, second := bridge(), bridge()
	first.Figures = []claim.Figure{{ID: "f", Text: "5"}, {ID: "g", Text: "6"}}
	second.ID, second.Figures = "second", []claim.Figure{{ID: "h", Text: "7"}}
	d := newFormDesk(t).open(first)
	d.focus(d.figureField(0, figureWords)).open(second)
	d.key(fyne.KeyEnd).typeText("0").tab()
	if got := d.last(); got.ID != "second" || len(got.Figures) != 1 || got.Figures[0].Text != "70" ||
		got.Figures[0].ID != "h" {
		t.Errorf("reported %q with %+v", got.ID, got.Figures)
	}

	d.open(first).unfold().focus(d.figureField(1, figureWords)).open(second)
	if f := d.window.Canvas().Focused(); f != nil {
		t.Errorf("the caret stands in a figure that is gone: %v", f)
	}
}

func TestFurtherFiguresAreFoldedSoThatTheRatingIsInSight(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{
		{ID: "f", Text: "1.5 mln"},
		{ID: "g", Text: "two", Unit: "percentage_points", Period: "2024"},
		{ID: "h", Value: decimal.NewNullDecimal(decimal.NewFromInt(1200))},
	}
	d := newFormDesk(t).open(c)
	list := d.form.sheet.figures.list
	if !list[0].fold.body.Visible() || list[1].fold.body.Visible() || list[2].fold.body.Visible() {
		t.Error("the first figure alone should be open")
	}
	for i, want := range []string{"", "two  ·  percentage points  ·  2024", "1,200"} {
		if got := list[i].fold.summary.Text; got != want {
			t.Errorf("the line of figure %d says %q, want %q", i+1, got, want)
		}
	}
	driver := fyne.CurrentApp().Driver()
	rating, view := d.form.sheet.rating, d.form.shared.room.scroll.Size().Height
	if end := driver.AbsolutePositionForObject(rating).Y + rating.Size().Height; end > view {
		t.Errorf("with three figures the rating ends at %v of %v", end, d.form.shared.room.scroll.Size().Height)
	}

	d.focus(list[1].fold.toggle).key(fyne.KeyReturn)
	if d.focused() != d.figureField(1, figureWords) {
		t.Errorf("Enter on %q leaves the caret in %T", unfoldWord, d.focused())
	}
	d.key(fyne.KeyEnd).typeText("!").focus(list[1].fold.toggle).key(fyne.KeySpace)
	if got := list[1].fold.summary.Text; list[1].fold.body.Visible() || got != "two!  ·  percentage points  ·  2024" {
		t.Errorf("folded again, the line says %q", got)
	}
	if got := d.last().Figures; len(got) != 3 || got[1].Text != "two!" {
		t.Errorf("figures = %+v", got)
	}
}

// A unit that was stored in an old spelling is shown as its unit and stays as it is, until another is typed.
func TestAnOldSpellingOfAUnitIsShownAsItsUnit(t *testing.T) {
	c := bridge()
	c.Figures = []claim.Figure{{ID: "f", Text: "5", Unit: "year"}}
	d := newFormDesk(t).open(c)
	field := d.figureField(0, figureUnit)
	if field.Text != "years" {
		t.Errorf("the field shows %q", field.Text)
	}
	d.focus(d.figureField(0, figureWords)).key(fyne.KeyEnd).typeText("0").tab()
	if got := d.last().Figures[0].Unit; got != "year" {
		t.Errorf("the unit was stored anew, as %q", got)
	}
	for typed, want := range map[string]string{
		"megawatt": "MW", "day": "days", "percentage points": "percentage_points", "pilot": "pilot",
	} {
		field.SetText("")
		d.focus(field).typeText(typed).tab()
		if got := d.last().Figures[0].Unit; got != want {
			t.Errorf("%q is kept as %q, want %q", typed, got, want)
		}
	}
}
