package app

import "testing"

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
	before := d.w.desk.Panes.All.Position()
	d.Open("/no/such/file.html").ExpectNotice("There is no file")
	expect(d, "work moved down", d.w.desk.Panes.All.Position().Y > before.Y, true)
	d.ClickOn("Close")
	expect(d, "place of the work", d.w.desk.Panes.All.Position(), before)
}
