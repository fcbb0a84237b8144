package claims

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"time"

	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/internal/claim"
	"claimlight/internal/similar"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/form"
	"claimlight/widgets/kit"
)

const (
	beforeComparing = 400 * time.Millisecond // after a claim was opened or its words or figures changed
	mostSimilar     = 5                      // claims that are listed
)

// comparison is the look for claims like the one in the form.
type comparison struct {
	of    *claim.Claim // as it was compared; nil when none is open
	Found []storage.SaidBefore
	stop  func() // ends the wait, or the work
}

// Compare looks beside the window for claims like the one in the form, when another came there or what is compared
// has changed. What is found for a claim that is not open any more is dropped.
func (w *Similar) Compare() {
	c := w.Session.Subject()
	switch before := w.Comparison.of; {
	case c == nil && before == nil, c != nil && before != nil && sameWords(*c, *before):
		w.showSimilar()
		return
	}
	if w.Comparison.stop != nil {
		w.Comparison.stop()
	}
	if c == nil {
		w.Comparison = comparison{}
		w.showSimilar()
		return
	}
	if before := w.Comparison.of; before == nil || before.ID != c.ID || c.ID == "" && before.Quote != c.Quote {
		w.Comparison.Found = nil
	}
	of := *c
	w.Comparison.of = &of
	w.showSimilar()
	ctx, cancel := context.WithCancel(w.Context)
	wait := w.Later(beforeComparing, func() { w.lookForSimilar(ctx, of) })
	w.Comparison.stop = func() {
		wait()
		cancel()
	}
}

// sameWords tells whether two states of a claim are alike in all that is compared.
func sameWords(a, b claim.Claim) bool {
	return a.ID == b.ID && a.Quote == b.Quote && a.Wording == b.Wording && reflect.DeepEqual(a.Figures, b.Figures)
}

func (w *Similar) lookForSimilar(ctx context.Context, c claim.Claim) {
	w.Go(func() {
		found, err := w.Library.Search.SaidBefore(ctx, c, mostSimilar)
		thread.Do(func() {
			if ctx.Err() == nil && !w.Voice.Fail(err) {
				w.Comparison.Found = found
				w.showSimilar()
			}
		})
	})
}

// showSimilar lists in the form what was found.
func (w *Similar) showSimilar() {
	open := w.Session.Claim()
	var list []form.Similar
	for _, s := range w.Comparison.Found {
		about := phrase.Short(phrase.OneLine(s.ArticleTitle), 60)
		if date := phrase.Time(s.Published); date != "" {
			about += ", " + date
		}
		list = append(list, form.Similar{
			ID: s.Claim.ID, Quote: phrase.OneLine(s.Claim.Quote), About: about, Status: s.Claim.Status, Rating: s.Claim.Rating,
			Figures: differing(s.Figures), Linked: open != nil && isLinked(open.Claim, s.Claim.ID),
		})
	}
	w.Form.SetSimilar(list)
}

// differing gives the words of the figures that are not the same.
func differing(pairs []similar.Pair) []form.FigurePair {
	var out []form.FigurePair
	for _, p := range pairs {
		if !p.Equal {
			out = append(out, form.FigurePair{Here: p.Ours.Text, There: p.Theirs.Text})
		}
	}
	return out
}

// found finds a similar claim of the list; nil when it is not there any more.
func (w *Similar) found(id string) *storage.SaidBefore {
	for i, s := range w.Comparison.Found {
		if s.Claim.ID == id {
			return &w.Comparison.Found[i]
		}
	}
	return nil
}

// Open goes to a similar claim in its article.
func (w *Similar) Open(id string) {
	if s := w.found(id); s != nil {
		w.ShowClaim(s.Claim.ArticleID, id)
	}
}

// Link makes a similar claim evidence of the open one: where its check is published or its article stands, how it was
// rated and why. It is an edit like any other, and Undo takes it back.
func (w *Similar) Link(id string) {
	w.Session.Settle()
	s, open := w.found(id), w.Session.Claim()
	if s == nil || open == nil || isLinked(open.Claim, id) {
		return
	}
	a, err := w.Library.Articles.Get(w.Context, s.Claim.ArticleID)
	if w.Voice.Fail(err) {
		return
	}
	c := open.Claim
	link := claim.Evidence{
		URL: s.Claim.ReviewURL, Title: words.StoredSaidBefore(phrase.Short(phrase.OneLine(s.Claim.Quote), 120)).String(),
		Stance: claim.Context,
		Note:   linkNote(*s, kit.LabelsOf(w.Session.Scheme().Scale)),
	}
	if link.URL == "" {
		link.URL = a.Address()
	}
	c.Evidence = append(slices.Clone(c.Evidence), link)
	w.Save(c)
	w.Voice.Tell(words.ClaimsLinkedAsEvidenceWhichStands.String())
}

// linkNote says what the library knows of a similar claim, and its id, by which the link is known again.
func linkNote(s storage.SaidBefore, wording kit.Labels) string {
	parts := []string{s.ArticleTitle, phrase.Time(s.Published)}
	if s.Claim.Rating != claim.NotRated {
		parts = append(parts, wording.Rating(s.Claim.Rating))
	}
	parts = append(parts, s.Claim.Conclusion, claimMark+s.Claim.ID)
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · ")
}

// claimMark stands before the id of a claim in the note of a link to it.
const claimMark = "claim "

func isLinked(c claim.Claim, id string) bool {
	return slices.ContainsFunc(c.Evidence, func(e claim.Evidence) bool { return strings.HasSuffix(e.Note, claimMark+id) })
}
