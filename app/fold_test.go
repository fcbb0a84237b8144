package app

import (
	"maps"

	"claimlight/widgets/list"

	"fyne.io/fyne/v2"
)

func init() { maps.Copy(commandStories, foldStories) }

// The rows that a list has to show at 1280 by 800 where it has the room of both.
const (
	leastArticles = 6
	leastClaims   = 8
)

var foldStories = map[string]story{
	"fold-articles": func(d *checker, call func()) {
		d.Resize(1280, 800).Sample().ClickSentence(3).Press("Enter").Save()
		call()
		d.ExpectNotSeen("Find an article").ExpectSeen("Filter claims").ExpectChecked(true, "fold-articles")
		d.rowsFit(d.w.desk.Panes.Claims, leastClaims)
		d.Close().Start().ExpectNotSeen("Find an article")
		call()
		d.ExpectSeen("Find an article", "Filter claims").ExpectChecked(false, "fold-articles")
	},
	"fold-claims": func(d *checker, call func()) {
		d.Resize(1280, 800).Sample()
		call()
		d.ExpectSeen("Find an article").ExpectNotSeen("Filter claims").ExpectChecked(true, "fold-claims")
		d.rowsFit(d.w.desk.Panes.Articles, leastArticles)
		call()
		d.ExpectSeen("Find an article", "Filter claims")
	},
}

// rowsFit expects that so many rows have room in a list beside its head.
func (d *checker) rowsFit(shown fyne.CanvasObject, least int) {
	d.t.Helper()
	row, room := float32(0), float32(0)
	for _, s := range d.screen() {
		if list.IsRow(s.Object) && inside(s.At, shown) {
			row = s.Object.Size().Height
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(shown).Y
			room = shown.Size().Height - (s.At.Y - top)
			break
		}
	}
	if row == 0 || int(room/row) < least {
		d.t.Errorf("a list of %v has room for rows of %v, want %d of them", room, row, least)
	}
}

func inside(pos fyne.Position, o fyne.CanvasObject) bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return pos.X >= at.X && pos.Y >= at.Y && pos.X < at.X+o.Size().Width && pos.Y < at.Y+o.Size().Height
}
