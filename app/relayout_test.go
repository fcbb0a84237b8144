package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheArticleGetsItsRoomBackFromTheFinder(t *testing.T) {
	d := newDesk(t).Sample()
	before := d.w.desk.Panes.View.Size()
	d.Press("Ctrl+F")
	expect(d, "room taken by the finder", d.w.desk.Panes.View.Size().Height < before.Height, true)
	d.Press("Esc")
	expect(d, "size of the article", d.w.desk.Panes.View.Size(), before)
}

func TestANoticeMovesWhatIsBelowIt(t *testing.T) {
	d := newDesk(t).Sample()
	place := func() fyne.Position { return fyne.CurrentApp().Driver().AbsolutePositionForObject(d.w.desk.Panes.All) }
	before := place()
	d.Open("/no/such/file.html").ExpectNotice("There is no file")
	expect(d, "work moved down", place().Y > before.Y, true)
	d.ClickOn("Close")
	expect(d, "place of the work", place(), before)
}
