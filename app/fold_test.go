package app

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"

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
	for _, s := range d.screen() {
		if list.IsRow(s.Object) && inside(s.At, shown) {
			row := s.Object.Size().Height
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(shown).Y
			if room := shown.Size().Height - (s.At.Y - top); int(room/row) < least {
				d.t.Errorf("a list of %v has room for rows of %v, want %d of them", room, row, least)
			}
			return
		}
	}
	d.t.Error("no row")
}

// wholeRows counts the rows of a list that are seen from edge to edge.
func (d *checker) wholeRows(shown fyne.CanvasObject) int {
	n := 0
	for _, s := range d.screen() {
		end := s.At.Add(s.Object.Size())
		if list.IsRow(s.Object) && inside(s.At, shown) && s.Clip.From == s.At && s.Clip.To == end {
			n++
		}
	}
	return n
}

// With both lists open, a laptop shows six articles and eight claims, however long their words are.
func TestBothListsShowEnough(t *testing.T) {
	d := newDesk(t).Resize(1280, 800-menuHeight)
	sentence := "The council planted %d trees in the year after the flood, as the register of the parks department says. "
	var pages []string
	for i := range leastArticles + 1 {
		body := ""
		for n := range leastClaims + 1 {
			body += "<p>" + fmt.Sprintf(sentence, 100*i+n+1) + "</p>"
		}
		page := fmt.Sprintf("<html><head><title>A title that is longer than the list is wide, number %d</title></head>"+
			"<body><article><h1>A title that is longer than the list is wide, number %d</h1>%s</article></body></html>",
			i, i, body)
		path := filepath.Join(t.TempDir(), "page.html")
		if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, path)
	}
	d.Open(pages...).Settle()
	d.Press("Down")
	for range leastClaims + 1 { // each leads on to the sentence after it
		d.Press("c")
	}
	d.Settle().ExpectClaims(leastClaims + 1)
	if articles := d.wholeRows(d.w.desk.Panes.Articles); articles < leastArticles {
		t.Errorf("%d articles are seen whole, want %d", articles, leastArticles)
	}
	if claims := d.wholeRows(d.w.desk.Panes.Claims); claims < leastClaims {
		t.Errorf("%d claims are seen whole, want %d", claims, leastClaims)
	}
	d.Resize(1920, 1080-menuHeight)
	if articles := d.wholeRows(d.w.desk.Panes.Articles); articles < leastArticles {
		t.Errorf("%d articles are seen whole in a large window, want %d", articles, leastArticles)
	}
	if claims := d.wholeRows(d.w.desk.Panes.Claims); claims < leastClaims {
		t.Errorf("%d claims are seen whole in a large window, want %d", claims, leastClaims)
	}
}

// menuHeight is the room of the main menu above what a test sees of the window, in dp.
const menuHeight = 26

func inside(pos fyne.Position, o fyne.CanvasObject) bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return pos.X >= at.X && pos.Y >= at.Y && pos.X < at.X+o.Size().Width && pos.Y < at.Y+o.Size().Height
}
