package anchor

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"claimlight/internal/text"
)

// page is a text cut into words. A word has the same number in both texts of a Finder, whatever its case.
type page struct {
	text  string
	words []text.Span
	ids   []int32
	where [][]int32 // for each number, the words that have it, in order
	lines map[int][]text.Span
}

// vocabulary numbers words.
type vocabulary map[string]int32

func (v vocabulary) number(word string) int32 {
	word = strings.ToLower(word)
	n, known := v[word]
	if !known {
		n = int32(len(v))
		v[strings.Clone(word)] = n
	}
	return n
}

func newPage(full string, v vocabulary) *page {
	p := &page{text: full, words: cutWords(full), lines: map[int][]text.Span{}}
	p.ids = make([]int32, len(p.words))
	for i, w := range p.words {
		p.ids[i] = v.number(w.Of(full))
	}
	return p
}

// cutWords gives the rows of letters and digits of a text. It cuts more than text.Words does, at every sign: where a
// page lost the space between two sentences, their words are still the same.
func cutWords(s string) []text.Span {
	var out []text.Span
	start := -1
	end := func(at int) {
		if start >= 0 {
			out = append(out, text.Span{Start: start, End: at})
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case !unicode.In(r, unicode.L, unicode.N, unicode.M):
			end(i)
		case unbroken(r):
			end(i)
			start = i
		case start < 0:
			start = i
		}
	}
	end(len(s))
	return out
}

// unbroken tells whether a script writes its words without spaces; there each sign counts as a word.
func unbroken(r rune) bool {
	return r > 0xE00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao,
		unicode.Khmer, unicode.Myanmar) &&
		!unicode.Is(unicode.M, r)
}

// index lists where each of n words stands.
func (p *page) index(n int) {
	counts := make([]int32, n)
	for _, id := range p.ids {
		counts[id]++
	}
	all := make([]int32, len(p.ids))
	p.where = make([][]int32, n)
	at := int32(0)
	for id, c := range counts {
		p.where[id] = all[at : at : at+c]
		at += c
	}
	for i, id := range p.ids {
		p.where[id] = append(p.where[id], int32(i))
	}
}

// reach is a range of words: from inclusive, to exclusive.
type reach struct{ from, to int }

func (r reach) n() int { return r.to - r.from }

func (p *page) whole() reach { return reach{0, len(p.ids)} }

// wordsIn gives the words that a span touches.
func (p *page) wordsIn(s text.Span) reach {
	from := sort.Search(len(p.words), func(i int) bool { return p.words[i].End > s.Start })
	to := sort.Search(len(p.words), func(i int) bool { return p.words[i].Start >= s.End })
	return reach{from, max(from, to)}
}

// around gives the words of a range, and up to n more on either side.
func (p *page) around(r reach, n int) reach {
	return reach{max(0, r.from-n), min(len(p.words), r.to+n)}
}

// spanOf is what a range of words covers, without what stands around it. The range must not be empty.
func (p *page) spanOf(r reach) text.Span {
	return text.Span{Start: p.words[r.from].Start, End: p.words[r.to-1].End}
}

// occurrences finds where words stand in a row, at most limit times, and tells whether the search was complete.
func (p *page) occurrences(ids []int32, within reach, limit int) (found []int, complete bool) {
	if len(ids) == 0 {
		return nil, true
	}
	rarest := 0
	for i, id := range ids {
		if len(p.where[id]) < len(p.where[ids[rarest]]) {
			rarest = i
		}
	}
	where := p.where[ids[rarest]]
	first, _ := slices.BinarySearch(where, int32(within.from+rarest))
	for _, at := range where[first:] {
		from := int(at) - rarest
		if from+len(ids) > within.to {
			break
		}
		if limit == 0 {
			return found, false
		}
		limit--
		if slices.Equal(p.ids[from:from+len(ids)], ids) {
			found = append(found, from)
		}
	}
	return found, true
}

// line gives the block in which an offset lies; the LF belongs to the one before.
func (p *page) line(offset int) text.Span {
	start := strings.LastIndexByte(p.text[:offset], '\n') + 1
	if n := strings.IndexByte(p.text[offset:], '\n'); n >= 0 {
		return text.Span{Start: start, End: offset + n}
	}
	return text.Span{Start: start, End: len(p.text)}
}

// sentences are those of a block, cut once.
func (p *page) sentences(line text.Span) []text.Span {
	cut, known := p.lines[line.Start]
	if !known {
		for _, s := range text.Sentences(line.Of(p.text)) {
			cut = append(cut, s.Shift(line.Start))
		}
		p.lines[line.Start] = cut
	}
	return cut
}

// sentenceAt is the sentence in which a word stands.
func (p *page) sentenceAt(word int) text.Span {
	at := p.words[word].Start
	sentences := p.sentences(p.line(at))
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > at })
	if i == len(sentences) || sentences[i].Start > at {
		return p.words[word]
	}
	return sentences[i]
}

// areSentences tells whether words begin and end where sentences do.
func (p *page) areSentences(r reach) bool {
	first, last := p.sentenceAt(r.from), p.sentenceAt(r.to-1)
	return p.wordsIn(first).from == r.from && p.wordsIn(last).to == r.to
}

// twinBeside tells whether the words of a range stand a second time directly before or behind it.
func (p *page) twinBeside(r reach) bool {
	same := func(from int) bool {
		return from >= 0 && from+r.n() <= len(p.ids) && slices.Equal(p.ids[from:from+r.n()], p.ids[r.from:r.to])
	}
	return same(r.from-r.n()) || same(r.to)
}
