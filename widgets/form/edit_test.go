package form

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// heldTimers stand in for the clock: they run when the test says so.
type heldTimers struct {
	delays []time.Duration
	run    func() // the timer that waits; nil when there is none
}

func (h *heldTimers) later(delay time.Duration, run func()) (stop func()) {
	h.delays, h.run = append(h.delays, delay), run
	return func() { h.run = nil }
}

func (h *heldTimers) elapse() {
	if run := h.run; run != nil {
		h.run = nil
		run()
	}
}

func TestTypingIsReportedWithinThreeTenthsOfASecond(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	var clock heldTimers
	d.form.Later = clock.later
	d.focus(d.form.sheet.source).typeText("Mayor")
	if len(d.saved) != 0 || len(clock.delays) != 1 || clock.delays[0] > 300*time.Millisecond {
		t.Fatalf("reported %d times, timers %v: want one for all letters", len(d.saved), clock.delays)
	}
	clock.elapse()
	if got := d.last().Source.Name; got != "Mayor" {
		t.Errorf("source = %q, want what was typed until then", got)
	}
	d.typeText(" of Lviv")
	clock.elapse()
	if len(d.visits) != 2 || d.visits[0] != d.visits[1] {
		t.Errorf("visits = %v, want the same one twice", d.visits)
	}
	d.typeText("!").tab()
	if clock.run != nil {
		t.Error("a timer runs on though the field was left and all is reported")
	}
}

func TestLaterRunsUnlessStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
		var ran atomic.Int32
		later(time.Second, func() { ran.Add(1) })
		stop := later(time.Second, func() { ran.Add(10) })
		time.Sleep(time.Second - time.Millisecond)
		if ran.Load() != 0 {
			t.Error("it ran before its time")
		}
		stop()
		time.Sleep(time.Second)
		if got := ran.Load(); got != 1 {
			t.Errorf("ran %d, want the one that was not stopped", got)
		}
	})
}

func TestLeavingAFieldReportsAndEndsItsVisit(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	source := d.form.sheet.source
	d.focus(source).typeText("A").tab()
	if len(d.saved) != 1 || d.last().Source.Name != "A" {
		t.Fatalf("reported %+v", d.saved)
	}
	d.focus(source).key(fyne.KeyEnd).typeText("B").key(fyne.KeyEscape)
	if len(d.visits) != 2 || d.visits[0] == d.visits[1] {
		t.Errorf("visits = %v, want two", d.visits)
	}
}

func TestAChoiceIsReportedAtOnce(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.rating).typeText("4")
	if d.last().Rating != claim.MostlyTrue {
		t.Errorf("rating = %q", d.last().Rating)
	}
	d.typeText("2")
	if d.last().Rating != claim.MostlyFalse || d.visits[0] != d.visits[1] {
		t.Errorf("rating = %q, visits %v", d.last().Rating, d.visits)
	}
	d.typeText("0")
	if d.last().Rating != claim.NotRated {
		t.Errorf("rating = %q, want none", d.last().Rating)
	}
}

func TestTheSavedClaimComesBackWithoutMovingTheCaret(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	source := d.form.sheet.source
	d.focus(source).typeText("Mayor").key(fyne.KeyHome)
	d.form.Flush()
	if source.Text != "Mayor" || source.CursorColumn != 0 {
		t.Errorf("%q with the caret at %d", source.Text, source.CursorColumn)
	}
	if d.form.base.Revision != 1 {
		t.Errorf("revision = %d, want the one of the saved claim", d.form.base.Revision)
	}
	d.typeText("The ").shortcut(&fyne.ShortcutUndo{})
	if source.Text == "The Mayor" {
		t.Error("the field's own undo does not work after saving")
	}
}

func TestASlowLibraryDoesNotTakeBackWhatIsTyped(t *testing.T) {
	d := newFormDesk(t)
	d.echo = false
	d.open(bridge()).focus(d.form.sheet.source).typeText("A")
	d.form.Flush()
	d.typeText("B")
	d.form.Flush()
	d.open(d.saved[0]) // only now the first one is saved
	if got := d.form.sheet.source.Text; got != "AB" {
		t.Errorf("source = %q", got)
	}
	d.open(d.saved[1])
	if got := d.form.Claim().Source.Name; got != "AB" {
		t.Errorf("source = %q", got)
	}
}

func TestAChangeFromElsewhereShowsWhereTheUserIsNotTyping(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).typeText("May")
	c := bridge()
	c.Rating = claim.False // by a key in the text
	d.open(c)
	if d.form.sheet.rating.Word() != "False" {
		t.Errorf("rating = %q", d.form.sheet.rating.Word())
	}
	if d.form.sheet.source.Text != "May" {
		t.Errorf("source = %q", d.form.sheet.source.Text)
	}
	d.form.Flush()
	if got := d.last(); got.Rating != claim.False || got.Source.Name != "May" {
		t.Errorf("reported %q by %q", got.Rating, got.Source.Name)
	}
}

func TestUndoTakesBackASavedField(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).typeText("Mayor").tab()
	d.open(bridge())
	if got := d.form.sheet.source.Text; got != "" {
		t.Errorf("source = %q after undo", got)
	}
	d.focus(d.form.sheet.source).typeText("Not saved")
	back := bridge()
	d.form.Reload(&back)
	if got := d.form.Claim().Source.Name; got != "" {
		t.Errorf("source = %q after the claim was loaded anew", got)
	}
}

func TestAnotherClaimIsShownOnlyAfterTheLastEditIsReported(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	d.focus(d.form.sheet.source).typeText("Mayor")
	other := bridge()
	other.ID = "other"
	d.open(other)
	if len(d.saved) != 1 || d.saved[0].ID != "bridge" || d.saved[0].Source.Name != "Mayor" {
		t.Fatalf("reported %+v", d.saved)
	}
	if got := d.form.Claim(); got.ID != "other" || got.Source.Name != "" {
		t.Errorf("shows %q by %q", got.ID, got.Source.Name)
	}
}

func TestCtrlEnterReportsBeforeItIsDone(t *testing.T) {
	d := newFormDesk(t).open(bridge())
	reported := 0
	d.form.OnDone = func() { reported = len(d.saved) }
	d.focus(d.form.sheet.source).typeText("x")
	d.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnter, Modifier: fyne.KeyModifierShortcutDefault})
	if reported != 1 {
		t.Errorf("%d reports when it was done", reported)
	}
}

func TestFieldsThatAreNotShownSurvive(t *testing.T) {
	c := bridge()
	c.Fields = map[string]string{"desk": "night"}
	c.Annotator, c.Prefix, c.Source.Text = "an", "before", "the mayor"
	c.Figures = []claim.Figure{{ID: "f", Text: "1.5", Unit: "square_km"}}
	d := newFormDesk(t).open(c)
	d.focus(d.form.sheet.rating).typeText("1")
	got := d.last()
	if got.Fields["desk"] != "night" || got.Annotator != "an" || got.Prefix != "before" ||
		got.Source.Text != "the mayor" {
		t.Errorf("reported %+v", got)
	}
	if len(got.Figures) != 1 || got.Figures[0] != c.Figures[0] {
		t.Errorf("figures = %+v", got.Figures)
	}
}
