package app

import "testing"

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
