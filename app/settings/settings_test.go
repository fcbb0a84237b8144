package settings_test

import (
	"testing"

	"claimlight/app/apptest"
	"claimlight/app/settings"
	"claimlight/app/skin"
	"claimlight/internal/typeset"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
)

// home are the settings of a room, and what the window was told by them.
type home struct {
	*settings.Settings
	r       *apptest.Room
	style   reading.Style
	look    skin.Look
	scale   float32
	still   bool
	weighed int
}

func newHome(t *testing.T) *home {
	t.Helper()
	h := &home{r: apptest.NewRoom(t)}
	h.move()
	return h
}

// move makes the settings anew, as at the next start.
func (h *home) move() {
	h.Settings = settings.New(settings.Params{
		Ask: h.r.Ask, Library: h.r.Library, Memory: h.r.Memory, Changed: func() {}, Aside: h.r.Session.Aside,
		Still: func(on bool) { h.still = on },
		Wear:  func(l skin.Look, scale float32) { h.look, h.scale = l, scale },
		Set:   func(s reading.Style) { h.style = s }, Weighed: func() { h.weighed++ },
	})
}

func TestALookAndAReadingSizeAreRemembered(t *testing.T) {
	h := newHome(t)
	usual := h.Style()
	h.Show()
	h.r.Tab("Text size").Press("Right", "Right").Tab("Light or dark").Press("Right", "Right").Press("Esc")
	if h.look != skin.Dark || h.style.Size <= usual.Size || h.style.Column <= usual.Column {
		t.Errorf("look %q, %v of %v", h.look, h.style, usual)
	}
	h.SetScale(3)
	h.SetStill(true)
	if h.scale != skin.MostScale || !h.still {
		t.Errorf("a scale of %v, still: %t", h.scale, h.still)
	}
	h.SetScale(1.5)
	h.move()
	if h.Scale() != 1.5 || !settings.StillIn(h.r.Memory) {
		t.Errorf("remembered: a scale of %v", h.Scale())
	}
	if h.Look() != skin.Dark || h.Steps() != 2 || h.Style() != h.style {
		t.Errorf("remembered: %q, %d steps, %v", h.Look(), h.Steps(), h.Style())
	}
	h.Show()
	h.r.ClickOn("Reset the text")
	if h.Style() != usual {
		t.Errorf("%v is not %v", h.Style(), usual)
	}
}

func TestAFaceIsChosenAndRemembered(t *testing.T) {
	h := newHome(t)
	fyne.CurrentApp().Settings().SetTheme(skin.New(skin.System, 1)) // that of tests has fewer fonts
	h.Show()
	h.r.Tab("Typeface").Press("Right")
	if h.style.Face != typeset.SerifFace {
		t.Errorf("the text is set in face %d", h.style.Face)
	}
	h.r.Press("Right", "Esc")
	if h.move(); h.Face() != typeset.SansFace || h.Style().Face != typeset.SansFace {
		t.Errorf("at the next start the text is set in face %d", h.Face())
	}
	h.Show()
	h.r.ClickOn("Reset the text")
	if h.style.Face != typeset.WindowFace || h.Face() != typeset.WindowFace {
		t.Errorf("reset, the text is set in face %d", h.style.Face)
	}
}

func TestTheSizeOfTheTextHasLimits(t *testing.T) {
	h := newHome(t)
	for steps, want := range map[int]int{-9: -5, 3: 3, 40: 12} {
		if h.SetSteps(steps); h.Steps() != want {
			t.Errorf("%d steps became %d, want %d", steps, h.Steps(), want)
		}
	}
}

func TestANameAndWeightsAreAskedFor(t *testing.T) {
	h := newHome(t)
	h.AskName()
	h.r.Type("Ruta").Press("Enter")
	if h.Author() != "Ruta" {
		t.Errorf("the name is %q", h.Author())
	}
	h.ShowWeights()
	h.r.Press("Ctrl+A").Type("3.5").Press("Enter")
	if len(h.Weights()) != 1 || h.weighed != 1 {
		t.Errorf("weights %v, weighed %d times", h.Weights(), h.weighed)
	}
	h.ShowWeights()
	h.r.Press("Ctrl+A").Type("much")
	h.r.Press("Enter")
	if len(h.Weights()) != 0 {
		t.Errorf("weights %v of what is no number", h.Weights())
	}
}

func TestLettersAreSwitchedOffAndOn(t *testing.T) {
	h := newHome(t)
	h.ToggleLetters()
	h.r.ExpectSaid("Single-letter keys are off")
	if h.move(); h.LettersCount() {
		t.Error("letters count at the next start")
	}
	h.ToggleLetters()
	h.r.ExpectSaid("Single-letter keys are on.")
}

func TestTheRoomForBackupsIsChosen(t *testing.T) {
	h := newHome(t)
	limit := func() int64 {
		n, err := h.r.Library.Settings.BackupLimit(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n >> 30
	}
	before := limit()
	h.Show()
	h.r.ExpectSeen("none made yet").Tab("Room for backups").Press("Right")
	if limit() <= before {
		t.Errorf("room for %d GB, before for %d", limit(), before)
	}
}
