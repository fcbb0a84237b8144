package apptest

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/session"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// The sentences of the article that a room has in view, under its headline.
const (
	Headline = "Trees in the city"
	First    = "The city planted 214 trees in May."
	Second   = "The mayor said that the trees were enough."
)

// Room is what a room of the window is given: a library with an article that is in view, and a window that shows
// nothing but what is said and asked. Work beside the window runs at once; what waits for a while runs in Settle.
type Room struct {
	*Hands
	App      fyne.App
	Ask      *ask.Asker
	Voice    *voice.Voice
	Library  *storage.Library
	Outbox   *outbox.Outbox
	Session  *session.Session
	Memory   *memory.Memory
	Selected text.Span // in the text
	waiting  []*wait
}

type wait struct {
	run     func()
	stopped bool
}

// NewRoom makes one.
func NewRoom(t *testing.T) *Room {
	t.Helper()
	r := &Room{App: test.NewTempApp(t)}
	place := storage.Params{Path: filepath.Join(t.TempDir(), "library.claimlight"), Origin: storage.Window}
	library, err := storage.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	r.Library = library
	t.Cleanup(func() { _ = r.Library.Close() })
	ctx, end := context.WithCancel(t.Context())
	t.Cleanup(end)
	window := r.App.NewWindow("Claimlight")
	t.Cleanup(window.Close)
	r.Hands = &Hands{T: t, Window: window}
	r.Voice = voice.New(voice.Params{Log: slog.New(slog.DiscardHandler), Lost: func(error) bool { return false }})
	r.Ask = ask.New(ask.Params{
		Window: window, Context: ctx, Go: func(f func()) { f() }, Back: func() {},
		Fail: r.Voice.Fail, Tell: r.Voice.Tell, Pass: r.Voice.Pass,
	})
	r.Outbox = outbox.New(outbox.Params{
		Library: library, Later: r.Later, Changed: func() {}, Refused: func(*outbox.Entry) {},
	})
	r.Memory = memory.New(memory.Params{Library: library, Outbox: r.Outbox, Later: r.Later, Complain: r.Voice.Fail})
	r.Session = session.New(session.Params{
		Context: ctx, Library: library, Outbox: r.Outbox, Now: time.Now, Fail: r.Voice.Fail, Tell: r.Voice.Tell,
		Author: func() string { return "Ruta" }, Selected: func() text.Span { return r.Selected },
		Select: func(span text.Span) { r.Selected = span },
	})
	window.SetContent(container.NewBorder(r.Voice.Banner, r.Voice.Status, nil, nil))
	window.Resize(fyne.NewSize(1024, 640))
	r.open()
	return r
}

// open brings the article into view.
func (r *Room) open() {
	r.T.Helper()
	a := article.Article{ID: session.NewID()}
	a.Title = Headline
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: Headline}, {Kind: article.Paragraph, Text: First + " " + Second},
	}}
	a, err := r.Library.Articles.Add(r.T.Context(), a, v, article.Snapshot{})
	if err != nil {
		r.T.Fatal(err)
	}
	if !r.Session.Show(a.ID, "") {
		r.T.Fatalf("the article is not shown: %s", r.Reads())
	}
}

// Later has something run in Settle.
func (r *Room) Later(_ time.Duration, f func()) (stop func()) {
	w := &wait{run: f}
	r.waiting = append(r.waiting, w)
	return func() { w.stopped = true }
}

// Waiting counts what is to run after a while.
func (r *Room) Waiting() int {
	n := 0
	for _, w := range r.waiting {
		if !w.stopped {
			n++
		}
	}
	return n
}

// Settle lets the time pass until nothing waits.
func (r *Room) Settle() *Room {
	for round := 0; len(r.waiting) > 0 && round < 20; round++ {
		waiting := r.waiting
		r.waiting = nil
		for _, w := range waiting {
			if !w.stopped {
				w.run()
			}
		}
	}
	return r
}

// Tag makes a claim of words of the article.
func (r *Room) Tag(words string) claim.Claim {
	r.T.Helper()
	at := strings.Index(r.Session.Opened().Text, words)
	if at < 0 {
		r.T.Fatalf("%q is not in the text", words)
	}
	c, ok := r.Session.Tag(text.Span{Start: at, End: at + len(words)}, claim.NotRated)
	if !ok {
		r.T.Fatalf("%q was not tagged", words)
	}
	return c
}

// ExpectSeen says that words stand on the screen.
func (r *Room) ExpectSeen(words ...string) *Room {
	r.T.Helper()
	for _, w := range words {
		if reads := r.Reads(); !strings.Contains(reads, w) {
			r.T.Errorf("%q is not on the screen, which reads: %s", w, reads)
		}
	}
	return r
}

// ExpectSaid says what the window has said, by a part of it.
func (r *Room) ExpectSaid(part string) *Room {
	r.T.Helper()
	said := r.Voice.Banner.Text() + " " + Read(r.Voice.Status)
	if !strings.Contains(said, part) {
		r.T.Errorf("it was said %q, want %q", said, part)
	}
	return r
}
