package form

import (
	"fmt"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// fold is the head of one entry of several, and its fields, which can be folded away behind a line that sums them up.
type fold struct {
	name    string // of one entry, such as "Figure"
	heading *kit.Caption
	summary *kit.Caption
	grip    *fyne.Container // by which it is dragged elsewhere; empty for one that stays where it is
	toggle  *field.Link
	remove  *field.Link
	body    *fyne.Container
	object  *fyne.Container
	sum     func() string // what the fields hold, in a line
	keep    bool          // the only entry stays open and cannot be removed
	enter   func()        // puts the caret into the first field
	moved   func()
}

// newFold makes an open entry. Further links stand before the one that removes it.
func (s *shared) newFold(
	name string,
	body *fyne.Container,
	sum func() string,
	remove func(),
	more ...fyne.CanvasObject,
) *fold {
	d := &fold{
		name:    name,
		heading: kit.NewHeading(name),
		summary: kit.NewCaption(""),
		body:    body,
		sum:     sum,
		moved:   s.room.relayout,
	}
	d.toggle = s.newLink(foldWord.String(), func() {
		d.open(!d.body.Visible())
		if d.body.Visible() {
			d.enter()
		}
	})
	d.remove = s.newLink(words.FormRemove.String(), remove)
	d.remove.Careful = true
	d.grip = kit.NewColumn(0)
	d.grip.Hide()
	title := container.New(kit.Middle{}, kit.NewRow(kit.GapFields, []float32{0, 0, 1}, d.grip, kit.NewSnug(d.heading),
		d.summary))
	line := []fyne.CanvasObject{title, d.toggle}
	line = append(append(line, more...), d.remove)
	weights := make([]float32, len(line))
	weights[0] = 1
	d.object = kit.NewColumn(kit.GapTight, kit.NewRow(kit.GapTight, weights, line...), body)
	return d
}

// head puts a grip before the name of an entry, seen where it is not the only one.
func (d *fold) head(g *field.Grip) { d.grip.Objects = []fyne.CanvasObject{g} }

// The words of the link that folds and unfolds.
const (
	foldWord   = words.FormFold
	unfoldWord = words.FormEdit
)

// open shows or hides the fields.
func (d *fold) open(open bool) {
	d.body.Hidden = !open
	d.toggle.Text = unfoldWord.String()
	if open {
		d.toggle.Text = foldWord.String()
	}
	d.toggle.Refresh()
	d.tell()
	d.moved()
}

// tell brings the line that sums the fields up to date.
func (d *fold) tell() {
	text := ""
	if !d.body.Visible() {
		text = d.sum()
	}
	d.summary.SetText(text)
}

// number says which of how many entries this is.
func (d *fold) number(number, of int) {
	text := d.name
	if of > 1 {
		text = fmt.Sprintf("%s %d", d.name, number)
	}
	d.heading.SetText(text)
	alone := d.keep && of == 1
	d.toggle.Hidden, d.remove.Hidden = of == 1, alone
	d.grip.Hidden = of == 1 || len(d.grip.Objects) == 0
	if of == 1 && !d.body.Visible() {
		d.open(true)
	}
	d.tell()
}
