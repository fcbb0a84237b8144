package compare

import (
	"claimlight/internal/anchor"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Row is a paragraph of two versions, one beside the other. A side that is empty has nothing there.
type Row struct {
	Old, New []anchor.Piece
	Note     string // stands above, across both sides
	Quiet    bool   // nothing differs here
}

// NewSideBySide shows two versions of a text, with their titles above them, in a room that scrolls.
func NewSideBySide(oldTitle, newTitle string, rows []Row) fyne.CanvasObject {
	margin := kit.Inset{Left: 8, Top: 6, Right: 14, Bottom: 6}
	head := kit.NewInset(
		margin,
		kit.NewRow(sideGap, []float32{1, 1}, kit.NewHeading(oldTitle), kit.NewHeading(newTitle)),
	)
	column := kit.NewColumn(10)
	for _, r := range rows {
		if r.Note != "" {
			note := kit.NewCaption(r.Note)
			note.Lines = 2
			column.Add(note)
		}
		if len(r.Old)+len(r.New) > 0 {
			column.Add(kit.NewRow(sideGap, []float32{1, 1}, side(r.Old, r.Quiet), side(r.New, r.Quiet)))
		}
	}
	body := kit.NewInset(margin, column)
	return container.NewBorder(
		container.NewVBox(head, widget.NewSeparator()),
		nil,
		nil,
		nil,
		container.NewVScroll(body),
	)
}

// sideGap is what stands between the two sides, in dp.
const sideGap = 24

func side(pieces []anchor.Piece, quiet bool) fyne.CanvasObject {
	d := NewDiffText(pieces)
	d.quiet = quiet
	return d
}
