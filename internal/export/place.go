package export

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
)

// pages finds the places of claims. It remembers the last text, as the claims of an article come one after the other.
type pages struct {
	text      string
	offsets   *text.Offsets
	blocks    []text.Span
	sentences map[int][]text.Span // of the blocks that were asked for, in bytes of the whole text
}

// place says where a claim stands in its version's text, or where it stood in the library that it came from.
func (p *pages) place(r *record.Record) record.Place {
	if r.Text == "" {
		kept := r.Kept
		if kept.State == "" || r.Anchor.State != claim.Detached {
			kept.State = r.Anchor.State
		}
		return kept
	}
	out := record.Place{State: r.Anchor.State}
	span := r.Anchor.Span
	if !r.Anchor.Placed() || !span.Valid(len(r.Text)) {
		return out
	}
	p.open(r.Text)
	out.Range = p.codePoints(span)
	out.Where = r.Where
	out.Block = 1 + article.BlockAt(p.blocks, span.Start)
	out.Sentence = p.sentencesAround(span).Of(p.text)
	verbatim := span.Of(p.text) == r.Claim.Quote
	out.Source = p.within(r.Claim.Source.Range, r.Claim.Source.Text, span.Start, verbatim)
	for _, f := range r.Claim.Figures {
		out.Figures = append(out.Figures, p.within(f.Range, f.Text, span.Start, verbatim))
	}
	return out
}

func (p *pages) open(full string) {
	if p.text == full && p.offsets != nil {
		return
	}
	*p = pages{text: full, offsets: text.NewOffsets(full), sentences: map[int][]text.Span{}}
	at := 0
	for block := range strings.SplitSeq(full, "\n") {
		p.blocks = append(p.blocks, text.Span{Start: at, End: at + len(block)})
		at += len(block) + 1
	}
}

func (p *pages) codePoints(span text.Span) *text.Span {
	points := p.offsets.CodePoints(span)
	return &points
}

// within turns a range from the start of the quote into one of the text. Where the text has changed under the quote,
// only a range that still holds its words is given.
func (p *pages) within(r *text.Span, words string, start int, verbatim bool) *text.Span {
	if r == nil {
		return nil
	}
	span := r.Shift(start)
	if !span.Valid(len(p.text)) || !verbatim && span.Of(p.text) != words {
		return nil
	}
	return p.codePoints(span)
}

// sentencesAround widens a span to the sentences that it touches.
func (p *pages) sentencesAround(span text.Span) text.Span {
	first := p.sentenceAt(span.Start, span)
	last := p.sentenceAt(max(span.Start, span.End-1), span)
	return span.Union(first).Union(last)
}

// sentenceAt gives the sentence in which an offset lies; the fallback where it lies between sentences.
func (p *pages) sentenceAt(offset int, fallback text.Span) text.Span {
	n := article.BlockAt(p.blocks, offset)
	found, ok := p.sentences[n]
	if !ok {
		for _, s := range text.Sentences(p.blocks[n].Of(p.text)) {
			found = append(found, s.Shift(p.blocks[n].Start))
		}
		p.sentences[n] = found
	}
	for _, s := range found {
		if s.Has(offset) {
			return s
		}
	}
	return fallback
}
