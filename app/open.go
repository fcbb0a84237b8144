package app

import (
	"bytes"
	"context"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/exchange"
	"claimlight/app/voice"
	"claimlight/assets"
	"claimlight/internal/article"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/say"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// pageEndings are the endings of files that the dialog offers.
var pageEndings = []string{".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".eml", ".txt", ".md", ".markdown", ".srt", ".vtt"}

// OpenPages opens files and web addresses, one after the other. One that cannot be opened does not keep the others from it.
func (w *door) OpenPages(pages ...string) {
	w.voice.Hide()
	w.openNext(pages)
}

func (w *door) openNext(pages []string) {
	if len(pages) > 0 {
		w.openPage(pages[0], func() { w.openNext(pages[1:]) })
	}
}

// openPage fetches or reads one page and shows it, and then goes on with what comes next.
func (w *door) openPage(page string, next func()) {
	if ingest.IsURL(page) {
		w.fetch(page, next)
		return
	}
	switch {
	case exchange.HoldsClaims(page):
		w.offerImport(page, next)
	case exchange.IsBundle(page):
		w.verify(page, next)
	default:
		w.take("Opening "+page, func(ctx context.Context, _ *ask.Job) (intake.Draft, error) {
			draft, err := w.intake.File(ctx, page)
			return draft, say.About(filepath.Base(page), err)
		}, next)
	}
}

func (w *door) fetch(address string, next func()) {
	w.take("Opening "+address, func(ctx context.Context, j *ask.Job) (intake.Draft, error) {
		return w.intake.URL(ctx, address, j.Progress)
	}, next)
}

// take gets a draft beside the window, adds it to the library and shows it. Then, unless the user stopped it, comes
// what is next.
func (w *door) take(what string, get func(context.Context, *ask.Job) (intake.Draft, error), next func()) {
	var draft intake.Draft
	var problem error
	w.ask.Run(what, func(ctx context.Context, j *ask.Job) error {
		draft, problem = get(ctx, j)
		return ctx.Err()
	}, func() {
		if !w.voice.Fail(problem) {
			w.accept(draft)
		}
		if next != nil {
			next()
		}
	})
}

func (w *door) openFile() {
	w.ask.File("Open a file", slices.Concat(pageEndings, exchange.Endings()), func(path string) { w.OpenPages(path) })
}

func (w *door) openAddress() {
	address := ask.NewEntry("https://example.org/news/story")
	d := w.ask.Form("Open a web address", "Open", []*widget.FormItem{{Text: "Address", Widget: address, HintText: "The page is fetched once and kept in your library."}}, func() {
		w.voice.Hide()
		w.fetch(address.Text, nil)
	})
	d.Focus(address)
}

// pasteArticle makes an article of what is on the clipboard: a copied page, or a text for which it asks what it is.
func (w *door) pasteArticle() {
	w.voice.Hide()
	pasted := w.clipboard()
	if pasted == "" {
		w.voice.Warn("The clipboard holds no text. Select all of a page in the browser (Ctrl+A), copy it (Ctrl+C), and paste it here.", voice.NoAction)
		return
	}
	if ingest.IsURL(pasted) && len(strings.Fields(pasted)) == 1 {
		w.fetch(pasted, nil)
		return
	}
	var draft intake.Draft
	w.ask.Run("Reading what was pasted", func(ctx context.Context, _ *ask.Job) (err error) {
		draft, err = w.intake.Paste(ctx, pasted)
		return err
	}, func() {
		if draft.Bare {
			w.askDetails(draft)
			return
		}
		w.accept(draft)
	})
}

// openSample opens the article that comes with the program.
func (w *door) openSample() {
	w.take("Opening the sample", func(ctx context.Context, _ *ask.Job) (intake.Draft, error) {
		return w.intake.Read(ctx, bytes.NewReader(assets.Sample), "text/html", "")
	}, nil)
}

// drop opens what was dropped on the window.
func (w *door) drop(dropped []fyne.URI) {
	var pages []string
	for _, u := range dropped {
		if u.Scheme() == "file" {
			pages = append(pages, u.Path())
		} else {
			pages = append(pages, u.String())
		}
	}
	w.OpenPages(pages...)
}

func (w *door) hasOriginal() bool {
	return w.session.Opened() != nil && originalOf(w.session.Opened().Article) != nil
}

// openOriginal shows the page of the article in the browser.
func (w *door) openOriginal() { w.voice.Fail(w.OpenURL(originalOf(w.session.Opened().Article))) }

// originalOf is the web address of an article; nil when it has none.
func originalOf(a article.Article) *url.URL {
	for _, address := range []string{a.URL, a.Canonical} {
		if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return u
		}
	}
	return nil
}
