package cli

import (
	"encoding/json"
	"strings"

	"claimlight/internal/text"
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

// analyst analyses texts, one after the other.
type analyst struct{}

func (analyst) analyse(asked askedText) analysedText {
	full := *asked.Text
	offsets := text.NewOffsets(full)
	out := analysedText{ID: asked.ID, Sentences: []analysedSentence{}}
	at := 0
	for block := range strings.SplitSeq(full, "\n") {
		for _, span := range text.Sentences(block) {
			span = span.Shift(at)
			points := offsets.CodePoints(span)
			out.Sentences = append(out.Sentences, analysedSentence{
				place:   place{Text: span.Of(full), Start: points.Start, End: points.End},
				Reasons: []string{}, Figures: []analysedFigure{},
			})
		}
		at += len(block) + 1
	}
	return out
}
