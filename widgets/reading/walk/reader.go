package walk

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/text"
)

// Reader finds sentences and words in a version's text, block by block and only where asked.
type Reader struct {
	Text      string
	blocks    []text.Span
	sentences map[int][]text.Span
	words     []text.Span // of block wordsOf
	wordsOf   int
}

// NewReader makes a reader of a text in blocks.
func NewReader(full string, blocks []text.Span) *Reader {
	return &Reader{Text: full, blocks: blocks, sentences: map[int][]text.Span{}, wordsOf: -1}
}

// Units gives spans of one kind in a block, in order.
type Units func(block int) []text.Span

// SentencesIn gives the sentences of a block as spans of the whole text.
func (r *Reader) SentencesIn(block int) []text.Span {
	found, ok := r.sentences[block]
	if !ok {
		found = r.shift(block, text.Sentences(r.blocks[block].Of(r.Text)))
		r.sentences[block] = found
	}
	return found
}

// WordsIn gives the words of a block, each with the signs that belong to it: "12%" and "$1.5" are words here.
func (r *Reader) WordsIn(block int) []text.Span {
	if r.wordsOf != block {
		s := r.blocks[block].Of(r.Text)
		r.words, r.wordsOf = r.shift(block, withSigns(s, text.Words(s))), block
	}
	return r.words
}

// BlocksIn gives the one span of a whole block; nothing for an empty one.
func (r *Reader) BlocksIn(block int) []text.Span {
	if r.blocks[block].Empty() {
		return nil
	}
	return r.blocks[block : block+1]
}

// shift makes spans of a block spans of the text, widened to whole grapheme clusters.
func (r *Reader) shift(block int, spans []text.Span) []text.Span {
	s := r.blocks[block].Of(r.Text)
	for i, span := range spans {
		if !plainAt(s, span.Start) || !plainAt(s, span.End) {
			span = text.SnapGraphemes(s, span)
		}
		spans[i] = span.Shift(r.blocks[block].Start)
	}
	return spans
}

// plainAt tells whether no cluster can reach over the offset, as there is ASCII on its right.
func plainAt(s string, offset int) bool {
	return offset <= 0 || offset >= len(s) || s[offset] < utf8.RuneSelf
}

// Near gives the unit at an offset, or the nearest one before it, else the first one after it.
func (r *Reader) Near(of Units, offset int) text.Span {
	if len(r.blocks) == 0 {
		return text.Span{}
	}
	block := article.BlockAt(r.blocks, offset)
	all := of(block)
	if i := sort.Search(len(all), func(i int) bool { return all[i].Start > offset }); i > 0 {
		return all[i-1]
	}
	if len(all) > 0 {
		return all[0]
	}
	at := text.Span{Start: offset, End: offset}
	if span, ok := r.Step(of, at, 1); ok {
		return span
	}
	span, _ := r.Step(of, at, -1)
	return span
}

// Step gives the next unit after a span (dir 1) or before it (dir -1), also in other blocks. It tells false at
// the end of the text.
func (r *Reader) Step(of Units, from text.Span, dir int) (text.Span, bool) {
	if len(r.blocks) == 0 {
		return text.Span{}, false
	}
	edge := from.Start
	if dir > 0 {
		edge = from.End
	}
	for block := article.BlockAt(r.blocks, edge); block >= 0 && block < len(r.blocks); block += dir {
		all := of(block)
		if dir > 0 {
			if i := sort.Search(len(all), func(i int) bool { return all[i].Start >= edge }); i < len(all) {
				return all[i], true
			}
		} else if i := sort.Search(len(all), func(i int) bool { return all[i].End > edge }); i > 0 {
			return all[i-1], true
		}
	}
	return text.Span{}, false
}

// withSigns widens words to the currency, percent and like signs that stand at them without a space.
func withSigns(s string, wording []text.Span) []text.Span {
	for i, w := range wording {
		low, high := 0, len(s)
		if i > 0 {
			low = wording[i-1].End
		}
		if i+1 < len(wording) {
			high = wording[i+1].Start
		}
		for w.Start > low {
			before, size := utf8.DecodeLastRuneInString(s[low:w.Start])
			if !unicode.Is(unicode.Sc, before) && before != '−' && before != '+' {
				break
			}
			w.Start -= size
		}
		for w.End < high {
			after, size := utf8.DecodeRuneInString(s[w.End:high])
			if !unicode.Is(unicode.Sc, after) && after != '%' && after != '‰' && after != '°' {
				break
			}
			w.End += size
		}
		wording[i] = w
	}
	return wording
}
