package app

import (
	"fmt"
	"strings"
	"testing"
)

// pauseTyping runs what waits for a pause, and leaves long work for Settle.
func (d *checker) pauseTyping() *checker {
	timers := d.timers
	d.timers = nil
	for _, t := range timers {
		if !t.stopped {
			t.run()
		}
	}
	return d
}

// A search that is overtaken by a key says nothing, and the last one is answered, however long the first one takes.
func TestTheLastSearchIsAnswered(t *testing.T) {
	d := newDesk(t).Open(file(t, "page.html", pageOf("Harbour grows", harbour...))).Choose("sample")
	d.slow = true
	d.Press("Ctrl+K").pauseTyping()
	before := len(d.work)
	d.Type("tr").pauseTyping()
	expect(d, "searches begun", len(d.work)-before, 1)
	d.Type("am").pauseTyping().Type(" line").pauseTyping().ExpectSeen("Searching…")
	expect(d, "searches at one time", len(d.work)-before, 1)
	d.Settle().ExpectSeen("tram line")
	expect(d, "left to be done", len(d.work)+len(d.timers), 0)
}

func TestTheSearchSaysThatItFoundNothing(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+K").Type("zeppelin").ExpectSeen("Searching…").Press("Enter")
	expect(d, "palette stays open", d.w.win.Canvas().Overlays().Top() != nil, true)
	d.Settle().ExpectSeen("Nothing found.").Press("Ctrl+A").Type("tram").Settle().ExpectSeen("tram line")
	d.Press("Enter").ExpectTitle("City planted")
}

// A list without a row that gets some shows them, with the first one chosen.
func TestAnAnswerIsShownWhereTheListWasEmpty(t *testing.T) {
	d := newDesk(t).Sample()
	d.slow = true
	d.Press("Ctrl+K").Type("tram line").pauseTyping().ExpectSeen("Searching…").Settle()
	if words := d.reads(); words == "" {
		t.Error("nothing is drawn")
	}
	d.ExpectSeen("text · City planted").Press("Enter")
	expect(d, "palette is closed", d.w.win.Canvas().Overlays().Top() == nil, true)
}

// While the library is searched, that is said below what is found already, so that a list which is not complete is not
// taken for one.
func TestTheSearchSaysThatMoreMayCome(t *testing.T) {
	d := newDesk(t).Sample()
	d.slow = true
	d.Press("Ctrl+K").Type("city planted").pauseTyping().ExpectSeen("City planted fewer trees", "Searching…")
	d.Settle().ExpectNotSeen("Searching…")
}

// Of many, how many there are is said, and more are shown on demand, without losing the place.
func TestTheSearchSaysHowManyThereAreAndShowsMore(t *testing.T) {
	var pages []string
	for i := range 45 {
		page := pageOf(fmt.Sprintf("Harbour %d", i), append(harbour, "The quay was lengthened by 40 metres this year.")...)
		pages = append(pages, file(t, fmt.Sprintf("page%d.html", i), page))
	}
	d := newDesk(t).Open(pages...)
	d.Press("Ctrl+K").Type("lengthened").Settle()
	d.ExpectSeen("Found: 0 claims, 45 articles. The best of them are shown.")
	for range 20 {
		d.Press("Down")
	}
	d.ExpectSeen("Show more").Press("Enter").Settle().ExpectSeen("Found: 0 claims, 45 articles.")
	d.ExpectNotSeen("Show more", "The best of them")
	d.Press("Enter").ExpectSelected("lengthened")
	expect(d, "palette is closed", d.w.win.Canvas().Overlays().Top() == nil, true)
}

// A hit says how its claim was rated and who says it, and opens at its place; one in a text opens at the passage.
func TestAHitSaysWhatItIsAndOpensAtThePassage(t *testing.T) {
	d := newDesk(t).Sample()
	d.Press("Down", "Down", "Enter").Press("2").Press("Escape")
	quote := d.w.session.Claim().Quote
	d.Open(file(t, "page.html", pageOf("Harbour grows", harbour...)))
	d.Press("Ctrl+K").Type(firstWords(quote, 4)).Settle().ExpectSeen("Mostly false  ·  ", "claim · City planted fewer")
	d.Press("Ctrl+A").Type("tram line").Settle().ExpectSeen("text · City planted").Press("Enter")
	d.ExpectTitle("City planted").ExpectSelected("tram")
}

func firstWords(s string, n int) string { return strings.Join(strings.Fields(s)[:n], " ") }
