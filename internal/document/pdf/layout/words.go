package layout

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/document/reflow"
)

// endsLikeText tells that a bold line ends as a sentence does: then it is one that somebody stressed.
func endsLikeText(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".,;", last) && len(s) > 50
}

// vocabulary are the words of the document, by which it is told whether a hyphen at the end of a line is a word's own.
func (d *Document) vocabulary() reflow.Vocabulary {
	var lines []string
	for i := range d.sheets {
		for _, p := range d.sheets[i].pieces {
			lines = append(lines, p.text)
		}
	}
	return reflow.Words(lines)
}

// blocksOf gives the blocks, with whole words.
func blocksOf(all []paragraph, v reflow.Vocabulary) []article.Block {
	out := make([]article.Block, 0, len(all))
	for i := range all {
		b := all[i].Block
		if strings.Contains(b.Text, lineEnd) {
			b.Text, b.Place.Spots = mended(b.Text, b.Place.Spots, v)
		}
		clean := article.CleanText(strings.Join(strings.FieldsFunc(b.Text, notTab), " "))
		if clean == "" {
			continue
		}
		if clean != b.Text {
			b.Place.Spots = shiftedTo(b.Place.Spots, b.Text, clean)
			b.Text = clean
		}
		out = append(out, b)
	}
	return out
}

func notTab(r rune) bool {
	return r != '\t' && (r == ' ' || r == '\u00a0' || r == '\n' || r == '\u3000')
}

// mended joins words at the marked line ends, and moves the spots behind them.
func mended(text string, spots []article.Spot, v reflow.Vocabulary) (string, []article.Spot) {
	parts := strings.Split(text, lineEnd)
	whole := parts[0]
	at := utf8.RuneCountInString(parts[0])
	gone := 0 // code points that went so far
	shifts := map[int]int{}
	for _, part := range parts[1:] {
		joined := v.Join(whole, part)
		before := utf8.RuneCountInString(whole) + 1 + utf8.RuneCountInString(part)
		gone += before - utf8.RuneCountInString(joined)
		whole = joined
		at++ // the mark
		shifts[at] = gone
		at += utf8.RuneCountInString(part)
	}
	out := make([]article.Spot, len(spots))
	shift := 0
	for i, s := range spots {
		if g, ok := shifts[s.From]; ok {
			shift = g
		}
		s.From = max(0, s.From-shift)
		out[i] = s
	}
	return whole, out
}

// shiftedTo moves spots to where their stretches begin in a text that was cleaned: by the share of it before them, to
// the start of a word.
func shiftedTo(spots []article.Spot, from, to string) []article.Spot {
	was, is := []rune(from), []rune(to)
	out := make([]article.Spot, len(spots))
	for i, s := range spots {
		clean := article.CleanText(strings.Join(strings.FieldsFunc(string(was[:min(s.From, len(was))]), notTab), " "))
		s.From = min(utf8.RuneCountInString(clean), max(0, len(is)-1))
		if s.From > 0 && s.From < len(is) && is[s.From] == ' ' {
			s.From++
		}
		out[i] = s
	}
	return out
}
