package figure

import "claimlight/internal/suggest/digits"

// address skips the number of a house: "10 Downing Street".
func (r *names) address(i int) int {
	isHouse := r.isNumber(i) && r.at(i).Digits() && r.at(i+1).Cap
	if isHouse && (r.lex.Streets[r.at(i+2).Lower] || r.lex.Streets[r.at(i+3).Lower]) {
		return i + 2
	}
	return i
}

// shortestPhone is the length in bytes of an international number without its plus.
const shortestPhone = 9

// phone skips telephone numbers: "+380 44 123 45 67", "8 800 555-35-35".
func (r *names) phone(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i
	if r.at(i-1).Text == "+" && r.glued(i) {
		for r.isNumber(at+1) || r.at(at+1).Is("-", "(", ")") {
			at++
		}
		if r.toks[at].End-r.toks[i].Start >= shortestPhone {
			return at + 1
		}
		return i
	}
	parts := 1
	for r.at(at+1).Text == "-" && r.glued(at+1) && r.glued(at+2) && r.isNumber(at+2) && r.at(at+2).Digits() {
		at += 2
		parts++
	}
	if parts >= 3 {
		return at + 1
	}
	return i
}

// score skips the result of a game or a vote: "won 3–1", "1 – 0". A range mostly has its larger number last, and a
// noun or a unit behind it.
func (r *names) score(i int) int {
	if !r.isShort(i) || !r.isShort(i+2) || !r.at(i+1).Is("-", "–", ":") || r.glued(i+1) != r.glued(i+2) {
		return i
	}
	low, _ := digits.Decimal(r.at(i).Text)
	high, _ := digits.Decimal(r.at(i + 2).Text)
	after := r.at(i + 3).Lower
	counts := low.LessThan(high) && r.isWord(i+3) && !r.lex.Prepositions[after] && !r.lex.Ends[after]
	if counts || r.prefixed(i) || r.hasUnit(i+3) || r.lex.BeforeRange[r.at(i-1).Lower] {
		return i
	}
	return i + 3
}

// isShort tells whether the token is digits, three at most.
func (r *names) isShort(i int) bool {
	return r.isNumber(i) && r.at(i).Digits() && len(r.at(i).Text) <= 3
}
