package articles

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
)

// queue are pages that are opened one after the other beside the window, which stays in use meanwhile.
type queue struct {
	waiting []entry
	all     int // how many were asked for
	begun   int // of these
	added   int
	known   int // were in the library already
	failed  []failure
	several []*several // archives of which the user has to choose a page
	before  string     // the article in view when the queue began
	saying  string     // what the banner says of it
	ctx     context.Context
	cancel  context.CancelFunc
}

// entry is a page that waits: a file, a folder, an address, or one page of an archive.
type entry struct {
	page string
	part ingest.Listed
}

func entriesOf(pages []string) []entry {
	out := make([]entry, len(pages))
	for i, page := range pages {
		out[i].page = page
	}
	return out
}

// failure is a page that was not added, and the sentence that says why.
type failure struct{ page, sentence string }

// enqueue opens pages beside the window. Those that come while others are being opened wait behind them.
func (w *Door) enqueue(pages []entry) {
	if w.queue != nil {
		w.queue.waiting = append(w.queue.waiting, pages...)
		w.queue.all += len(pages)
		return
	}
	q := &queue{waiting: pages, all: len(pages)}
	q.ctx, q.cancel = context.WithCancel(w.Context)
	if o := w.Session.Opened(); o != nil {
		q.before = o.Article.ID
	}
	w.queue = q
	w.nextOf(q)
}

// nextOf opens the next page, or tells what became of all.
func (w *Door) nextOf(q *queue) {
	if len(q.waiting) == 0 || q.ctx.Err() != nil {
		w.endOf(q)
		return
	}
	page := q.waiting[0]
	q.waiting = q.waiting[1:]
	q.begun++
	w.tellOf(q, words.ArticlesOpeningOf(q.begun, q.all, phrase.Short(page.name(), 60)).String())
	w.Go(func() {
		inFolder, draft, err := w.readPage(q.ctx, page)
		thread.Do(func() {
			var archive *several
			switch {
			case q.ctx.Err() != nil:
				w.endOf(q)
			case errors.As(err, &archive):
				q.several = append(q.several, archive)
				q.fail(page, words.ArticlesArchiveOfSeveral(len(archive.pages)).String())
				w.nextOf(q)
			case err != nil:
				q.fail(page, say.Error(err))
				w.nextOf(q)
			case inFolder != nil:
				q.waiting = append(entriesOf(inFolder), q.waiting...)
				q.all += len(inFolder) - 1
				q.begun--
				w.nextOf(q)
			default:
				w.receive(q, page, draft)
			}
		})
	})
}

func (q *queue) fail(page entry, sentence string) {
	q.failed = append(q.failed, failure{page.name(), sentence})
}

// name is what a page is called: its address, or the name of its file.
func (e entry) name() string {
	switch {
	case e.part.Address != "":
		return e.part.Address
	case ingest.IsURL(e.page):
		return e.page
	}
	return filepath.Base(e.page)
}

// readPage reads one page, or lists those in a folder.
func (w *Door) readPage(ctx context.Context, e entry) (inFolder []string, d intake.Draft, err error) {
	switch {
	case ingest.IsURL(e.page):
		d, err = w.Intake.URL(ctx, e.page, nil)
	case ingest.IsFolder(e.page):
		inFolder, err = ingest.Folder(ctx, e.page)
	default:
		if e.part == (ingest.Listed{}) {
			if pages, err := w.Intake.FilePages(ctx, e.page); err == nil && len(pages) > 1 {
				return nil, d, &several{e.page, pages}
			}
		}
		d, err = w.Intake.FilePage(ctx, e.page, e.part)
	}
	return inFolder, d, err
}

// receive adds what was read to the library, as a step of its own that can be taken back.
func (w *Door) receive(q *queue, page entry, d intake.Draft) {
	var found acquainted
	var problem error
	w.Session.Act(words.ArticlesAdding(phrase.Short(d.Article.Title, 40)).String(),
		func(ctx context.Context, l *storage.Library) error {
			if found, problem = meet(ctx, l, d); storage.Passes(problem) {
				return problem
			}
			return nil
		}, func(bool) {
			switch {
			case problem != nil:
				q.fail(page, say.Error(problem))
			case found.filled != "" || found.same != "":
				q.known++
			case found.known != nil:
				q.fail(page, words.ArticlesOpenAloneForVersion.String())
			default:
				w.addOf(q, d)
				return
			}
			w.nextOf(q)
		})
}

// addOf adds a draft. The first page of a queue is shown, unless the user has turned to another article by then; later
// ones take no place from what is being read.
func (w *Door) addOf(q *queue, d intake.Draft) {
	if d.Article.ID == "" {
		d.Article.ID = session.NewID()
	}
	w.Session.Put(&outbox.Add{Article: d.Article, Version: d.Version, Snapshot: d.Snapshot}, func() {
		q.added++
		o := w.Session.Opened()
		if (o == nil || q.begun == 1 && o.Article.ID == q.before) && !w.Ask.InDialog() {
			w.Articles.Show(d.Article.ID)
		}
		w.Session.Say(session.Articles)
		w.Session.Say(session.Done)
		w.nextOf(q)
	})
}

// tellOf says how far a queue is, with the way to stop it.
func (w *Door) tellOf(q *queue, sentence string) {
	w.Voice.Banner.Withdraw(q.saying)
	q.saying = sentence
	w.Voice.Say(sentence, field.Action{Text: words.ArticlesStopOpening.String(), Run: q.cancel})
}

// endOf tells what became of the pages of a queue.
func (w *Door) endOf(q *queue) {
	if w.queue != q {
		return
	}
	w.queue = nil
	stopped := q.ctx.Err() != nil
	if q.all == 1 && len(q.failed) == 1 && len(q.several) == 0 {
		w.Voice.Banner.Withdraw(q.saying)
		w.Voice.Alarm(q.failed[0].page+": "+q.failed[0].sentence, field.Action{})
		return
	}
	q.cancel()
	w.Voice.Banner.Withdraw(q.saying)
	if w.Context.Err() != nil {
		return
	}
	sentence := words.ArticlesOpenedOf(q.added, q.all).String()
	if q.known > 0 {
		sentence += " " + words.ArticlesOpenedKnown(q.known, q.all).String()
	}
	switch {
	case stopped:
		sentence = words.ArticlesOpeningStopped(sentence).String()
	case len(q.failed) == 0:
		w.Voice.Done(sentence, field.Action{})
		return
	case len(q.failed) == 1:
		sentence += "\n" + q.failed[0].page + ": " + q.failed[0].sentence
	}
	if len(q.several) == 1 && len(q.failed) == 1 {
		w.Voice.Warn(sentence, field.Action{
			Text: words.ArticlesChoosePages.String(), Run: func() { w.choosePages(q.several[0]) },
		})
		return
	}
	if len(q.failed) < 2 {
		w.Voice.Warn(sentence, field.Action{})
		return
	}
	w.Voice.Warn(sentence, field.Action{Text: words.ArticlesWhatFailed.String(), Run: func() { w.showFailed(q) }})
}

// takenByExchange parts the files of claims and the bundles from the pages.
func (w *Door) takenByExchange(pages []string) (theirs, ours []string) {
	for _, p := range pages {
		if !ingest.IsURL(p) && slices.Contains(w.Exchange.Endings(), strings.ToLower(filepath.Ext(p))) {
			theirs = append(theirs, p)
		} else {
			ours = append(ours, p)
		}
	}
	return theirs, ours
}
