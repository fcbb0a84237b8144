package app

import "testing"

func TestTheArticleGetsItsRoomBackFromTheFinder(t *testing.T) {
	d := newDesk(t).Sample()
	before := d.w.panes.view.Size()
	d.Press("Ctrl+F")
	expect(d, "room taken by the finder", d.w.panes.view.Size().Height < before.Height, true)
	d.Press("Esc")
	expect(d, "size of the article", d.w.panes.view.Size(), before)
}
