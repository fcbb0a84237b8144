// Package suggest reads a text like a fact-checker: who says it, which figures stand in it, what is worth checking.
package suggest

import (
	"context"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
	"claimlight/internal/suggest/worth"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// Figure is a number that stands in a sentence; its span is in bytes of the text that was analysed.
type Figure = figure.Figure

// InClaim is a figure as a claim keeps it, without its place.
func InClaim(f Figure) claim.Figure {
	return claim.Figure{
		Text: f.Text, Value: f.Value, ValueHigh: f.ValueHigh, Unit: f.Unit, Qualifier: f.Qualifier,
		Period: f.Period,
	}
}

// Source is who a sentence is attributed to; its span is in bytes of the text that was analysed.
type Source = source.Source

// Weights say how much each reason counts for check-worthiness.
type Weights = worth.Weights

// Sentence is one sentence with what was found in it.
type Sentence struct {
	Text    string
	Span    text.Span     // bytes of the text that was analysed
	Score   float64       // how much it is worth checking, 0 to 1
	Reasons []words.Fixed // why, the weightiest first
	Source  *Source       // nil when it is the article's own voice
	Figures []Figure

	language *language.Language // by which it was read
}

// Options say how to analyse; the zero value guesses the language and uses the standard weights.
type Options struct {
	Language string         // BCP 47; empty to guess by script and small words
	Weights  Weights        // nil for the standard weights
	Memory   *source.Memory // what earlier texts of the same article named; nil to start afresh
}

// Knowledge is how much is known of a language: its words, the scales of its numbers alone, or nothing.
type Knowledge = language.Knowledge

// How much is known.
const (
	KnownWhole  = language.Whole
	KnownInPart = language.Scales
	NotKnown    = language.Nothing
)

// Known tells how much is known of the language by which Analyze reads a text, and its code. The tag is of BCP 47;
// where it is empty, the text says.
func Known(tag, text string) (code string, k Knowledge) { return language.Known(tag, text) }

// Analyze cuts a text of one or several blocks, separated by LF, into sentences and says what stands in each. It
// stops early with what it has when the context ends.
func Analyze(ctx context.Context, s string, o Options) []Sentence {
	if o.Memory == nil {
		o.Memory = &source.Memory{}
	}
	if o.Language == "" {
		o.Language = language.Guess(s)
	}
	scorer := worth.New(o.Weights)
	var out []Sentence
	var rows table
	for _, block := range blocks(s) {
		first := len(out)
		opened, inQuote := 0, false // the sentence in which the running quotation began
		for _, span := range text.Sentences(block.Of(s)) {
			if ctx.Err() != nil {
				return out
			}
			l := line{body: span.Shift(block.Start).Of(s), span: span.Shift(block.Start), inQuote: inQuote}
			l.toks = token.Cut(l.body)
			out = append(out, l.analyze(o, scorer))
			inQuote = source.Opens(l.toks, inQuote)
			if l.inQuote {
				lend(out[opened:], inQuote)
			} else {
				opened = len(out) - 1
			}
		}
		rows.read(s, block, out[first:], o.Language)
	}
	return out
}

// line is one sentence while it is analysed.
type line struct {
	body    string
	span    text.Span
	toks    []token.Token
	inQuote bool // it begins within a quotation
}

func (l line) analyze(o Options, scorer *worth.Scorer) Sentence {
	out := Sentence{Text: l.body, Span: l.span}
	known := language.Of(language.Within(o.Language, l.body), l.body)
	out.language = known
	out.Figures = figure.Find(l.body, l.toks, known)
	out.Source = source.Find(l.body, l.toks, known, o.Memory, l.inQuote)
	out.Score, out.Reasons = scorer.Score(worth.Sentence{
		Language: known, Tokens: l.toks, Figures: out.Figures, Source: out.Source,
	})
	for i := range out.Figures {
		out.Figures[i].Span = out.Figures[i].Span.Shift(l.span.Start)
	}
	if out.Source != nil {
		out.Source.Span = out.Source.Span.Shift(l.span.Start)
	}
	return out
}

// lend gives the sentences of a quotation that runs over several of them its one speaker, who is named before it or
// behind it. The first of all opened it, the last is new; open says that it still goes on.
func lend(all []Sentence, open bool) {
	last := len(all) - 1
	speaker := all[last-1].Source
	if all[last].Source == nil && speaker != nil && speaker.Manner == claim.Direct {
		all[last].Source = quotedFrom(speaker)
	}
	if all[last].Source == nil || open {
		return
	}
	for i := range all {
		if all[i].Source == nil {
			all[i].Source = quotedFrom(all[last].Source)
		}
	}
}

// quotedFrom is the source of a sentence in the middle of a quotation: its name stands elsewhere in the text.
func quotedFrom(s *Source) *Source {
	other := *s
	other.Manner = claim.Direct
	return &other
}

// blocks gives the lines of s.
func blocks(s string) []text.Span {
	var out []text.Span
	for start := 0; start < len(s); {
		end := len(s)
		if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
			end = start + i
		}
		if end > start {
			out = append(out, text.Span{Start: start, End: end})
		}
		start = end + 1
	}
	return out
}
