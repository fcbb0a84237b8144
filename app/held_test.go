package app

import (
	"slices"
	"testing"

	"claimlight/storage"

	"fyne.io/fyne/v2/test"
)

// Nothing is read beside the window before its first frame, which would wait for it.
func TestTheFirstFrameComesBeforeWhatIsReadBesideIt(t *testing.T) {
	d := newDesk(t).Sample().Settle()
	d.Close()
	var order []string
	var paint func()
	w := Start(Params{
		App: test.NewTempApp(t), Later: d.later,
		Go: func(f func()) {
			order = append(order, "beside")
			f()
		},
		Painted: func(f func()) { paint = f },
	}, storage.Params{Path: d.path, Origin: storage.Window})
	d.w = w
	if want := []string{"beside"}; !slices.Equal(order, want) { // the fonts
		t.Errorf("before the first frame there was %v, want %v", order, want)
	}
	order = append(order, "painted")
	paint()
	if len(order) < 3 {
		t.Errorf("after the first frame nothing is read: %v", order)
	}
}
