package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// fold is the head of one entry of several, and its fields, which can be folded away behind a line that sums them up.
type fold struct {
	name    string // of one entry, such as "Figure"
	heading *caption
	summary *caption
	toggle  *linkField
	remove  *linkField
	body    *fyne.Container
	object  *fyne.Container
	sum     func() string // what the fields hold, in a line
	keep    bool          // the only entry stays open and cannot be removed
	enter   func()        // puts the caret into the first field
	moved   func()
}

// newFold makes an open entry. Further links stand before the one that removes it.
func (f *ClaimForm) newFold(name string, body *fyne.Container, sum func() string, remove func(), more ...fyne.CanvasObject) *fold {
	d := &fold{name: name, heading: newHeading(name), summary: newCaption(""), body: body, sum: sum, moved: f.relayout}
	d.toggle = f.newLink(foldWord, func() {
		d.open(!d.body.Visible())
		if d.body.Visible() {
			d.enter()
		}
	})
	d.remove = f.newLink("Remove", remove)
	d.remove.careful = true
	line := []fyne.CanvasObject{
		container.New(middle{}, newRow(gapFields, []float32{0, 1}, newSnug(d.heading), d.summary)), d.toggle,
	}
	line = append(append(line, more...), d.remove)
	weights := make([]float32, len(line))
	weights[0] = 1
	d.object = newColumn(gapTight, newRow(gapTight, weights, line...), body)
	return d
}

// The words of the link that folds and unfolds.
const (
	foldWord   = "Fold"
	unfoldWord = "Edit"
)

// open shows or hides the fields.
func (d *fold) open(open bool) {
	d.body.Hidden = !open
	d.toggle.text = unfoldWord
	if open {
		d.toggle.text = foldWord
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
	d.summary.retext(text)
}

// number says which of how many entries this is.
func (d *fold) number(number, of int) {
	text := d.name
	if of > 1 {
		text = fmt.Sprintf("%s %d", d.name, number)
	}
	d.heading.retext(text)
	alone := d.keep && of == 1
	d.toggle.Hidden, d.remove.Hidden = of == 1, alone
	if of == 1 && !d.body.Visible() {
		d.open(true)
	}
	d.tell()
}

// snug is a caption at the width of its words.
type snug struct{}

func newSnug(c *caption) *fyne.Container {
	return &fyne.Container{Layout: snug{}, Objects: []fyne.CanvasObject{c}}
}

func (snug) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (snug) MinSize(objects []fyne.CanvasObject) fyne.Size {
	c := objects[0].(*caption)
	return fyne.NewSize(c.measure(c.text)+1, c.lineHeight())
}
