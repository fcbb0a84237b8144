// Package facsimile shows the pages of a document as pictures in a window beside its text, with the lines of what is
// current marked.
package facsimile

import (
	"context"
	"errors"

	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/app/voice"
	"claimlight/internal/article"
	"claimlight/internal/document/pdf"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/facsimile"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Params are what is needed to show pages.
type Params struct {
	App     fyne.App
	Context context.Context // ends with the window
	Go      func(func())    // runs work beside the window
	Library *storage.Library
	Session *session.Session
	Voice   *voice.Voice
	// AskPassword asks for the password of a document.
	AskPassword func(again bool, given func(password string), left func())
}

// Facsimile is the window with the page. It is made when it is first asked for, and has a document open only while it
// is shown.
type Facsimile struct {
	Params
	window   fyne.Window
	view     *facsimile.View
	label    *widget.Label
	pictures *pdf.Pictures
	end      context.CancelFunc // ends what the document is open for
	snapshot string             // from which page's bytes it was opened
	page     int                // shown or asked for
	zoom     float32
}

// New makes a facsimile that is not shown.
func New(p Params) *Facsimile { return &Facsimile{Params: p, zoom: 1} }

// HasPages tells whether the article in view is made from a document whose pages can be shown.
func (f *Facsimile) HasPages() bool {
	o := f.Session.Opened()
	if o == nil || o.Version.SnapshotID == "" {
		return false
	}
	for _, b := range o.Version.Blocks {
		if len(b.Place.Spots) > 0 {
			return b.Place.Spots[0].Page > 0
		}
	}
	return false
}

// Toggle shows the page of what is current, or closes the window that shows it.
func (f *Facsimile) Toggle() {
	if f.window != nil {
		f.Close()
		return
	}
	f.build()
	f.window.Show()
	f.Follow()
}

// Close closes the window.
func (f *Facsimile) Close() {
	if f.window != nil {
		f.window.Close()
	}
}

// Able tells whether Toggle has something to do.
func (f *Facsimile) Able() bool { return f.Shown() || f.HasPages() }

// Shown tells whether the window is there.
func (f *Facsimile) Shown() bool { return f.window != nil }

const (
	usualWidth  = 560 // of the window, in dp
	usualHeight = 760
)

func (f *Facsimile) build() {
	f.window = f.App.NewWindow(words.FacsimilePage.String())
	f.view, f.label = facsimile.New(), widget.NewLabel("")
	f.label.Truncation = fyne.TextTruncateEllipsis
	button := func(icon fyne.Resource, run func()) fyne.CanvasObject {
		b := widget.NewButtonWithIcon("", icon, run)
		b.Importance = widget.LowImportance
		return b
	}
	bar := container.NewBorder(nil, nil, container.NewHBox(
		button(theme.NavigateBackIcon(), func() { f.turn(-1) }),
		button(theme.NavigateNextIcon(), func() { f.turn(1) }),
	), container.NewHBox(
		button(theme.ZoomOutIcon(), func() { f.scale(1 / zoomStep) }),
		button(theme.ZoomInIcon(), func() { f.scale(zoomStep) }),
	), f.label)
	f.window.SetContent(container.NewBorder(bar, nil, nil, nil, f.view))
	f.window.Canvas().SetOnTypedKey(f.typed)
	f.window.Canvas().SetOnTypedRune(f.typedRune)
	f.window.SetOnClosed(f.closed)
	f.window.Resize(fyne.NewSize(usualWidth, usualHeight))
}

func (f *Facsimile) closed() {
	f.window, f.page = nil, 0
	f.leaveDocument()
}

func (f *Facsimile) leaveDocument() {
	if f.pictures == nil {
		return
	}
	pictures, end := f.pictures, f.end
	f.pictures, f.snapshot = nil, ""
	f.Go(func() { end(); pictures.Close() })
}

// typed turns pages and closes the window by keys.
func (f *Facsimile) typed(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		f.Close()
	case fyne.KeyPageDown, fyne.KeySpace:
		if !f.view.ScrollBy(0.9) {
			f.turn(1)
		}
	case fyne.KeyPageUp:
		if !f.view.ScrollBy(-0.9) {
			f.turn(-1)
		}
	case fyne.KeyDown:
		f.view.ScrollBy(0.1)
	case fyne.KeyUp:
		f.view.ScrollBy(-0.1)
	case fyne.KeyRight:
		f.turn(1)
	case fyne.KeyLeft:
		f.turn(-1)
	case fyne.KeyHome:
		f.show(1)
	case fyne.KeyEnd:
		if f.pictures != nil {
			f.show(f.pictures.Pages())
		}
	}
}

const (
	zoomStep  = 1.25
	leastZoom = 0.5
	mostZoom  = 4
)

func (f *Facsimile) typedRune(r rune) {
	switch r {
	case '+', '=':
		f.scale(zoomStep)
	case '-':
		f.scale(1 / zoomStep)
	case '0':
		f.scale(1 / f.zoom)
	}
}

func (f *Facsimile) scale(by float32) {
	f.zoom = min(max(f.zoom*by, leastZoom), mostZoom)
	f.show(f.page)
}

func (f *Facsimile) turn(by int) { f.show(f.page + by) }

// Follow shows the page of what is current now. What has no page leaves the one that is shown.
func (f *Facsimile) Follow() {
	if f.window == nil {
		return
	}
	if !f.HasPages() {
		f.leaveDocument()
		f.page = 0
		f.view.Set(facsimile.Page{}, 0)
		f.label.SetText(words.FacsimileNoPages.String())
		return
	}
	if page := f.Session.Where().Page; page > 0 {
		f.show(page)
	} else {
		f.show(max(1, f.page))
	}
}

// show opens the document where it is not open, and draws a page of it.
func (f *Facsimile) show(page int) {
	if f.window == nil || !f.HasPages() {
		return
	}
	if id := f.Session.Opened().Version.SnapshotID; f.pictures == nil || f.snapshot != id {
		f.leaveDocument()
		f.page = page
		f.open(id, "")
		return
	}
	if page < 1 || page > f.pictures.Pages() {
		return
	}
	f.page = page
	f.draw()
}

// open opens a document beside the window, and then draws its page.
func (f *Facsimile) open(id, password string) {
	f.label.SetText(words.FacsimileOpening.String())
	ctx, end := context.WithCancel(f.Context)
	f.Go(func() {
		var pictures *pdf.Pictures
		s, err := f.Library.Versions.Snapshot(ctx, id)
		if err == nil {
			pictures, err = pdf.OpenPictures(ctx, s.Bytes, password)
		}
		thread.Do(func() { f.opened(id, password, pictures, err, end) })
	})
}

func (f *Facsimile) opened(id, password string, pictures *pdf.Pictures, err error, end context.CancelFunc) {
	o := f.Session.Opened()
	late := f.window == nil || o == nil || o.Version.SnapshotID != id || f.pictures != nil
	switch {
	case err == nil && !late:
		f.pictures, f.end, f.snapshot = pictures, end, id
		f.page = min(max(1, f.page), pictures.Pages())
		f.draw()
		return
	case err == nil:
		pictures.Close()
	case late:
	case errors.Is(err, pdf.ErrPassword):
		f.AskPassword(password != "", func(given string) { f.open(id, given) }, f.Close)
	default:
		f.label.SetText("")
		f.Voice.Fail(err)
	}
	end()
}

// draw draws the page that is asked for, sharp on the screen it is on.
func (f *Facsimile) draw() {
	width := max(f.view.Room(), 200) * f.zoom
	pixels := int(width * f.window.Canvas().Scale())
	page, pictures := f.page, f.pictures
	f.Go(func() {
		picture, err := pictures.Draw(page, pixels)
		thread.Do(func() {
			if f.window == nil || f.pictures != pictures || f.page != page {
				return // another is asked for by now
			}
			if f.Voice.Fail(err) {
				return
			}
			f.present(picture, width)
		})
	})
}

// present shows a page that was drawn, with the marks of what is current on it.
func (f *Facsimile) present(p pdf.Picture, width float32) {
	title := words.FacsimilePageOf(p.Page, f.pictures.Pages()).String()
	shown := facsimile.Page{
		Image: p.Image, Shape: p.Height / p.Width, Label: title, Color: f.colour(), Marks: f.marks(p),
	}
	f.view.Set(shown, width)
	if len(shown.Marks) == 0 {
		f.view.ToTop()
	}
	f.label.SetText(title)
	f.window.SetTitle(title + " · " + f.Session.Opened().Article.Title)
}

// marks are the lines of what is current, on a page.
func (f *Facsimile) marks(p pdf.Picture) []facsimile.Mark {
	var out []facsimile.Mark
	span := f.Session.Current().Span
	for _, s := range f.Session.Opened().Version.Spots(span.Start, span.End) {
		if s.Page == p.Page && s.Box != (article.Box{}) {
			b := s.Box
			out = append(out, facsimile.Mark{b[0] / p.Width, b[1] / p.Height, b[2] / p.Width, b[3] / p.Height})
		}
	}
	return out
}

// colour is that of the current claim.
func (f *Facsimile) colour() fyne.ThemeColorName {
	if c := f.Session.Claim(); c != nil {
		return kit.LabelsOf(f.Session.Scheme().Scale).ClaimColor(c.Status, c.Rating)
	}
	return kit.ColorMarkUnchecked
}
