package app

import (
	"context"
	"strings"
	"testing"

	"claimlight/app/thread"
	"claimlight/app/voice"
)

// What was looked for beside the window comes too late when its user has gone on: it is not shown then, or not in the
// place of newer things.

func TestAnOfferForAnArticleThatWasLeftIsNotMade(t *testing.T) {
	s := site(t, map[string]string{"/one": withNote("Harbour grows",
		"A crane in the new basin lifts a box from the ship Nordlys. Photo: Ines Vold")})
	d := newDesk(t).Sample().Open(s.URL + "/one").Press("Ctrl+Shift+L").Click("A crane in the new basin")
	d.slow = true
	d.Press("Esc")
	d.w.articles.Show(idOf(d, "City planted"))
	d.Settle().ExpectTitle("City planted").ExpectNotice("")
}

// idOf is the id of an article by the beginning of its title.
func idOf(d *checker, title string) string {
	d.t.Helper()
	rows, err := d.library.Articles.List(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, r := range rows {
		if strings.HasPrefix(r.Title, title) {
			return r.ID
		}
	}
	d.t.Fatalf("no article %q", title)
	return ""
}

func TestSourcesThatComeLateDoNotLieOverWhatWasOpenedMeanwhile(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist").Save()
	d.slow = true
	d.Choose("sources").Press("Ctrl+K")
	d.Settle().Type("tram").Settle().ExpectSeen("tram line")
	expect(d, "dialogs", len(d.w.win.Canvas().Overlays().List()), 1)
	d.Press("Esc").Choose("sources").Choose("sources").Settle()
	expect(d, "lists of sources", len(d.w.win.Canvas().Overlays().List()), 1)
}

// Of what is looked for beside the window, such as the names that the form offers, the piece that was asked for last is
// shown, and no other one, also when more is asked for while one runs.
func TestTheNewestPieceOfWorkIsShownAndNoOther(t *testing.T) {
	d := newDesk(t)
	d.slow = true
	var n thread.Newest
	var shown []string
	ended := false
	ask := func(name string) {
		n.Ask(d.w.ctx, d.w.Go, func(ctx context.Context) func() {
			if name == "first" {
				ended = ctx.Err() != nil
			}
			return func() { shown = append(shown, name) }
		})
	}
	before := len(d.work)
	ask("first")
	ask("second")
	ask("third")
	expect(d, "pieces at one time", len(d.work)-before, 1)
	d.Settle()
	expect(d, "shown", strings.Join(shown, " "), "third")
	expect(d, "the first one was told to end", ended, true)
	ask("fourth")
	n.Drop()
	d.Settle()
	expect(d, "shown after one was let go", strings.Join(shown, " "), "third")
	ask("fifth")
	d.Settle()
	expect(d, "shown in the end", strings.Join(shown, " "), "third fifth")
}

// A search of a palette that was closed ends with it.
func TestAClosedPaletteSearchesNoMore(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+K").Type("tram")
	d.slow = true
	d.pauseTyping()
	begun := len(d.work)
	d.Press("Esc")
	if !d.w.articles.Searching() || begun == 0 {
		t.Fatal("no search runs")
	}
	d.Press("Ctrl+K").Type("harbour").Press("Ctrl+A", "Delete")
	d.pauseTyping()
	expect(d, "searches begun after all was deleted", len(d.work), begun)
	d.Settle().ExpectNotice("")
}

// A notice with something to do comes back after a newer one that covered it; pages that came twice are all opened.
func TestANewerNoticeTakesNothingAway(t *testing.T) {
	one, two := file(t, "one.html", pageOf("Harbour grows", harbour...)),
		file(t, "two.html", pageOf("Harbour shrinks", harbour...))
	d := newDesk(t).Sample().Press("Ctrl+K")
	d.w.OpenSoon([]string{one})
	d.w.OpenSoon([]string{two})
	d.w.voice.Warn("Something else.", voice.NoAction)
	d.Press("Esc").ExpectNotice("Something else.").ClickOn("Close").ExpectNotice("2 pages came").ClickOn("Open").Settle()
	d.ExpectLibrary("Harbour shrinks", "Harbour grows", "City planted")
}
