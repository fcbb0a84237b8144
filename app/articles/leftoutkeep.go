package articles

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/outbox"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"
)

// byHand ends the name of what made a version that a person has corrected, be it once or often.
const byHand = ", corrected by hand"

// apply gives the version that the corrections make of another. Numbers of no block are passed over.
func apply(old *article.Version, blocks []int) article.Version {
	v := article.Version{Extractor: strings.TrimSuffix(old.Extractor, byHand) + byHand, Blocks: slices.Clone(old.Blocks)}
	for _, i := range blocks {
		switch {
		case i < 0 || i >= len(v.Blocks):
		case v.Blocks[i].Kept():
			v.Blocks[i].Reason = article.ReasonByHand
		default:
			v.Blocks[i].Reason = ""
		}
	}
	return v
}

// addCorrected adds what the corrections make of a version of an article, with the page they are of, and then does
// what follows.
func (w *Corrector) addCorrected(old *article.Version, blocks []int,
	then func(added article.Version, page article.Snapshot, late bool),
) {
	var page article.Snapshot
	added := apply(old, blocks)
	added.ID = session.NewID()
	stored := false
	w.Session.Act(words.ArticlesCorrectionText.String(), func(ctx context.Context, l *storage.Library) (err error) {
		if page, err = l.Versions.Snapshot(ctx, old.SnapshotID); err != nil {
			return err
		}
		if !stored {
			if added, err = l.Versions.Add(ctx, old.ArticleID, added, page); err != nil {
				return err
			}
			stored = true
		}
		return l.Articles.ShowCorrection(ctx, old.ArticleID, added.ID)
	}, func(late bool) {
		w.keepUnfinished("", nil)
		if !late || w.Session.Opened() != nil && w.Session.Opened().Article.ID == old.ArticleID {
			w.Articles.Show(old.ArticleID)
		}
		w.Session.Say(session.Done)
		then(added, page, late)
	})
}

// showCorrected makes a version of the corrections, and stays at what is read.
func (w *Corrector) showCorrected(blocks []int) {
	old, view := w.Session.Opened().Version, w.Text
	top, selected := view.Top(), view.Selection()
	w.addCorrected(&old, blocks, func(added article.Version, page article.Snapshot, late bool) {
		if !late {
			view.Select(carried(&old, &added, selected))
			if view.Selection().Empty() { // it was dropped
				view.MoveSentence(1, false)
			}
			w.Session.Follow()
			view.SetTop(carried(&old, &added, text.Span{Start: top, End: top}).Start)
		}
		w.Voice.Tell(words.ArticlesPartsCorrectedVersionTextCtrl(len(blocks), added.Number).String())
		w.TellPlaces()
		w.offerRules(page, &old, &added)
	})
}

// carried is where a span of a version stands in another one of the same blocks; at the next block that is kept,
// where its own is not.
func carried(from, to *article.Version, span text.Span) text.Span {
	was, is := from.Spans(), to.Spans()
	a, b := 0, 0 // the kept blocks before this one, in either
	for i := range from.Blocks {
		before, after := from.Blocks[i].Kept(), to.Blocks[i].Kept()
		if before && span.Start <= was[a].End {
			if !after {
				break
			}
			shift := is[b].Start - was[a].Start
			return span.Shift(shift)
		}
		if before {
			a++
		}
		if after {
			b++
		}
	}
	at := len(to.Text())
	if b < len(is) {
		at = is[b].Start
	}
	return text.Span{Start: at, End: at}
}

// unfinished is what was corrected of a version and is no version yet.
type unfinished struct {
	Version string
	Blocks  []int
}

// keepUnfinished writes down what was corrected so far; for no version, that there is nothing.
func (w *Corrector) keepUnfinished(version string, blocks []int) {
	if w.Library.ReadOnly() {
		return
	}
	if data, err := json.Marshal(unfinished{version, blocks}); !w.Voice.Fail(err) {
		w.Session.Put(&outbox.Remember{
			Key: memory.Unfinished, Value: string(data),
			What: words.ArticlesCorrectionWhatWasLeftOut.String(),
		}, nil)
	}
}

// Finish makes a version of what was corrected before the program was ended amid it, and says so; empty when there is
// nothing.
func (w *Corrector) Finish() string {
	var left unfinished
	w.Memory.Load(memory.Unfinished, &left)
	if len(left.Blocks) == 0 || w.Library.ReadOnly() {
		return ""
	}
	v, err := w.Library.Versions.Get(w.Context, left.Version)
	if w.Voice.Fail(err) {
		return ""
	}
	a, err := w.Library.Articles.Get(w.Context, v.ArticleID)
	if w.Voice.Fail(err) || a.Deleted || a.Current != v.ID { // it was settled in another way
		return ""
	}
	said := ""
	w.addCorrected(&v, left.Blocks, func(added article.Version, _ article.Snapshot, late bool) {
		said = words.ArticlesWhatYouCorrectedInLeft(added.Number, phrase.Short(a.Title, 40)).String()
		if late {
			w.Voice.Tell(said)
		}
	})
	return said
}
