// Package numeral knows the words in which a language writes its numbers: how they join, and what they add up to.
package numeral

import "claimlight/internal/language"

// Class says how a number word joins with others.
type Class uint8

// The classes; 0 is no number word.
const (
	Unit         Class = iota + 1 // one … nineteen
	Ten                           // twenty … ninety
	Hundred                       // сто, двести: hundreds that are one word
	TimesHundred                  // hundred: multiplies what stands before
	Scale                         // thousand, mln
)

// Word is a number word.
type Word struct {
	Class Class
	Value int64
}

// Multiplies tells whether the word multiplies what stands before it.
func (w Word) Multiplies() bool { return w.Class == Scale || w.Class == TimesHundred }

// Table is the number words of a language, by the word.
type Table struct {
	*language.Numbers
	Words      map[string]Word
	beginnings map[string]bool
}

// Of sorts the number words of a language by how they join.
func Of(n *language.Numbers) *Table {
	t := &Table{Numbers: n, Words: map[string]Word{}}
	add := func(class Class, first, step int64, forms ...language.Set) {
		for i, set := range forms {
			for w := range set {
				t.Words[w] = Word{class, first + int64(i)*step}
			}
		}
	}
	add(Unit, 0, 1, n.Units...)
	add(Unit, 2, 1, n.Group...)
	add(Ten, 20, 10, n.Tens...)
	add(Hundred, 100, 100, n.Hundreds...)
	add(TimesHundred, 100, 0, n.Hundred)
	for w, value := range n.Scales {
		t.Words[w] = Word{Scale, value}
	}
	t.beginnings = beginningsOf(t.Words)
	return t
}
