package widgets

import (
	"claimlight/internal/anchor"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// SideRow is a paragraph of two versions, one beside the other. A side that is empty has nothing there.
type SideRow struct {
	Old, New []anchor.Piece
	Note     string // stands above, across both sides
	Quiet    bool   // nothing differs here
}

// NewSideBySide shows two versions of a text, with their titles above them, in a room that scrolls.
func NewSideBySide(oldTitle, newTitle string, rows []SideRow) fyne.CanvasObject {
	margin := inset{left: 8, top: 6, right: 14, bottom: 6}
	head := newInset(margin, newRow(sideGap, []float32{1, 1}, newHeading(oldTitle), newHeading(newTitle)))
	column := newColumn(10)
	for _, r := range rows {
		if r.Note != "" {
			note := newCaption(r.Note)
			note.lines = 2
			column.Add(note)
		}
		if len(r.Old)+len(r.New) > 0 {
			column.Add(newRow(sideGap, []float32{1, 1}, side(r.Old, r.Quiet), side(r.New, r.Quiet)))
		}
	}
	body := newInset(margin, column)
	return container.NewBorder(container.NewVBox(head, widget.NewSeparator()), nil, nil, nil, container.NewVScroll(body))
}

// sideGap is what stands between the two sides, in dp.
const sideGap = 24

func side(pieces []anchor.Piece, quiet bool) fyne.CanvasObject {
	d := NewDiffText(pieces)
	d.quiet = quiet
	return d
}
