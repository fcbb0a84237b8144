// Package app is the window: its panes, commands, dialogs and theme. It joins the widgets to the library.
package app

import (
	"context"
	"log/slog"
	"net/url"
	"time"

	"claimlight/app/ask"
	"claimlight/app/skin"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/words"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Params are what a window needs.
type Params struct {
	App     fyne.App         // required
	Library *storage.Library // what is open; Start opens it
	Version string           // of the program, shown in the help
	Log     *slog.Logger     // gets the details of what went wrong; discarded when nil

	// What follows has a usual value, and is given in tests.
	// ends what the window still does when the program has to end; closing it is the usual way
	Context context.Context
	Ingest  ingest.Params                             // how pages are got
	OpenURL func(*url.URL) error                      // opens the browser
	Go      func(func())                              // runs long work beside the window
	Painted func(func())                              // runs something when what is in view has been painted
	Later   func(time.Duration, func()) (stop func()) // runs something on the main goroutine after a while
	Now     func() time.Time                          // the clock
	// calls changed on the main goroutine when another program has changed the library
	Watch func(ctx context.Context, changed func())
}

// Window is the one window of the program. Its methods are called on the main goroutine.
type Window struct {
	Params
	win     fyne.Window
	stage   *fyne.Container // what a window that is shown empty is to be filled by; nil once it is
	waiting []string        // pages to be opened once the library is
	came    []string        // pages that came while a dialog was open, and are offered
	ctx     context.Context // ends when the window closes, or shows another library
	cancel  context.CancelFunc
	intake  *intake.Intake
	voice   *voice.Voice
	ask     *ask.Asker
	spoken  *words.Language // where the library remembers none

	translated bool // whether Fyne was given words in another language
	*room           // what is in it; nil while no library is open
}

// newWindow makes a window with nothing in it.
func newWindow(p Params) *Window {
	w := &Window{Params: withDefaults(p), spoken: words.InUse().AsWritten()}
	if w.Ingest.AskLocal == nil {
		w.Ingest.AskLocal = func(host string) bool { return w.door.AskLocal(host) }
	}
	w.intake = intake.New(w.Ingest).WithRules(func(ctx context.Context) ([]extract.SiteRule,
		error,
	) {
		return w.corrector.Rules(ctx)
	})
	if err := ask.GuardFiles(); err != nil {
		w.Log.Error("guard the library against file dialogs", "error", err)
	}
	skin.SpaceSigns(theme.DefaultSymbolFont())
	w.App.Settings().SetTheme(skin.New(skin.System, 1))
	w.win = w.App.NewWindow("Claimlight")
	w.win.SetMaster()
	w.ctx, w.cancel = context.WithCancel(w.Context)
	w.voice = voice.Silent(w.Log)
	w.ask = w.bareAsker()
	return w
}

// begin fills the window with the library, as it was left. Nothing stays of another one that was shown before.
func (w *Window) begin() {
	w.cancel()
	if w.room != nil {
		w.outbox.Stop()
	}
	w.ctx, w.cancel = context.WithCancel(w.Context)
	stage := w.stage
	w.stage, w.came = nil, nil
	r := w.newRoom()
	w.room, w.voice, w.ask = r, r.voice, r.ask
	size := r.memory.Size(usualSize()) // before the first layout, whose size would be taken for the user's
	r.furnish()
	w.dress()
	r.desk.Compose()
	r.desk.Panes.View.SetStyle(r.settings.Style())
	r.wire()
	r.desk.Menu = r.desk.NewMenuBar()
	w.win.SetMainMenu(r.desk.Menu.Main)
	r.hear()
	w.fill(stage, size)
	r.runner.Bind()
	w.win.SetOnDropped(r.dropped)
	w.win.SetCloseIntercept(w.Close)
	r.live(w.Watch)
}

// withDefaults fills in what is usual.
func withDefaults(p Params) Params {
	if p.Log == nil {
		p.Log = slog.New(slog.DiscardHandler)
	}
	if p.Context == nil {
		p.Context = context.Background()
	}
	if p.OpenURL == nil {
		p.OpenURL = p.App.OpenURL
	}
	if p.Go == nil {
		p.Go = func(f func()) { go f() }
	}
	if p.Painted == nil {
		p.Painted = thread.Painted
	}
	if p.Later == nil {
		p.Later = thread.Later
	}
	if p.Now == nil {
		p.Now = time.Now
	}
	return p
}
