package app

import (
	"context"
	"hash/fnv"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"claimlight/app/apptest"
	"claimlight/internal/claim"
	"claimlight/internal/ingest"
	"claimlight/internal/text"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// checker is a fact-checker at the window: what she does, by mouse and keys, and what she sees. Long work runs at once,
// unless it is slow; what waits for a while runs in Settle.
type checker struct {
	t       *testing.T
	w       *Window
	library *storage.Library
	path    string // of the library
	app     fyne.App

	refuseLocal bool     // the own network may not be asked for pages
	slow        bool     // long work waits for Settle
	work        []func() // long work that waits
	timers      []*timer // what is to run after a while
	changed     func()   // told when another program has changed the library
	browser     []string // the addresses that were opened in the browser
	hands       *apptest.Hands
}

type timer struct {
	run     func()
	stopped bool
}

// newDesk opens the window on a new library.
func newDesk(t *testing.T) *checker {
	t.Helper()
	if testing.Short() && !isSampled(t.Name()) {
		t.Skipf("a quick run tells one story in %d", storiesToOne)
	}
	d := &checker{t: t, app: test.NewTempApp(t), path: filepath.Join(t.TempDir(), "library.claimlight")}
	d.start()
	t.Cleanup(d.end)
	return d
}

// storiesToOne are the stories of which a quick run tells one.
const storiesToOne = 8

// isSampled tells whether a quick run tells the story of this name. It is always the same one in so many.
func isSampled(name string) bool {
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(name))
	return hash.Sum32()%storiesToOne == 0
}

// start opens the window on the library.
func (d *checker) start() {
	d.t.Helper()
	d.w = Start(Params{
		App: d.app, Version: "test",
		Ingest:  ingest.Params{AskLocal: func(string) bool { return !d.refuseLocal }, Timeout: 5 * time.Second},
		OpenURL: func(u *url.URL) error { d.browser = append(d.browser, u.String()); return nil },
		Go:      d.run,
		Later:   d.later,
		Watch:   func(_ context.Context, changed func()) { d.changed = changed },
	}, storage.Params{Path: d.path, Origin: storage.Window})
	d.library = d.w.Library
	d.hands = d.newHands()
}

func (d *checker) openLibrary(origin storage.Origin) *storage.Library {
	d.t.Helper()
	library, err := storage.Open(d.t.Context(), storage.Params{Path: d.path, Origin: origin})
	if err != nil {
		d.t.Fatal(err)
	}
	return library
}

// other is the library as another program has it open.
func (d *checker) other() *storage.Library {
	library := d.openLibrary(storage.CommandLine)
	d.t.Cleanup(func() { _ = library.Close() })
	return library
}

func (d *checker) run(f func()) {
	if d.slow {
		d.work = append(d.work, f)
		return
	}
	f()
}

func (d *checker) later(_ time.Duration, f func()) (stop func()) {
	t := &timer{run: f}
	d.timers = append(d.timers, t)
	return func() { t.stopped = true }
}

// Settle lets the time pass until nothing is left to be done, or what is left has been tried often enough.
func (d *checker) Settle() *checker {
	for round := 0; len(d.work)+len(d.timers) > 0 && round < 20; round++ {
		work, timers := d.work, d.timers
		d.work, d.timers = nil, nil
		for _, f := range work {
			f()
		}
		for _, t := range timers {
			if !t.stopped {
				t.run()
			}
		}
	}
	return d
}

// end closes window and library when the test is over.
func (d *checker) end() {
	d.w.cancel()
	d.w.win.Close()
	_ = d.w.Finish()
}

// Close closes the window as its user does.
func (d *checker) Close() *checker {
	d.w.Close()
	d.shut()
	return d
}

// Kill ends the program as a power cut does: nobody is asked, nothing is flushed.
func (d *checker) Kill() *checker {
	d.w.cancel()
	d.w.win.Close()
	d.shut()
	return d
}

func (d *checker) shut() {
	if err := d.w.Finish(); err != nil {
		d.t.Fatal(err)
	}
	d.work, d.timers = nil, nil
}

// Start opens the window again.
func (d *checker) Start() *checker {
	d.start()
	return d
}

// Resize gives the window another size.
func (d *checker) Resize(width, height float32) *checker {
	d.w.win.Resize(fyne.NewSize(width, height))
	return d
}

// Open opens pages as the command line does.
func (d *checker) Open(pages ...string) *checker {
	d.w.door.OpenPages(pages...)
	return d
}

// Sample opens the sample article by the button of the first view.
func (d *checker) Sample() *checker {
	d.t.Helper()
	return d.ClickOn("Open the sample article").ExpectTitle("City planted fewer trees")
}

// Choose calls a command by its item in the main menu.
func (d *checker) Choose(id string) *checker {
	d.t.Helper()
	item := d.w.desk.Menu.Items[id]
	if item == nil {
		d.t.Fatalf("no command %s in the menu", id)
	}
	if item.Disabled {
		d.t.Fatalf("%q is grey in the menu", item.Label)
	}
	item.Action()
	return d
}

// sentence is the span of the nth sentence of the text, the title being the first.
func (d *checker) sentence(n int) text.Span {
	d.t.Helper()
	for _, block := range d.w.session.Opened().Version.Spans() {
		sentences := text.Sentences(block.Of(d.w.session.Opened().Text))
		if n <= len(sentences) {
			return sentences[n-1].Shift(block.Start)
		}
		n -= len(sentences)
	}
	d.t.Fatalf("the text has no sentence %d", n)
	return text.Span{}
}

// Words are those of the nth sentence, the title being the first.
func (d *checker) Words(n int) string {
	d.t.Helper()
	return d.sentence(n).Of(d.w.session.Opened().Text)
}

// claims are those of the article in view, as the library holds them.
func (d *checker) claims() []storage.PlacedClaim {
	d.t.Helper()
	if d.w.session.Opened() == nil {
		d.t.Fatal("no article is open")
	}
	claims, err := d.library.Claims.Of(d.t.Context(), d.w.session.Opened().Article.ID)
	if err != nil {
		d.t.Fatal(err)
	}
	return claims
}

// claim is the one that the form shows, as the library holds it.
func (d *checker) claim() claim.Claim {
	d.t.Helper()
	if d.w.session.Current().Claim == "" {
		d.t.Fatal("no claim is open")
	}
	c, err := d.library.Claims.Get(d.t.Context(), d.w.session.Current().Claim)
	if err != nil {
		d.t.Fatal(err)
	}
	return c
}
