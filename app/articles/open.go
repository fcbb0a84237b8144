package articles

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/voice"
	"claimlight/assets"
	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/say"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// OpenPages opens files, folders of files and web addresses. One is waited for; several are opened beside the window.
// One that cannot be opened does not keep the others from it.
func (w *Door) OpenPages(pages ...string) {
	w.Voice.Hide()
	theirs, ours := w.takenByExchange(pages)
	if len(pages) == 0 || w.Library.ReadOnly() || len(ours) == 1 && !ingest.IsFolder(ours[0]) {
		w.openNext(pages)
		return
	}
	w.openNext(theirs)
	if len(ours) > 0 {
		w.enqueue(entriesOf(ours))
	}
}

func (w *Door) openNext(pages []string) {
	if len(pages) > 0 {
		w.openPage(pages[0], func() { w.openNext(pages[1:]) })
	}
}

// openPage fetches or reads one page and shows it, and then goes on with what comes next.
func (w *Door) openPage(page string, next func()) {
	switch {
	case ingest.IsURL(page):
		w.fetch(page, next)
	case w.Exchange.Take(page, next):
	default:
		w.take(words.ArticlesOpening(page).String(), func(ctx context.Context, _ *ask.Job) (intake.Draft, error) {
			pages, err := w.Intake.FilePages(ctx, page)
			if err == nil && len(pages) > 1 {
				return intake.Draft{}, &several{page, pages}
			}
			draft, err := w.Intake.File(ctx, page)
			return draft, say.About(filepath.Base(page), err)
		}, next)
	}
}

func (w *Door) fetch(address string, next func()) {
	w.take(words.ArticlesOpening15(address).String(), func(ctx context.Context, j *ask.Job) (intake.Draft, error) {
		return w.Intake.URL(ctx, address, j.Progress)
	}, next)
}

// take gets a draft beside the window, adds it to the library and shows it. Then, unless the user stopped it, comes
// what is next.
func (w *Door) take(what string, get func(context.Context, *ask.Job) (intake.Draft, error), next func()) {
	w.takeBy("", what, get, next)
}

// takeBy opens a document by its password, which may be empty, and asks for it where it is another.
func (w *Door) takeBy(
	password, what string, get func(context.Context, *ask.Job) (intake.Draft, error), next func(),
) {
	var draft intake.Draft
	var problem error
	end := func() {
		var archive *several
		if errors.As(problem, &archive) {
			w.choosePages(archive)
		} else if !w.Voice.Fail(problem) {
			w.accept(draft)
		}
		if next != nil {
			next()
		}
	}
	w.Ask.Run(what, func(ctx context.Context, j *ask.Job) error {
		draft, problem = get(reading(ctx, j, password), j)
		return ctx.Err()
	}, func() {
		if errors.Is(problem, document.ErrPassword) {
			w.AskPassword(password != "", func(password string) { w.takeBy(password, what, get, next) }, end)
			return
		}
		end()
	})
}

// OpenFile asks for a page or a file of claims, and opens it.
func (w *Door) OpenFile() {
	w.Ask.File(words.ArticlesOpenAFile.String(), slices.Concat(ingest.Endings(), w.Exchange.Endings()),
		func(path string) { w.OpenPages(path) })
}

// OpenFolder asks for a folder, and opens the files in it.
func (w *Door) OpenFolder() {
	w.Ask.AnyFolder(words.ArticlesOpenAFolder.String(), func(folder string) { w.OpenPages(folder) })
}

// OpenAddress asks for a web address, and opens it. The path of a file, which the dialog for files lets nobody type, is
// as good.
func (w *Door) OpenAddress() {
	address := ask.NewEntry("https://example.org/news/story")
	d := w.Ask.Form(words.ArticlesOpenWebAddress.String(), words.ArticlesOpen.String(),
		[]*widget.FormItem{{
			Text: words.ArticlesAddress.String(), Widget: address,
			HintText: words.ArticlesPageFetchedOnceAndKept.String(),
		}}, func() {
			w.Voice.Hide()
			if path, ok := ingest.TypedPath(address.Text); ok {
				w.OpenPages(path)
				return
			}
			w.fetch(address.Text, nil)
		})
	d.Focus(address)
}

// Paste makes an article of what is on the clipboard: a copied page, or a text for which it asks what it is.
func (w *Door) Paste() {
	w.Voice.Hide()
	pasted := w.Clipboard()
	if pasted == "" {
		w.Voice.Warn(words.ArticlesClipboardHoldsNoTextSelect.String(), voice.NoAction)
		return
	}
	if ingest.IsURL(pasted) && len(strings.Fields(pasted)) == 1 {
		w.fetch(pasted, nil)
		return
	}
	var draft intake.Draft
	w.Ask.Run(words.ArticlesReadingWhatWasPasted.String(), func(ctx context.Context, _ *ask.Job) (err error) {
		draft, err = w.Intake.Paste(ctx, pasted)
		return err
	}, func() {
		if draft.Bare {
			w.askDetails(draft)
			return
		}
		w.accept(draft)
	})
}

// OpenSample opens the article that comes with the program.
func (w *Door) OpenSample() {
	w.take(words.ArticlesOpeningTheSample.String(), func(ctx context.Context, _ *ask.Job) (intake.Draft, error) {
		return w.Intake.Read(ctx, bytes.NewReader(assets.Sample), "text/html", "")
	}, nil)
}

// Drop opens what was dropped on the window.
func (w *Door) Drop(dropped []fyne.URI) {
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

// HasOriginal tells whether the page of the article in view can be looked at.
func (w *Door) HasOriginal() bool {
	return w.Session.Opened() != nil && w.Session.Opened().Article.Original() != nil
}

// OpenOriginal shows the page of the article in the browser; of a recording, or a document in pages, at the place that
// is current.
func (w *Door) OpenOriginal() {
	original := w.Session.Opened().Article.Original()
	w.Voice.Fail(w.OpenURL(article.Moment(original, w.Session.Where())))
}
