package app

import (
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/ask"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Every dialog opens with the focus where Enter confirms it: on a field, or on its button, which shows that by a ring.
func TestEnterConfirmsEveryDialog(t *testing.T) {
	asked := ""
	for name, open := range map[string]func(d *checker){
		"keys":      func(d *checker) { d.Press("F1") },
		"about":     func(d *checker) { d.Choose("about") },
		"weights":   func(d *checker) { d.Choose("weights") },
		"details":   func(d *checker) { d.Choose("details") },
		"annotator": func(d *checker) { d.Choose("annotator") },
		"a source": func(d *checker) {
			d.Settle().Choose("sources").Settle().Type("Oda").Press("Enter").Type("edit").Press("Enter")
		},
		"about by palette": func(d *checker) { d.Press("Ctrl+K").Type("About Claimlight").Press("Enter") },
		"a question": func(d *checker) {
			d.w.ask.Question("Is it so?", "It may be.", "It is", "It is not",
				func(yes bool) { asked = map[bool]string{true: "yes", false: "no"}[yes] })
		},
		"a merge": func(d *checker) {
			d.w.exchange.TryMerge(diverge(d))
		},
		"places": func(d *checker) {
			lostClaim(d)
			d.Choose("places")
		},
		"two versions": func(d *checker) {
			lostClaim(d)
			versions, err := d.library.Versions.Of(d.t.Context(), d.w.session.Opened().Article.ID)
			if err != nil || len(versions) < 2 {
				d.t.Fatalf("%d versions, %v", len(versions), err)
			}
			d.w.versions.Compare(versions[0].ID, versions[1].ID)
		},
		"at the end": func(d *checker) { d.w.care.ShowBackup(d.w.ask.Leave) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			if name != "a merge" && name != "places" && name != "two versions" { // which open what they need
				d.Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Save()
			}
			open(d)
			top := d.w.win.Canvas().Overlays().Top()
			if top == nil {
				t.Fatal("no dialog is open")
			}
			focused, _ := d.w.win.Canvas().Focused().(fyne.CanvasObject)
			if focused == nil || !d.seesIn(top, focused) {
				t.Fatalf("%T has the focus, which is not in the dialog", focused)
			}
			if b, is := focused.(*ask.Button); is && !ringOf(b) {
				t.Error("the button does not show that it has the focus")
			}
			d.Press("Enter")
			if d.w.win.Canvas().Overlays().Top() == top {
				t.Errorf("Enter on %q confirms nothing", apptest.LabelOf(focused))
			}
			if name == "a question" && asked != "yes" {
				t.Errorf("Enter means %q", asked)
			}
		})
	}
}

// Enter on the button to which Tab leads presses that, and Esc means no.
func TestTabAndEscInAQuestion(t *testing.T) {
	for keys, want := range map[string]bool{"Enter": true, "Shift+Tab": false, "Esc": false} {
		d := newDesk(t).Sample()
		got, times := false, 0
		d.w.ask.Question("Is it so?", "It may be.", "It is", "It is not", func(yes bool) { got = yes; times++ })
		if d.Press(keys); keys == "Shift+Tab" {
			d.ExpectFocus("It is not").Press("Enter")
		}
		expect(d, "the answer after "+keys, got, want)
		expect(d, "answers", times, 1)
		d.ExpectFocus("the text")
	}
}

func TestTabIntoAFieldOfADialogSelectsWhatStandsThere(t *testing.T) {
	d := newDesk(t).Sample().Choose("details").Press("Tab", "Tab").Type("The Post").Press("Enter")
	expect(d, "site", d.w.session.Opened().Article.Site, "The Post")
}

func TestKeysScrollADialogThatIsLongerThanTheWindow(t *testing.T) {
	d := newDesk(t).Sample().Press("F1")
	shown := scrollIn(d.w.win.Canvas().Overlays().Top())
	if _, is := d.w.win.Canvas().Focused().(*ask.Button); !is || shown == nil {
		t.Fatal("no button has the focus, or the dialog scrolls nothing")
	}
	const lineStep = 40 // of an arrow, in dp
	end := shown.Content.Size().Height - shown.Size().Height
	for _, step := range []struct {
		key  string
		want float32
	}{
		{"End", end},
		{"Home", 0},
		{"Down", lineStep},
		{"Up", 0},
		{"PageDown", min(end, shown.Size().Height-lineStep)},
		{"PageUp", 0},
	} {
		d.Press(step.key)
		expect(d, "how far the keys are scrolled after "+step.key, shown.Offset.Y, step.want)
	}
}

func (d *checker) seesIn(root, wanted fyne.CanvasObject) bool {
	for _, s := range apptest.Look(root, fyne.Position{}, apptest.Area{To: fyne.NewPos(9999, 9999)}) {
		if s.Object == wanted {
			return true
		}
	}
	return false
}

// ringOf tells whether the ring of a button is drawn.
func ringOf(b *ask.Button) bool {
	all := apptest.Children(b)
	return len(all) > 0 && all[len(all)-1].Visible()
}

// scrollIn finds what scrolls in an object; nil when nothing does.
func scrollIn(o fyne.CanvasObject) *container.Scroll {
	if s, is := o.(*container.Scroll); is {
		return s
	}
	for _, child := range apptest.Children(o) {
		if s := scrollIn(child); s != nil {
			return s
		}
	}
	return nil
}
