package cli

import (
	"context"
	"encoding/json"

	"claimlight/internal/suggest"
	"claimlight/internal/suggest/source"
	"claimlight/internal/text"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// analysedText is one line of the output. Offsets are code points of the input text.
type analysedText struct {
	ID        json.RawMessage    `json:"id"`
	Sentences []analysedSentence `json:"sentences"`
}

type analysedSentence struct {
	place
	Score   float64          `json:"score"` // 0 to 1: how much it is worth to be checked
	Reasons []string         `json:"reasons"`
	Source  *analysedSource  `json:"source"`
	Figures []analysedFigure `json:"figures"`
}

// place is a verbatim part of the input text.
type place struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type analysedSource struct {
	place
	Kind   string `json:"kind"`
	Manner string `json:"manner"`
	Via    string `json:"via"`
}

type analysedFigure struct {
	place
	Value     json.RawMessage `json:"value"` // an exact number, or null
	ValueHigh json.RawMessage `json:"value2"`
	Unit      string          `json:"unit"`
	Qualifier string          `json:"qualifier"`
}

// analyst analyses texts, one after the other, and remembers what each document named before. The zero value is ready.
type analyst struct {
	memories map[string]*source.Memory // by document
}

func (a *analyst) analyse(ctx context.Context, asked askedText) analysedText {
	full := *asked.Text
	offsets := text.NewOffsets(full)
	at := func(s text.Span) place {
		points := offsets.CodePoints(s)
		return place{Text: s.Of(full), Start: points.Start, End: points.End}
	}
	out := analysedText{ID: asked.ID, Sentences: []analysedSentence{}}
	for _, s := range suggest.Analyze(ctx, full, suggest.Options{Language: asked.Lang, Memory: a.memory(asked.Doc)}) {
		found := analysedSentence{
			place: at(s.Span), Score: s.Score, Reasons: words.Texts(words.English, s.Reasons),
			Figures: []analysedFigure{},
		}
		if s.Source != nil {
			found.Source = &analysedSource{at(s.Source.Span), string(s.Source.Kind), string(s.Source.Manner), s.Source.Via}
		}
		for _, f := range s.Figures {
			found.Figures = append(found.Figures, analysedFigure{
				at(f.Span), number(f.Value), number(f.ValueHigh), f.Unit,
				string(f.Qualifier),
			})
		}
		out.Sentences = append(out.Sentences, found)
	}
	return out
}

// memory gives what was named before in the document; a text of no document starts afresh.
func (a *analyst) memory(doc string) *source.Memory {
	if doc == "" {
		return nil
	}
	if a.memories == nil {
		a.memories = map[string]*source.Memory{}
	}
	if a.memories[doc] == nil {
		a.memories[doc] = &source.Memory{}
	}
	return a.memories[doc]
}

// number writes a figure's value digit by digit, as no floating point could.
func number(d decimal.NullDecimal) json.RawMessage {
	if !d.Valid {
		return nil
	}
	return json.RawMessage(d.Decimal.String())
}
