package lexicon

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// most is how many words of a line are looked at.
const most = 60

// The start and prime of the 32-bit FNV-1a hash.
const (
	offset = 2166136261
	prime  = 16777619
)

// Words gives the hashes of a line's first 60 words, of each with what stands before it, and of the last word with the
// mark that ends the line. The case of letters does not count, and one digit is like another.
func Words(line string) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		r := reader{word: offset, before: 1}
		for _, c := range line {
			if r.read(c) && !(yield(r.before) && yield(r.pair)) {
				return
			}
		}
		if r.close() && !(yield(r.before) && yield(r.pair)) {
			return
		}
		yield(join(r.before, lastKind(line)))
	}
}

// reader hashes a line's words one after the other.
type reader struct {
	word    uint32 // hash of the word that is being read
	letters int    // its letters and digits so far
	before  uint32 // hash of the word before it
	mark    uint32 // the mark after that word, 0 for none
	pair    uint32 // hash of the last word with what stands before it
	count   int    // words closed
}

// read takes one rune in. It tells whether a word has ended that counts: then before and pair are its hashes.
func (r *reader) read(c rune) bool {
	switch {
	case unicode.IsLetter(c):
		r.add(unicode.ToLower(c))
	case unicode.IsDigit(c):
		r.add('0')
	case c == '\'' || c == '’':
		if r.letters > 0 {
			r.word = (r.word ^ '\'') * prime
		}
	default:
		ended := r.close()
		if !unicode.IsSpace(c) && !unicode.Is(unicode.Quotation_Mark, c) {
			r.mark = uint32(c)
		}
		return ended
	}
	return false
}

func (r *reader) add(c rune) {
	r.word = (r.word ^ uint32(c)) * prime
	r.letters++
}

// close ends the word that is being read, and tells whether there was one that counts.
func (r *reader) close() bool {
	if r.letters == 0 {
		return false
	}
	from := r.before
	if r.mark != 0 {
		from = r.mark
	}
	r.pair = join(from, r.word)
	r.before, r.word, r.letters, r.mark = r.word, offset, 0, 0
	r.count++
	return r.count <= most
}

func join(a, b uint32) uint32 { return (a*31+b)*2654435761 + 1 }

// lastKind is the mark that ends a line; all letters are one, and so are all digits.
func lastKind(line string) uint32 {
	last, _ := utf8.DecodeLastRuneInString(line)
	switch {
	case unicode.IsLetter(last):
		return 'a'
	case unicode.IsDigit(last):
		return '0'
	}
	return uint32(last)
}
