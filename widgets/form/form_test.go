package form

import (
	"slices"
	"testing"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestUserFillsTheLoopByKeyboard(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source)
	d.typeText("Мер міста").tab().typeText("p").tab().typeText("d")
	d.tab().
		typeText("1.5 mln").
		tab().
		typeText("a").
		tab().
		typeText("1.5 mln").
		tab().
		tab().
		typeText("EUR").
		tab().
		typeText("2024")
	d.tab().
		tab().
		typeText("5").
		tab().
		key(fyne.KeyRight, fyne.KeyRight, fyne.KeySpace).
		tab().
		typeText("The budget says so.")
	d.ctrlEnter()

	got := d.last()
	want := claim.Source{Name: "Мер міста", Kind: claim.Person, Manner: claim.Direct}
	if got.Source != want {
		t.Errorf("source = %+v, want %+v", got.Source, want)
	}
	if got.Rating != claim.True || got.Status != claim.Checked || got.Conclusion != "The budget says so." {
		t.Errorf("result = %q, %q, %q", got.Rating, got.Status, got.Conclusion)
	}
	if len(got.Figures) != 1 {
		t.Fatalf("figures = %+v", got.Figures)
	}
	f := got.Figures[0]
	if f.Text != "1.5 mln" || f.Qualifier != claim.AtLeast || f.Value.Decimal.String() != "1500000" ||
		f.Unit != "EUR" ||
		f.Period != "2024" {
		t.Errorf("figure = %+v", f)
	}
	if f.Range == nil || f.Range.Of(got.Quote) != "1.5 mln" {
		t.Errorf("the figure's place = %v", f.Range)
	}
	if d.done != 1 {
		t.Errorf("done %d times, want once", d.done)
	}
}

func TestFormSaysWhatToDoWithoutAClaim(t *testing.T) {
	d := newFormDesk(t)
	if !d.form.nothing.Visible() || d.form.page.Visible() {
		t.Error("the empty form does not say what to do")
	}
	d.open(bridge())
	if d.form.nothing.Visible() || !d.form.page.Visible() {
		t.Error("a claim does not show its fields")
	}
	d.focus(d.form.sheet.source)
	d.form.SetClaim(nil)
	if !d.form.nothing.Visible() {
		t.Error("after the claim is gone the form does not say what to do")
	}
	if d.window.Canvas().Focused() != nil {
		t.Error("the caret stays in a field that is hidden")
	}
	if len(d.saved) != 0 {
		t.Errorf("showing claims reported %d changes", len(d.saved))
	}
}

func TestCaretStandsInTheFirstFieldToFill(t *testing.T) {
	filled := bridge()
	filled.Source.Name = "Mayor"
	withFigure := filled
	withFigure.Figures = []claim.Figure{{ID: "f", Text: "1.5 mln"}}
	rated := withFigure
	rated.Rating = claim.False
	concluded := rated
	concluded.Conclusion = "It cost less."

	d := newFormDesk(t)
	f := d.form
	for _, c := range []struct {
		name  string
		claim claim.Claim
	}{
		{"no source", bridge()},
		{"no figure", filled},
		{"no rating", withFigure},
		{"no conclusion", rated},
		{"all filled", concluded},
	} {
		d.open(c.claim)
		f.FocusRating()
		if d.focused() != fyne.Focusable(f.sheet.rating) {
			t.Errorf("%s: the caret stands in %T", c.name, d.focused())
		}
	}
}

func TestEveryFieldLeavesOnEscAndIsDoneOnCtrlEnter(t *testing.T) {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "e", URL: "https://example.org"}}
	c.Figures = []claim.Figure{{ID: "f", Text: "1.5"}, {ID: "g", Text: "2"}}
	d := newFormDesk(t).open(c).more().unfold()
	for n, f := range d.stops() {
		d.focus(f).key(fyne.KeyEscape)
		d.ctrlEnter()
		if d.left != n+1 || d.done != n+1 {
			t.Fatalf("field %d, %T: left %d times, done %d times", n, f, d.left, d.done)
		}
	}
}

// stops are all that Tab reaches, in order.
func (d *formDesk) stops() []fyne.Focusable {
	d.focus(d.form.sheet.source)
	var stops []fyne.Focusable
	for !slices.Contains(stops, d.focused()) {
		stops = append(stops, d.focused())
		d.tab()
	}
	return stops
}

func TestTabGoesAsTheEyeDoes(t *testing.T) {
	c := bridge()
	c.Evidence = []claim.Evidence{{ID: "e", URL: "https://example.org"}}
	c.Figures = []claim.Figure{{ID: "f", Text: "1.5"}, {ID: "g", Text: "2"}}
	d := newFormDesk(t).open(c).more().unfold()
	d.window.Resize(fyne.NewSize(340, 1800)) // all of it in sight, so that places can be compared
	driver := fyne.CurrentApp().Driver()
	stops := d.stops()
	if len(stops) < 35 {
		t.Errorf("Tab reaches %d places, fewer than the fields", len(stops))
	}
	for i := 1; i < len(stops); i++ {
		before, now := stops[i-1].(fyne.CanvasObject), stops[i].(fyne.CanvasObject)
		from, to := driver.AbsolutePositionForObject(before), driver.AbsolutePositionForObject(now)
		below := to.Y >= from.Y+before.Size().Height
		beside := to.X >= from.X+before.Size().Width && to.Y < from.Y+before.Size().Height
		if !below && !beside {
			t.Errorf("Tab goes from %T at %v to %T at %v", before, from, now, to)
		}
	}
}

func TestEveryStopOfTabHasAName(t *testing.T) {
	c := bridge()
	c.Source.Name = "Mayor"
	c.Evidence = []claim.Evidence{{ID: "e"}}
	d := newFormDesk(t).open(c).more().unfold()
	var names []string
	for _, f := range d.stops() {
		a, ok := f.(fyne.Accessible)
		if !ok || a.AccessibilityLabel() == "" {
			t.Errorf("%T has no name for a screen reader", f)
			continue
		}
		names = append(names, a.AccessibilityLabel())
	}
	for _, want := range []string{"Source: Mayor", "Rating", "Status: Unchecked", "Delete the claim", "Value"} {
		if !slices.Contains(names, want) {
			t.Errorf("none of %q is %q", names, want)
		}
	}
}

func TestTabScrollsToTheField(t *testing.T) {
	d := newFormDesk(t).open(bridge()).more()
	driver := fyne.CurrentApp().Driver()
	foot := d.form.shared.room.scroll.Size().Height
	for _, f := range d.stops() {
		d.focus(f)
		o := f.(fyne.CanvasObject)
		if d.form.shared.room.scroll.Content.Size().Height == 0 {
			t.Fatal("no content")
		}
		top := driver.AbsolutePositionForObject(o).Y
		inFoot := o == fyne.CanvasObject(d.form.state.done) || o == fyne.CanvasObject(d.form.state.drop)
		if !inFoot && (top < 0 || top+o.Size().Height > foot) {
			t.Errorf("%T is at %v, outside of 0 to %v", f, top, foot)
		}
	}
}

func TestTabLeavesFieldsOfSeveralLines(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	if d.form.sheet.result.AcceptsTab() {
		t.Error("Tab stays in the conclusion")
	}
	d.focus(d.form.sheet.result).typeText("a").key(fyne.KeyReturn).typeText("b")
	d.form.Flush()
	if got := d.last().Conclusion; got != "a\nb" {
		t.Errorf("conclusion = %q", got)
	}
}

func TestFieldsKeepTheShortcutsOfTextAndPassOnTheRest(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).typeText("Mayor").shortcut(&fyne.ShortcutUndo{})
	if got := d.form.sheet.source.Text; got == "Mayor" {
		t.Error("Ctrl+Z did not undo the typing")
	}
	if len(d.passed) != 0 {
		t.Errorf("Ctrl+Z of an edited field went on to the window")
	}
	d.focus(d.form.sheet.result).shortcut(&fyne.ShortcutUndo{})
	if len(d.passed) != 1 {
		t.Error("Ctrl+Z of a field that was not edited is not the window's")
	}
	d.focus(d.form.sheet.source)
	find := &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}
	d.shortcut(find).focus(d.form.sheet.rating).shortcut(find).shortcut(&fyne.ShortcutUndo{})
	if len(d.passed) != 4 {
		t.Errorf("%d shortcuts reached the window, want 4", len(d.passed))
	}
}

func TestClickOnTheQuoteShowsItInTheText(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	shown := 0
	d.form.OnReveal = func() { shown++ }
	test.Tap(d.form.sheet.quote)
	if shown != 1 {
		t.Errorf("shown %d times, want once", shown)
	}
}

func TestFormFitsItsPane(t *testing.T) {
	c := bridge()
	c.Source.Name = "Ministerium für Landwirtschaft, Umwelt und Rindfleischetikettierungsüberwachung"
	c.Evidence = []claim.Evidence{{ID: "e", URL: "https://example.org/a/very/long/address/that/goes/on/and/on"}}
	c.Figures = []claim.Figure{{ID: "f", Text: "1.5"}, {ID: "g", Text: "2", Unit: "Rindfleischetikettierung"}}
	d := newFormDesk(t).open(c).more().unfold()
	if least := d.form.MinSize(); least.Width > 320 || least.Height > 400 {
		t.Errorf("the form asks for %v, more than its pane has", least)
	}
	d.window.Resize(fyne.NewSize(320, 560))
	driver := fyne.CurrentApp().Driver()
	for _, f := range d.stops() {
		o := f.(fyne.CanvasObject)
		left := driver.AbsolutePositionForObject(o).X
		if left < 0 || left+o.Size().Width > 320.5 {
			t.Errorf("%T goes from %v to %v in a pane of 320", f, left, left+o.Size().Width)
		}
		if least := o.MinSize(); o.Size().Width < least.Width-0.5 || o.Size().Height < least.Height-0.5 {
			t.Errorf("%T is %v, smaller than it can be: %v", f, o.Size(), least)
		}
	}
}

func TestStateStaysBelowTheFields(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.form.SetState("Saved")
	if got := d.form.state.text.Text; got != "Saved" {
		t.Errorf("state = %q", got)
	}
	low := d.form.state.object.Size().Height
	d.form.SetProblem(
		"The library could not be written, as the disk is full. Free some room and the claim is saved again by itself.",
	)
	if high := d.form.state.object.Size().Height; high <= low {
		t.Errorf("a long problem gets no more room: %v, before %v", high, low)
	}
}
