// Package suggest reads a text like a fact-checker: who says it, which figures stand in it, what is worth checking.
package suggest

import (
	"context"
	"strings"

	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
	"claimlight/internal/suggest/worth"
	"claimlight/internal/text"
)

// Figure is a number that stands in a sentence; its span is in bytes of the text that was analysed.
type Figure = figure.Figure

// Source is who a sentence is attributed to; its span is in bytes of the text that was analysed.
type Source = source.Source

// Weights say how much each reason counts for check-worthiness.
type Weights = worth.Weights

// Sentence is one sentence with what was found in it.
type Sentence struct {
	Text    string
	Span    text.Span // bytes of the text that was analysed
	Score   float64   // how much it is worth checking, 0 to 1
	Reasons []string  // why, in words for a person, the weightiest first
	Source  *Source   // nil when it is the article's own voice
	Figures []Figure
}

// Options say how to analyse; the zero value guesses the language and uses the standard weights.
type Options struct {
	Language string         // BCP 47; empty to guess by script
	Weights  Weights        // nil for the standard weights
	Memory   *source.Memory // what earlier texts of the same article named; nil to start afresh
}

// Analyze cuts a text of one or several blocks, separated by LF, into sentences and says what stands in each. It
// stops early with what it has when the context ends.
func Analyze(ctx context.Context, s string, o Options) []Sentence {
	if o.Memory == nil {
		o.Memory = &source.Memory{}
	}
	scorer := worth.New(o.Weights)
	var out []Sentence
	for _, block := range blocks(s) {
		for _, span := range text.Sentences(block.Of(s)) {
			if ctx.Err() != nil {
				return out
			}
			out = append(out, analyzeOne(s, span.Shift(block.Start), o, scorer))
		}
	}
	return out
}

func analyzeOne(s string, span text.Span, o Options, scorer *worth.Scorer) Sentence {
	body := span.Of(s)
	toks := token.Cut(body)
	out := Sentence{Text: body, Span: span}
	out.Figures = figure.Find(body, toks, commaDecimal(o.Language, body))
	out.Source = source.Find(body, toks, o.Memory)
	out.Score, out.Reasons = scorer.Score(worth.Sentence{Tokens: toks, Figures: out.Figures, Source: out.Source})
	for i := range out.Figures {
		out.Figures[i].Span = out.Figures[i].Span.Shift(span.Start)
	}
	if out.Source != nil {
		out.Source.Span = out.Source.Span.Shift(span.Start)
	}
	return out
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

// commaDecimal tells whether the language writes 1,5 for one and a half; without a language, the script decides.
func commaDecimal(language, s string) bool {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "en", "zh", "ja", "ko", "he", "hi", "th", "ar":
		return false
	case "":
		return hasCyrillic(s)
	}
	return true
}

func hasCyrillic(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == 0xd0 || s[i] == 0xd1 {
			return true
		}
	}
	return false
}
