package app

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/effort"

	"fyne.io/fyne/v2"
)

// The content has to fit a small laptop, whatever is shown.
func TestTheContentFits1024By640(t *testing.T) {
	states := map[string]func(d *checker){
		"empty":    func(*checker) {},
		"article":  func(d *checker) { d.Sample() },
		"claim":    func(d *checker) { d.Sample().ClickSentence(2).Press("Enter") },
		"all open": func(d *checker) { d.Sample().ClickSentence(2).Press("Enter").Tab("More").Press("Space") },
		"found":    func(d *checker) { d.Sample().Press("Ctrl+F").Type("trees") },
		"failure":  func(d *checker) { d.Sample().Open("/no/such/file/with/a/long/name/that/is/told/in/the/notice.html") },
		"left out": func(d *checker) { d.Sample().Press("Ctrl+Shift+L") },
	}
	for name, show := range states {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Resize(1024, 640)
			show(d)
			fits(t, "the content", d.w.win.Content().MinSize())
			for _, s := range d.screen() {
				if s.At.X+s.Object.Size().Width > 1024.5 && s.Object.Size().Width < 2000 && s.Clip.To.X > 1024.5 {
					t.Errorf("%T reaches to %v", s.Object, s.At.X+s.Object.Size().Width)
				}
			}
		})
	}
}

// Commands whose title ends in an ellipsis open a dialog, as do some others; here on an article with a claim, and with
// something in the trash.
func TestDialogsFit1024By640(t *testing.T) {
	effort.Long(t)
	if raced {
		t.Skip("these stories happen on one goroutine, in which nothing can race")
	}
	dialogs := 0
	for _, c := range (&room{}).commandTable() {
		if !strings.HasSuffix(c.Title, "…") && !slices.Contains([]string{"keys", "about", "recent"}, c.ID) {
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			d := newDesk(t).Resize(1024, 640).Sample().ClickSentence(5).Press("Enter", "Esc",
				"Delete").ClickSentence(3).Press("Enter")
			if d.w.desk.Menu.Items[c.ID].Disabled {
				t.Skip("has nothing to work on here")
			}
			d.Choose(c.ID)
			top := d.w.win.Canvas().Overlays().Top()
			if top == nil {
				return
			}
			dialogs++
			fits(t, "the dialog", top.MinSize())
			fits(t, "the window", d.w.win.Content().MinSize())
		})
	}
	if dialogs < 12 {
		t.Errorf("only %d commands have opened a dialog", dialogs)
	}
}

func fits(t *testing.T, what string, size fyne.Size) {
	t.Helper()
	if size.Width > 1024 || size.Height > 640 {
		t.Errorf("%s needs %v", what, size)
	}
}
