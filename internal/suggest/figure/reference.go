package figure

import (
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"
)

// name skips a number that is glued to a name: "T-72", "F-16", "IE6", "COVID-19".
func (r *names) name(i int) int {
	if !r.isWord(i) || !r.glued(i+1) || r.lex.unknown && r.at(i).Lower[0] >= otherScripts {
		return i
	}
	at := i + 1
	if (r.at(at).Text == "-" || r.at(at).Text == "–") && r.glued(at+1) {
		at++
	}
	isMoney := codeInMillions(r.at(i).Text) != "" || unit.Capitals(r.at(i).Text) != "" || unit.Before(r.at(i).Lower) != ""
	if !r.isNumber(at) || isMoney || r.lex.Words[r.at(i).Lower].Class != 0 {
		return i
	}
	for r.glued(at+1) && r.at(at+1).Kind != token.Mark {
		at++
	}
	return at + 1
}

// otherScripts is the first byte of letters in scripts behind Cyrillic. They have no capitals by which names are known,
// and write small words without space before a number.
const otherScripts = 0xd6

// rank skips a number after a word that makes a rank or a reference of it, with the numbers joined to it.
func (r *names) rank(i int) int {
	at := i + 1
	if !r.lex.Ranks[r.at(i).Lower] && r.at(i).Text != "№" && r.at(i).Text != "#" {
		return i
	}
	if r.at(at).Text == "." && r.glued(at) {
		at++
	}
	inWords := r.at(i).Is("day", "number", "phase", "part", "chapter") && r.lex.Words[r.at(at).Lower].Class == numeral.Unit
	if !r.isNumber(at) && !inWords || r.hasUnit(at+1) {
		return i
	}
	at++
	for (r.at(at).Is(",", "-", "–") || r.lex.Both[r.at(at).Lower] || r.lex.Or[r.at(at).Lower]) && r.isNumber(at+1) &&
		r.at(at+1).Digits() {
		at += 2
	}
	return at
}

// citation skips the numbers of "[14, 88]".
func (r *names) citation(i int) int {
	if r.at(i).Text != "[" {
		return i
	}
	at := i + 1
	for r.isNumber(at) && r.at(at).Digits() {
		at++
		if r.at(at).Text == "," || r.at(at).Text == "–" || r.at(at).Text == "-" {
			at++
		}
	}
	if at > i+1 && r.at(at).Text == "]" {
		return at + 1
	}
	return i
}

// openBracket tells whether a bracket opens shortly before token i.
func (r *names) openBracket(i int) bool {
	for at := i - 1; at >= max(0, i-20); at-- {
		if r.at(at).Text == "(" {
			return true
		}
	}
	return false
}

// enumerator skips the number of a list item: "5. The ministry", "1) close the port, 2) open the dock".
func (r *names) enumerator(i int) int {
	if !r.isNumber(i) || !r.at(i).Digits() {
		return i
	}
	if r.at(i+1).Text == ")" && r.glued(i+1) && len(r.at(i).Text) <= 2 && !r.openBracket(i) {
		return i + 2
	}
	if i > 0 {
		return i
	}
	if r.at(1).Is(".", ")") && r.glued(1) && (r.at(2).Cap || len(r.toks) == 2) {
		return 2
	}
	return i
}

// inPath tells whether the number at i stands within a path, a tag or the like.
func (r *names) inPath(i int) bool {
	return r.glued(i) && r.glued(i-1) && r.at(i-1).Is("/", "_", "=", "@", "#", ":") && !r.isNumber(i-2)
}

// longCode is how many digits a number with a zero in front has that is no number.
const longCode = 7

// code skips numbers in a path or a tag, and those with capitals glued behind them: "p7167148", "3D", "5G".
func (r *names) code(i int) int {
	if !r.isNumber(i) {
		return i
	}
	if t := r.at(i); r.inPath(i) || t.Digits() && t.Text[0] == '0' && len(t.Text) >= longCode {
		return i + 1
	}
	next := r.at(i + 1)
	isLetters := next.Kind == token.Word && next.Cap && len(next.Text) <= 2 && r.glued(i+1)
	_, scaled := r.letterScale(i+1, r.prefixed(i))
	if isLetters && r.at(i).Digits() && !scaled && (r.measureOf(next.Lower) == "" || next.Text == "G") {
		return i + 2
	}
	return i
}
