// Package disagree finds figures of one article that contradict each other, do not add up, or confirm each other.
package disagree

import (
	"time"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"
	"claimlight/internal/unit"
)

// Kind says what two places of an article have to do with each other.
type Kind string

// The kinds of findings.
const (
	Contradicts      Kind = "contradicts"       // two figures for one thing
	DoesNotAddUp     Kind = "does_not_add_up"   // parts and their total
	AddsUp           Kind = "adds_up"           // parts that confirm their total
	OverHundred      Kind = "over_hundred"      // shares of one whole over 100 percent
	Conversion       Kind = "conversion"        // a converted twin that is off
	AfterPublication Kind = "after_publication" // told as past, dated after the article
)

// Finding names two places of the text and what is odd, or reassuring, about them.
type Finding struct {
	Kind   Kind
	A, B   text.Span // bytes of the analysed text; B is where the reader should look second
	Reason string    // for a person, in English, with the numbers
}

// Confirms tells whether the finding speaks for the figures rather than against them.
func (f Finding) Confirms() bool { return f.Kind == AddsUp }

// Sentence is what the rules look at. The spans of the figures are in bytes of the whole text, like Span.
type Sentence struct {
	Language *language.Language // by which it was read; nil for English, Ukrainian and Russian
	Text     string
	Span     text.Span
	Headline bool // it stands in the title
	Figures  []figure.Figure
}

// Options of a search.
type Options struct {
	Published time.Time // when the article appeared; zero when unknown, and dates are then not looked at
	Tolerance float64   // how far a conversion may be off, as a share; 0 for 0.05
}

// Find gives the findings of an article in the order of the text, one at most for each figure. The sentences must be
// in the order of the text.
func Find(sentences []Sentence, o Options) []Finding {
	if o.Tolerance == 0 {
		o.Tolerance = 0.05
	}
	lines := make([]line, len(sentences))
	for i, s := range sentences {
		lines[i] = newLine(s)
	}
	var out []Finding
	out = append(out, headlines(lines)...)
	for i := range lines {
		out = append(out, sums(lines, i)...)
		out = append(out, parts(lines[i])...)
		out = append(out, shares(lines[i])...)
		out = append(out, changes(lines[i])...)
		out = append(out, measures(lines[i], o.Tolerance)...)
		out = append(out, dates(lines[i], o.Published)...)
	}
	return append(out, rates(lines)...)
}

// line is a sentence with its tokens, and the tokens of its figures.
type line struct {
	Sentence
	lex   *lexicon
	toks  []token.Token
	spots []spot
}

// spot is a figure and the tokens it covers, from inclusive, to exclusive.
type spot struct {
	figure.Figure
	from, to int
}

func newLine(s Sentence) line {
	l := line{Sentence: s, lex: lexiconOf(s.Language)}
	if len(s.Figures) == 0 && !hasDigit(s.Text) {
		return l
	}
	l.toks = token.Cut(s.Text)
	at := 0
	for _, f := range s.Figures {
		here := f.Span.Shift(-s.Span.Start)
		for at < len(l.toks) && l.toks[at].End <= here.Start {
			at++
		}
		from := at
		for at < len(l.toks) && l.toks[at].Start < here.End {
			at++
		}
		l.spots = append(l.spots, spot{f, from, at})
	}
	return l
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

func (l line) at(i int) token.Token {
	if i < 0 || i >= len(l.toks) {
		return token.Token{Kind: token.Mark}
	}
	return l.toks[i]
}

// between tells whether one of the words stands among the tokens from (inclusive) to to (exclusive).
func (l line) between(from, to int, words map[string]bool) bool {
	for i := max(from, 0); i < min(to, len(l.toks)); i++ {
		if words[l.toks[i].Lower] {
			return true
		}
	}
	return false
}

func (l line) has(words map[string]bool) bool { return l.between(0, len(l.toks), words) }

// counts tells whether the figure counts things: no money, no per cent, no range, no fraction.
func (s spot) counts() bool {
	kind := unit.KindOf(s.Unit)
	if kind == unit.Share || kind == unit.Currency || unit.Same(s.Unit, unit.Times) || s.Range() {
		return false
	}
	return s.Value.Decimal.IsInteger() && s.Value.Decimal.IsPositive()
}

// sameUnit tells whether two counts may be of one thing: the nouns are equal, or one is not said.
func sameUnit(a, b spot) bool { return unit.Same(a.Unit, b.Unit) || a.Unit == "" || b.Unit == "" }
