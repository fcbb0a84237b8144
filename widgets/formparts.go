package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// disclosure hides the less used fields behind a line that says what is there.
type disclosure struct {
	button *fieldButton
	body   *fyne.Container
	hint   *caption
	object *fyne.Container
	moved  func()
}

func newDisclosure(title string, body *fyne.Container, moved func()) *disclosure {
	d := &disclosure{body: body, hint: newCaption(""), moved: moved}
	d.button = newFieldButton(title, theme.MenuExpandIcon(), d.toggle)
	body.Hide()
	head := newRow(gapFields, []float32{0, 1}, d.button, container.New(&middle{}, d.hint))
	d.object = newColumn(gapFields, head, body)
	return d
}

func (d *disclosure) toggle() { d.open(!d.body.Visible()) }

func (d *disclosure) open(open bool) {
	d.body.Hidden = !open
	d.hint.Hidden = open
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
	}
	d.button.SetIcon(icon)
	d.moved()
}

func (d *disclosure) summarise(text string) { d.hint.retext(text) }

// stateLine is the foot of the form: whether all is saved, and the button to go on.
type stateLine struct {
	text   *caption
	drop   *fieldButton
	done   *fieldButton
	object *fyne.Container
}

func newStateLine(f *ClaimForm) *stateLine {
	s := &stateLine{text: newCaption("")}
	s.text.lines = 3
	s.done = newFieldButton("Done", theme.ConfirmIcon(), nil)
	s.done.Importance = widget.HighImportance
	s.drop = called("Delete the claim", newFieldButton("", theme.DeleteIcon(), func() {
		f.Flush()
		if f.OnDelete != nil {
			f.OnDelete()
		}
	}))
	s.drop.careful = true
	f.attend(s.drop)
	f.attend(s.done)
	s.done.OnTapped = s.done.done
	foot := newRow(gapFields, []float32{1, 0, 0}, container.New(&middle{}, s.text), s.done, s.drop)
	margin := inset{left: gapMargin, top: 8, right: gapMargin, bottom: 8}
	s.object = onGround(newColumn(0, widget.NewSeparator(), newInset(margin, foot)))
	return s
}

func (s *stateLine) set(text string, colour fyne.ThemeColorName) {
	s.text.text, s.text.colour = text, colour
	s.text.Refresh()
}
