package app

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
)

// readBar is how much of the margin is marked as read, in dp. The caret is as wide, and as high as a line.
func (d *checker) readBar() float32 {
	view, height := d.w.desk.Panes.View, float32(0)
	for _, s := range d.screen() {
		if r, ok := s.Object.(*canvas.Rectangle); ok && r.Size().Width == 2 && r.Size().Height > 40 &&
			r.Size().Height < view.Size().Height && r.Position().X > 2 {
			height += r.Size().Height
		}
	}
	return height
}

// What was read is seen beside the text and in the list, and is there after a restart.
func TestWhatWasReadIsSeen(t *testing.T) {
	d := newDesk(t).Sample()
	if bar := d.readBar(); bar != 0 {
		t.Fatalf("nothing is read, and the bar is %v high", bar)
	}
	d.ExpectNotSeen("% read").ClickSentence(3).Press("Space")
	third := d.readBar()
	d.ExpectSeen("% read").ClickSentence(6).Press("Space")
	if sixth := d.readBar(); third <= 0 || sixth <= third {
		t.Errorf("the bar is %v high after three sentences, and %v after six", third, sixth)
	}
	d.Press("Ctrl+Shift+L").Press("Esc").Press("Ctrl+Z") // nothing is to be taken back but the article itself
	d.Press("Ctrl+Y").ExpectTitle("City planted").Settle().Close().Start()
	if again := d.readBar(); again <= third {
		t.Errorf("after a restart the bar is %v high", again)
	}
	d.ExpectSeen("% read").Press("End", "Space").ExpectHint("Read to the end").ExpectSeen("100% read")
}

// A power cut soon after loses nothing that was read before the pause.
func TestWhatWasReadOutlivesAPowerCut(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Space").Settle().Kill().Start()
	d.Press("u").ExpectSelected(d.Words(4))
}

// Suggestions that are left are counted in the list, while the article is in view and after it was left.
func TestTheListCountsOpenSuggestions(t *testing.T) {
	d := newDesk(t).Sample().Settle()
	d.ExpectSeen("suggested")
	before := len(d.w.session.Suggestions())
	d.Press("n", "c")
	after := len(d.w.session.Suggestions())
	if before < 2 || after >= before {
		t.Fatalf("%d suggestions, %d after one was tagged", before, after)
	}
	inList := func(want int) {
		t.Helper()
		for _, row := range d.w.desk.Panes.Articles.Rows() {
			if row.Suggestions != want {
				t.Errorf("while it is in view, %q has %d suggestions in the list, want %d", row.Title, row.Suggestions, want)
			}
		}
	}
	inList(after)
	other := d.other() // another program deletes the claim: the sentence is left to look at again
	if err := other.Claims.Delete(t.Context(), d.claims()[0].ID); err != nil {
		t.Fatal(err)
	}
	d.changed()
	inList(before)
	d.Press("n", "c")
	inList(after)
	d.Open(file(t, "other.html", pageOf("Another report", "Nothing is to be seen here.")))
	for _, row := range d.w.desk.Panes.Articles.Rows() {
		if row.Title != "Another report" && row.Suggestions != after {
			t.Errorf("%q has %d suggestions in the list, want %d", row.Title, row.Suggestions, after)
		}
	}
}

// That an article is done is undone like anything else, wherever the reader is by then.
func TestDoneIsTakenBack(t *testing.T) {
	d := newDesk(t).Sample().Press("Ctrl+Shift+D").ExpectSeen("Done")
	d.Open(file(t, "other.html", pageOf("Another report", "Nothing is to be seen here.")))
	d.Press("Ctrl+Z", "Ctrl+Z").ExpectTitle("City planted").ExpectHint("Undone: Done with “City planted")
	d.ExpectChecked(false, "done").Press("Ctrl+Y").ExpectChecked(true, "done")
}

// A new version of the text is read as far as the old one was.
func TestANewVersionStaysRead(t *testing.T) {
	pages, address := changing(t)
	d := newDesk(t).Open(address).ClickSentence(5).Press("Space")
	next := d.Words(6)
	correct(pages)
	d.Open(address).ClickDialog("Add version")
	if d.Words(6) == next {
		t.Fatalf("nothing came before %q", next)
	}
	d.Press("u").ExpectSelected(next)
}
