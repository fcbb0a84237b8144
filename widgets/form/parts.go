package form

import (
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// disclosure hides the less used fields behind a line that says what is there.
type disclosure struct {
	button *field.Button
	body   *fyne.Container
	hint   *kit.Caption
	object *fyne.Container
	moved  func()
}

func newDisclosure(title string, body *fyne.Container, moved func()) *disclosure {
	d := &disclosure{body: body, hint: kit.NewCaption(""), moved: moved}
	d.button = field.NewButton(title, theme.MenuExpandIcon(), d.toggle)
	body.Hide()
	head := kit.NewRow(kit.GapFields, []float32{0, 1}, d.button, container.New(&kit.Middle{}, d.hint))
	d.object = kit.NewColumn(kit.GapFields, head, body)
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

func (d *disclosure) summarise(text string) { d.hint.SetText(text) }

// stateLine is the foot of the form: what is wrong, or that the like was said before, and the button to go on.
type stateLine struct {
	text   *kit.Caption
	drop   *field.Button
	done   *field.Button
	object *fyne.Container
}

func newStateLine(in *shared, notice fyne.CanvasObject) *stateLine {
	s := &stateLine{text: kit.NewCaption("")}
	s.text.Lines = 3
	s.done = field.NewButton(words.FormDone.String(), theme.ConfirmIcon(), nil)
	s.done.Importance = widget.HighImportance
	s.drop = field.NewButton("", theme.DeleteIcon(), func() { in.afterFlush(in.OnDelete) })
	field.Called(words.FormDeleteTheClaim.String(), s.drop)
	s.drop.Careful = true
	in.attend(s.drop)
	in.attend(s.done)
	s.done.OnTapped = s.done.OnDone
	said := container.NewStack(container.New(&kit.Middle{}, s.text), newStart(notice))
	foot := kit.NewRow(kit.GapFields, []float32{1, 0, 0}, said, s.done, s.drop)
	margin := kit.Inset{Left: kit.GapMargin, Top: 8, Right: kit.GapMargin, Bottom: 8}
	s.object = kit.OnGround(kit.NewColumn(0, widget.NewSeparator(), kit.NewInset(margin, foot)))
	return s
}

func (s *stateLine) set(text string, colour fyne.ThemeColorName) {
	s.text.Text, s.text.Color = text, colour
	s.text.Refresh()
}
