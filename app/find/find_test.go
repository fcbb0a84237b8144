package find_test

import (
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/find"

	"fyne.io/fyne/v2/container"
)

// bar shows a finder over the article in view.
func bar(t *testing.T) (r *apptest.Room, f *find.Finder) {
	t.Helper()
	r = apptest.NewRoom(t)
	f = find.New(find.Params{
		Ask: r.Ask, Session: r.Session, Top: func() int { return 0 }, Marked: func() {},
		Back: func() { r.Window.Canvas().Unfocus() },
		From: func() func(func()) { return func(do func()) { do() } },
	})
	f.Sized = func() {}
	r.Window.SetContent(container.NewStack(f.Bar()))
	return r, f
}

func TestEachPlaceOfAWordIsFoundInTurn(t *testing.T) {
	r, f := bar(t)
	f.Open()
	r.Tab("Find in the article") // where the focus is, by the name that a screen reader says
	r.Type("tree")
	r.ExpectSeen("1 of 3")
	if got := len(f.Marks()); got != 3 {
		t.Errorf("%d places are marked", got)
	}
	for _, step := range []struct {
		place string
		at    int
	}{{"2 of 3", 1}, {"3 of 3", 2}, {"1 of 3", 0}} {
		r.Press("Enter")
		r.ExpectSeen(step.place)
		if want := f.Marks()[step.at].Span; r.Selected != want {
			t.Errorf("%v is selected, want %v", r.Selected, want)
		}
	}
}

func TestWhatIsNotFoundIsSaidAndEscEndsTheSearch(t *testing.T) {
	r, f := bar(t)
	f.Open()
	r.Type("tram")
	r.ExpectSeen("not found").Press("Ctrl+A").Type("TREES")
	r.ExpectSeen("1 of 3").Press("Esc")
	if f.Bar().Visible() || len(f.Marks()) != 0 || r.Window.Canvas().Focused() != nil {
		t.Error("the search goes on")
	}
}
