package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The content has to fit a small laptop, whatever is shown.
func TestTheContentFits1024By640(t *testing.T) {
	states := map[string]func(d *desk){
		"empty":    func(*desk) {},
		"article":  func(d *desk) { d.Sample() },
		"claim":    func(d *desk) { d.Sample().ClickSentence(2).Press("Enter") },
		"all open": func(d *desk) { d.Sample().ClickSentence(2).Press("Enter").Tab("More").Press("Space") },
		"found":    func(d *desk) { d.Sample().Press("Ctrl+F").Type("trees") },
		"failure":  func(d *desk) { d.Sample().Open("/no/such/file/with/a/long/name/that/is/told/in/the/notice.html") },
		"left out": func(d *desk) { d.Sample().Press("Ctrl+Shift+L") },
	}
	for name, show := range states {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Resize(1024, 640)
			show(d)
			fits(t, "the content", d.w.win.Content().MinSize())
			for _, s := range d.screen() {
				if s.at.X+s.object.Size().Width > 1024.5 && s.object.Size().Width < 2000 && s.clip.to.X > 1024.5 {
					t.Errorf("%T reaches to %v", s.object, s.at.X+s.object.Size().Width)
				}
			}
		})
	}
}

func TestDialogsFit1024By640(t *testing.T) {
	for _, id := range []string{"open-file", "open-address", "details", "export", "palette", "keys", "about", "annotator", "settings"} {
		t.Run(id, func(t *testing.T) {
			d := newDesk(t).Resize(1024, 640).Sample().Choose(id)
			top := d.w.win.Canvas().Overlays().Top()
			if top == nil {
				t.Fatal("no dialog is open")
			}
			fits(t, "the dialog", top.MinSize())
			fits(t, "the window", d.w.win.Content().MinSize())
		})
	}
}

func fits(t *testing.T, what string, size fyne.Size) {
	t.Helper()
	if size.Width > 1024 || size.Height > 640 {
		t.Errorf("%s needs %v", what, size)
	}
}
