package guideline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/guideline"
	"claimlight/storage"

	"fyne.io/fyne/v2"
)

// home is a guide in a window that shows nothing but its pane, or its editor.
type home struct {
	*apptest.Room
	*guideline.Guide
	shown  bool
	edited int
}

func newHome(t *testing.T) *home {
	t.Helper()
	h := &home{Room: apptest.NewRoom(t)}
	h.Guide = guideline.New(guideline.Params{
		Context: t.Context(), Library: h.Library, Outbox: h.Outbox, Session: h.Session, Voice: h.Voice, Ask: h.Ask,
		Later: h.Later, OpenLink: func(string) {}, Shown: func() bool { return h.shown }, Edit: h.edit, ToText: func() {},
		Place: func(o fyne.CanvasObject, shown bool) {
			if h.shown = shown; shown {
				h.show(o)
			}
		},
		Leave: func() {}, Key: func(fyne.KeyName) bool { return false }, Rune: func(rune) bool { return false },
		Shortcut: func(fyne.Shortcut) {},
	})
	return h
}

func (h *home) show(o fyne.CanvasObject) {
	h.Window.SetContent(o)
	h.Window.Resize(fyne.NewSize(800, 600))
}

// edit shows the editor, with the keyboard in it.
func (h *home) edit() {
	h.edited++
	h.show(h.Content())
	h.Ask.Focus(h.First())
}

// stored is what the library holds.
func (h *home) stored() string {
	h.T.Helper()
	text, err := h.Library.Guideline.Get(h.T.Context())
	if err != nil {
		h.T.Error(err)
	}
	return text
}

func TestATemplateHasAHeadingForEachRating(t *testing.T) {
	h := newHome(t)
	h.Toggle()
	h.ExpectSeen("No guideline yet").ClickOn("Start from a template")
	for _, step := range h.Session.Scheme().Scale.Offered() {
		if !strings.Contains(h.stored(), "### "+step.Label+"\n") {
			t.Errorf("%s has no heading in %q", step.Label, h.stored())
		}
		if h.Meaning(step.Code) != "" {
			t.Errorf("%s is said although the guideline is shown", step.Label)
		}
	}
	if h.edited != 1 {
		t.Errorf("the editor was shown %d times", h.edited)
	}
}

// What is longer than a guideline can be is not stored, and that is said; what is stored stays as it was.
func TestAGuidelineThatIsTooLongIsRefused(t *testing.T) {
	h := newHome(t)
	h.edit()
	h.Type("Ask twice")
	h.Flush()
	path := filepath.Join(t.TempDir(), "long.md")
	if err := os.WriteFile(path, []byte(strings.Repeat("a", storage.MostGuideline+1)), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Take(path)
	h.ExpectSaid("A guideline has at most 100 thousand letters")
	if h.stored() != "Ask twice" {
		t.Errorf("stored: %.40q", h.stored())
	}
	h.Press("Ctrl+A").Type("Ask once")
	h.Flush()
	if h.stored() != "Ask once" {
		t.Errorf("stored: %.40q", h.stored())
	}
}

// What is too long to be typed is shown, and goes out and in by files.
func TestALongGuidelineIsNotTyped(t *testing.T) {
	h := newHome(t)
	path := filepath.Join(t.TempDir(), "long.md")
	long := "# Long rules\n" + strings.Repeat("Ask again. ", 2000)
	if err := os.WriteFile(path, []byte(long), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Take(path)
	h.edit()
	h.ExpectSeen("too long to be typed here", "Long rules").Type("x")
	h.Flush()
	if h.stored() != long {
		t.Errorf("stored: %.40q", h.stored())
	}
}

// What another program writes in the meantime is shown, or, where this one writes too, said to be overwritten.
func TestAnotherProgramWritesTheGuideline(t *testing.T) {
	h := newHome(t)
	h.Show()
	other := func(before, text string) {
		if err := h.Library.Guideline.Save(t.Context(), "", before, text); err != nil {
			t.Fatal(err)
		}
	}
	other("", "# Theirs")
	h.Changed()
	h.ExpectSeen("Theirs")
	h.edit()
	other("# Theirs", "# Theirs again")
	h.Type(" and ours")
	h.Flush()
	h.ExpectSaid("Another program wrote the guideline")
	if h.stored() != "# Theirs and ours" {
		t.Errorf("stored: %q", h.stored())
	}
}
