package figure

import "claimlight/internal/suggest/token"

// clock reads "7:30 p.m.", "6 a.m.", "at 23.45".
func (r *numbers) clock(i int) int {
	if !r.isNumber(i) {
		return r.clockInWords(i)
	}
	at := i + 1
	if r.at(at).Text == ":" && r.glued(at) && r.glued(at+1) && r.isNumber(at+1) {
		at += 2
		for r.at(at).Text == ":" && r.isNumber(at+1) {
			at += 2
		}
		return r.noon(at)
	}
	if end := r.noon(at); end > at {
		if r.isNumber(end) && (r.glued(at) && r.glued(end) || r.isMinutes(end) && r.at(at).Is("h")) { // "06h30", "6 h 30"
			end++
		}
		return end
	}
	if isClockTime(r.at(i).Text) && r.lex.BeforeClock[r.at(i-1).Lower] && !r.hasUnit(at) {
		return at
	}
	return i
}

// isMinutes tells whether token i is two digits that may be the minutes of an hour.
func (r *numbers) isMinutes(i int) bool {
	t := r.at(i)
	return t.Digits() && len(t.Text) == 2 && t.Text < "60"
}

// clockInWords reads "fünf Uhr", where the word counts no hours too.
func (r *numbers) clockInWords(i int) int {
	behind := r.at(i + 1).Lower
	if r.lex.Words[r.at(i).Lower].Class == 0 || !r.lex.HalvesOfDay[behind] || r.lex.Shape == "" ||
		r.measureOf(behind) != "" {
		return i
	}
	return i + 2
}

// isClockTime tells whether "9.30" or "23.45" can be a time of day.
func isClockTime(s string) bool {
	if len(s) == len("9.30") {
		s = "0" + s
	}
	return len(s) == len("23.45") && s[2] == '.' && s[:2] < "24" && s[3] < '6'
}

// noon takes in "a.m.", "pm", "o'clock", "GMT".
func (r *numbers) noon(i int) int {
	if r.lex.HalvesOfDay[r.at(i).Lower] {
		return i + 1
	}
	return i
}

// stopped tells whether a stop behind a number makes an ordinal of it, as in German: "am 5. Spieltag". The stop of a
// sentence stands at its end.
func (r *numbers) stopped(i int) bool {
	return r.lex.OrdinalStop && r.at(i).Digits() && len(r.at(i).Text) <= len("100") && r.at(i+1).Text == "." &&
		r.glued(i+1) && i+2 < len(r.toks) && r.at(i+2).Kind != token.Mark
}

// ordinal reads "5th", "22-й", "1960-х". A hyphen and "м" may be metres.
func (r *numbers) ordinal(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i + 1
	if r.stopped(i) {
		return at + 1
	}
	suffix := r.at(at + 1).Lower
	if r.at(at).Text == "-" && r.glued(at) && isCyrillic(suffix) && r.lex.OrdinalEndings[suffix] && suffix != "м" {
		return at + 2
	}
	inDegrees := r.at(at).Text == "º" && r.at(at+1).Is("c", "f")
	if r.glued(at) && !isCyrillic(r.at(at).Lower) && r.lex.OrdinalEndings[r.at(at).Lower] && !inDegrees {
		return at + 1
	}
	return i
}
