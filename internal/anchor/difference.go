package anchor

import (
	"github.com/clipperhouse/uax29/v2/words"
	"github.com/sergi/go-diff/diffmatchpatch"
)

// Change says what happened to a piece of text.
type Change int

// The changes.
const (
	Same  Change = iota
	Gone         // stands in the older text only
	Added        // stands in the newer text only
)

// Piece is a part of two texts that were compared.
type Piece struct {
	Change Change
	Text   string
}

// longDifference is the number of words in both texts from which on they are not compared word by word: that takes time
// that grows with the words times the differences.
const longDifference = 6000

// Difference compares two texts word by word. Those pieces that are not Added make up the older text, those that are
// not Gone the newer one.
func Difference(was, now string) []Piece {
	var known wordRunes
	a, b := known.encode(was), known.encode(now)
	if len(a)+len(b) > longDifference {
		return wholly(was, now)
	}
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0
	var out []Piece
	for _, d := range differ.DiffCleanupSemantic(differ.DiffMainRunes(a, b, false)) {
		change := map[diffmatchpatch.Operation]Change{
			diffmatchpatch.DiffDelete: Gone,
			diffmatchpatch.DiffInsert: Added,
		}[d.Type]
		out = append(out, Piece{change, known.decode(d.Text)})
	}
	return out
}

// wholly gives one text for the other, without a look at their words.
func wholly(was, now string) []Piece {
	if was == now {
		return []Piece{{Same, was}}
	}
	return []Piece{{Gone, was}, {Added, now}}
}

// wordRunes gives each word, and each sign and space between words, a rune of its own, for a library that compares
// runes.
type wordRunes struct {
	numbers map[string]rune
	words   []string
}

// firstRune begins where no rune has a meaning to anybody (a private use plane, with room for 131,000 words).
const firstRune = 0xF0000

func (w *wordRunes) encode(s string) []rune {
	if w.numbers == nil {
		w.numbers = map[string]rune{}
	}
	var out []rune
	for cut := words.FromString(s); cut.Next(); {
		r, ok := w.numbers[cut.Value()]
		if !ok {
			r = firstRune + rune(len(w.words))
			w.numbers[cut.Value()] = r
			w.words = append(w.words, cut.Value())
		}
		out = append(out, r)
		if len(out) > longDifference {
			break
		}
	}
	return out
}

func (w *wordRunes) decode(s string) string {
	var out []byte
	for _, r := range s {
		out = append(out, w.words[r-firstRune]...)
	}
	return string(out)
}
