package notice

import (
	"strings"
	"testing"

	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func plainApp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.DefaultTheme())
}

func TestNoticeSaysOneThingAndGoes(t *testing.T) {
	plainApp(t)
	n := NewBanner()
	w := test.NewTempWindow(t, container.NewVBox(n))
	w.Resize(fyne.NewSize(500, 200))
	if n.Visible() || n.Text() != "" {
		t.Error("there is a notice before anything happened")
	}
	again, closed := 0, 0
	n.OnClose = func() { closed++ }
	n.Say(Failure, "The page could not be opened.", field.Action{Text: "Try again", Run: func() { again++ }})
	if n.Text() != "The page could not be opened." || !n.action.Visible() {
		t.Errorf("says %q", n.Text())
	}
	test.Tap(n.action)
	w.Canvas().Focus(n.close)
	n.close.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if again != 1 || closed != 1 || n.Visible() {
		t.Errorf("tried again %d times, closed %d times", again, closed)
	}
	n.Say(Info, "Exported 3 claims.", field.Action{})
	if n.action.Visible() {
		t.Error("a notice with nothing to do has a button for it")
	}
}

func TestLongNoticeWraps(t *testing.T) {
	plainApp(t)
	n := NewBanner()
	n.Say(Warning, "Short.", field.Action{})
	n.Resize(fyne.NewSize(400, 40))
	low := n.MinSize().Height
	n.Say(Warning, strings.Repeat("a long sentence ", 12), field.Action{})
	if high := n.MinSize().Height; high <= low {
		t.Errorf("a long notice is %v high, a short one %v", high, low)
	}
	if n.MinSize().Width > 320 {
		t.Errorf("a long notice widens the window to %v", n.MinSize().Width)
	}
}

func TestStatusBarGivesTheRightSideItsRoom(t *testing.T) {
	plainApp(t)
	b := NewStatusBar()
	b.SetHint(strings.Repeat("a very long hint ", 20))
	b.SetState("Saved")
	b.SetCounts("12 claims, 5 checked")
	b.Resize(fyne.NewSize(400, b.MinSize().Height))
	if end := b.hint.Position().X + b.hint.Size().Width; end > b.state.Position().X {
		t.Errorf("the hint ends at %v, the state begins at %v", end, b.state.Position().X)
	}
	if end := b.counts.Position().X + b.counts.Size().Width; end > 400 {
		t.Errorf("the counts end at %v of 400", end)
	}
	b.SetProblem("Not saved")
	if b.state.Color != theme.ColorNameError {
		t.Errorf("a problem is %s", b.state.Color)
	}
	if b.MinSize().Width > 320 {
		t.Errorf("a long hint widens the window to %v", b.MinSize().Width)
	}
}

func TestFirstRunShowsTheLoopAndHowToBegin(t *testing.T) {
	plainApp(t)
	began := 0
	v := NewFirstRun(
		"Welcome",
		LoopSteps(),
		field.Action{Text: "Open the sample", Run: func() { began++ }},
		field.Action{Text: "Open a page", Run: func() {}},
	)
	w := test.NewTempWindow(t, v)
	w.Resize(fyne.NewSize(480, 600))
	if len(LoopSteps()) != 3 {
		t.Errorf("%d steps", len(LoopSteps()))
	}
	buttons := buttonsIn(v.content)
	if len(buttons) != 2 || buttons[0].Importance != widget.HighImportance ||
		buttons[1].Importance == widget.HighImportance {
		t.Fatalf("%d buttons", len(buttons))
	}
	test.Tap(buttons[0])
	w.Canvas().Focus(buttons[0])
	buttons[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if began != 2 {
		t.Errorf("began %d times", began)
	}
	if height := v.content.Size().Height; height > 560 {
		t.Errorf("the steps need a height of %v", height)
	}
	if v.MinSize().Width > 320 {
		t.Errorf("asks for %v", v.MinSize())
	}
}

func buttonsIn(c *fyne.Container) []*field.Button {
	var buttons []*field.Button
	for _, o := range c.Objects {
		switch o := o.(type) {
		case *fyne.Container:
			buttons = append(buttons, buttonsIn(o)...)
		case *field.Button:
			buttons = append(buttons, o)
		}
	}
	return buttons
}

func TestANoticeThatWasCoveredComesBackWhileItHolds(t *testing.T) {
	plainApp(t)
	n := NewBanner()
	test.NewTempWindow(t, container.NewVBox(n)).Resize(fyne.NewSize(500, 200))
	does := field.Action{Text: "Show", Run: func() {}}
	n.Say(Warning, "Not saved.", does)
	n.Say(Info, "Merged.", field.Action{})
	n.Say(Info, "Exported.", does)
	if n.Text() != "Exported." {
		t.Errorf("it says %q", n.Text())
	}
	n.dismiss()
	if n.Text() != "Not saved." || !n.action.Visible() || n.action.Text != "Show" {
		t.Errorf("under it stands %q, with the action %q", n.Text(), n.action.Text)
	}
	n.Say(Info, "Exported.", does)
	n.Withdraw("Not saved.")
	if n.dismiss(); n.Visible() {
		t.Errorf("what was withdrawn came back: %q", n.Text())
	}
	n.Say(Warning, "Not saved.", does)
	n.Say(Warning, "Not saved.", does)
	if n.dismiss(); n.Visible() {
		t.Errorf("what was said twice came back: %q", n.Text())
	}
	n.Say(Warning, "Not saved.", does)
	n.Say(Info, "Merged.", field.Action{})
	if n.Hide(); n.Visible() || len(n.covered) > 0 {
		t.Error("something is left after all was hidden")
	}
}
