package claims

import (
	"errors"
	"slices"

	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/internal/claim"
	"claimlight/internal/suggest"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage"
)

// PointSource takes the selected words as the source of the claim that is meant.
func (w *Work) PointSource() {
	w.Session.Settle()
	w.pointSource(w.Session.Pointed())
}

// PointSourceBefore takes the selected words as the source of the claim that was current before, also where they stand
// in another claim.
func (w *Work) PointSourceBefore() {
	w.Session.Settle()
	w.pointSource(w.Session.Before())
}

func (w *Work) pointSource(of *storage.PlacedClaim) {
	at, ok := w.wordsFor(of, words.PointSelectSource)
	if !ok {
		return
	}
	before := of.Claim
	after := before
	after.Source = w.sourceIn(of, at)
	after.Unconfirmed.Source = false
	if w.point(before, after) {
		w.Sources.AskNearAfter(before, before.ID)
		w.Voice.Tell(words.PointSourceOf(after.Source.Name, phrase.Short(before.Quote, 40)).String())
	}
}

// sourceIn is the source of a claim that words name: as they were read, where they were, else the words themselves. The
// kind under which the library knows it comes first.
func (w *Work) sourceIn(of *storage.PlacedClaim, at text.Span) claim.Source {
	named := of.Claim
	if read := w.Session.SourceRead(at); read != nil && read.Kind != claim.Unsourced {
		named.Source = session.SourceOf(*read, of.Anchor.Span)
	} else {
		named.Source = sourceOf(of.Claim, at.Of(w.Session.Opened().Text))
	}
	if kind := w.Sources.KindOf(named); kind != "" {
		named.Source.Kind = kind
	}
	named.Source.Range = w.rangeIn(of, at)
	return named.Source
}

// sourceOf is a source that is named by words, with what was said of the one before and is true of any.
func sourceOf(c claim.Claim, name string) claim.Source {
	s := claim.Source{Name: name, Text: name, Manner: c.Source.Manner}
	if s.Manner == claim.OwnVoice { // which is the article's
		s.Manner = ""
	}
	if !c.Unconfirmed.Source {
		s.Via = c.Source.Via
	}
	return s
}

// rangeIn is where words stand, counted from a claim; nil where that does not stand in the text as it is quoted.
func (w *Work) rangeIn(of *storage.PlacedClaim, at text.Span) *text.Span {
	if !of.Anchor.Placed() || of.Anchor.Span.Of(w.Session.Opened().Text) != of.Quote {
		return nil
	}
	return session.Within(at, of.Anchor.Span)
}

// PointFigure takes the selected words as a figure of the claim that is meant: in the place of the figure that stands
// in them, or of the first one while that is as it was read, and else as one more; more makes it that always.
func (w *Work) PointFigure(more bool) {
	w.Session.Settle()
	of := w.Session.Pointed()
	if of != nil && w.Session.Words().Empty() {
		w.pointOnlyFigure(of, more)
		return
	}
	if at, ok := w.wordsFor(of, words.PointSelectFigure); ok {
		w.pointFigure(of, at, more)
	}
}

// pointOnlyFigure takes the one figure that was read in a claim of which no words are selected.
func (w *Work) pointOnlyFigure(of *storage.PlacedClaim, more bool) {
	read := w.Session.FiguresRead(session.PlaceOf(of))
	if len(read) != 1 || w.Session.Locked() {
		w.Voice.Tell(words.PointSelectFigure.String())
		return
	}
	w.pointFigure(of, read[0].Span, more)
}

func (w *Work) pointFigure(of *storage.PlacedClaim, at text.Span, more bool) {
	wording := at.Of(w.Session.Opened().Text)
	read, ok := w.figureIn(at)
	if !ok {
		return
	}
	if of.Anchor.Span.Covers(at) { // a figure has its place within the quote
		read.Range = w.rangeIn(of, at)
	}
	before := of.Claim
	after := before
	after.Figures, after.Unconfirmed.Figures = placeFigure(before, read, more), false
	if !w.point(before, after) {
		return
	}
	said := words.PointFigureOf
	if !of.Anchor.Span.Covers(at) {
		said = words.PointFigureOutside
	}
	w.Voice.Tell(said(wording, phrase.Short(before.Quote, 40)).String())
}

// figureIn reads the figure in words, and says so where they hold none, or several. What was read in just these words
// knows more of what stands around them.
func (w *Work) figureIn(at text.Span) (claim.Figure, bool) {
	for _, f := range w.Session.FiguresRead(at) {
		if f.Span == at {
			return suggest.InClaim(f), true
		}
	}
	wording := at.Of(w.Session.Opened().Text)
	read, err := suggest.ParseFigure(wording, w.Session.Opened().Language())
	switch {
	case errors.Is(err, figure.ErrManyNumbers):
		w.Voice.Tell(words.PointManyNumbers(phrase.Short(wording, 60)).String())
	case err != nil:
		w.Voice.Tell(words.PointNoNumber(phrase.Short(wording, 60)).String())
	}
	f := suggest.InClaim(read)
	f.Text = wording
	return f, err == nil
}

// placeFigure puts a figure among those of a claim.
func placeFigure(c claim.Claim, f claim.Figure, more bool) []claim.Figure {
	figures := slices.Clone(c.Figures)
	at := slices.IndexFunc(figures, func(g claim.Figure) bool {
		return g.Range != nil && f.Range != nil && g.Range.Overlaps(*f.Range)
	})
	if at < 0 && !more && c.Unconfirmed.Figures && len(figures) > 0 {
		at = 0
	}
	if at < 0 {
		f.ID = session.NewID()
		return append(figures, f)
	}
	f.ID = figures[at].ID
	figures[at] = f
	return figures
}

// wordsFor gives the selected words as they can be a part of a claim, and says what is missing where they cannot.
func (w *Work) wordsFor(of *storage.PlacedClaim, missing words.Fixed) (text.Span, bool) {
	if w.Session.Locked() {
		return text.Span{}, false
	}
	if of == nil {
		w.Voice.Tell(words.PointNoClaim.String())
		return text.Span{}, false
	}
	at := w.Session.Words()
	if !w.Session.CanBePart(at) {
		w.Voice.Tell(missing.String())
		return text.Span{}, false
	}
	return at, true
}

// point saves a claim to which a part was pointed, as one action, and is at it again.
func (w *Work) point(before, after claim.Claim) bool {
	if !w.Session.Save("", before, after) {
		return false
	}
	w.Session.Open(before.ID)
	return true
}
