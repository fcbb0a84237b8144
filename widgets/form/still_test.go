package form

import (
	"testing"

	"claimlight/internal/scheme"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// places are where all that can have the keyboard stands in the window, but for what comes and goes with a hint.
func (d *formDesk) places() map[fyne.Focusable]fyne.Position {
	at := map[fyne.Focusable]fyne.Position{}
	var walk func(o fyne.CanvasObject, from fyne.Position)
	walk = func(o fyne.CanvasObject, from fyne.Position) {
		if !o.Visible() {
			return
		}
		from = from.Add(o.Position())
		if f, is := o.(fyne.Focusable); is {
			at[f] = from
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part, from)
			}
		case fyne.Widget:
			for _, part := range test.WidgetRenderer(o).Objects() {
				walk(part, from)
			}
		}
	}
	walk(d.form, fyne.Position{})
	return at
}

// Nothing moves when a hint comes or goes: what one reaches for with the mouse is where it was.
func TestNothingMovesWithAHint(t *testing.T) {
	for name, hint := range map[string]struct{ come, leave func(d *formDesk) }{
		"a number is understood": {
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[0].SetText("1.5 mln") },
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[0].SetText("12") },
		},
		"a number is none": {
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[0].SetText("many") },
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[0].SetText("12") },
		},
		"the end of a range is none": {
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[1].SetText("very many") },
			func(d *formDesk) { d.form.sheet.figures.list[0].numbers[1].SetText("") },
		},
		"an own number is none": {
			func(d *formDesk) { d.ownNumber("many") }, func(d *formDesk) { d.ownNumber("12") },
		},
		"the source is like another": {
			func(d *formDesk) { d.form.AskSame(d.form.sheet.source.Text, "Mayor Eva Horáková") },
			func(d *formDesk) { d.form.sheet.same.forget() },
		},
		"the like was said before": {
			func(d *formDesk) { d.form.SetSimilar(before) }, func(d *formDesk) { d.form.SetSimilar(nil) },
		},
		"saving fails": {
			func(d *formDesk) { d.form.SetProblem("Not saved: the disk is full.") },
			func(d *formDesk) { d.form.SetState("") },
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newFormDesk(t)
			d.form.SetScheme(kit.EnglishLabels(),
				[]scheme.Field{{Name: "reach", Label: "Reach", Kind: scheme.Number}})
			c := bridge()
			c.Source.Name = "Horáková"
			d.open(c)
			d.window.Resize(fyne.NewSize(340, 1200))
			before, hints := d.places(), d.hints()
			hint.come(d)
			during := d.places()
			if len(before) < 12 {
				t.Fatalf("only %d fields are seen", len(before))
			}
			if d.hints() <= hints {
				t.Error("no hint came")
			}
			for f, at := range before {
				if now, there := during[f]; !there || now != at {
					t.Errorf("with the hint %T stands at %v, before at %v", f, now, at)
				}
			}
			hint.leave(d)
			after := d.places()
			for f, at := range before {
				if now, there := after[f]; !there || now != at {
					t.Errorf("after the hint %T stands at %v, before at %v", f, now, at)
				}
			}
		})
	}
}

// ownNumber types into the own field, and leaves it.
func (d *formDesk) ownNumber(text string) {
	f := d.form.sheet.own.bindings[0].field.(*field.Entry)
	f.OnFocus(true)
	f.SetText(text)
	f.OnFocus(false)
}

// hints counts what is said in the form beside the names of its fields.
func (d *formDesk) hints() int {
	n := 0
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *kit.Caption:
			if o.Text != "" && (o.Color == theme.ColorNameWarning || o.Color == theme.ColorNameError || o.Text[0] == '=') {
				n++
			}
		case *field.Link:
			n++
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part)
			}
		case fyne.Widget:
			for _, part := range test.WidgetRenderer(o).Objects() {
				walk(part)
			}
		}
	}
	walk(d.form)
	return n
}

// What a draft says is read whole, also where the window's type is twice as large.
func TestWhatADraftSaysIsNotCut(t *testing.T) {
	for _, text := range []string{draftHint.String(), "Not tagged, so not saved"} {
		if c := wrapped(text); c.Longer(c.Measure(text)/2, c.Lines) {
			t.Errorf("%q is cut where half of it has room in a line", text)
		}
	}
}
