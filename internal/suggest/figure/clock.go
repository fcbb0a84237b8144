package figure

// clock reads "7:30 p.m.", "6 a.m.", "at 23.45".
func (r *numbers) clock(i int) int {
	if !r.isNumber(i) {
		return i
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
		return end
	}
	if isClockTime(r.at(i).Text) && r.lex.BeforeClock[r.at(i-1).Lower] && !r.hasUnit(at) {
		return at
	}
	return i
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

// ordinal reads "5th", "22-й", "1960-х". A hyphen and "м" may be metres.
func (r *numbers) ordinal(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i + 1
	suffix := r.at(at + 1).Lower
	if r.at(at).Text == "-" && r.glued(at) && isCyrillic(suffix) && r.lex.OrdinalEndings[suffix] && suffix != "м" {
		return at + 2
	}
	if r.glued(at) && !isCyrillic(r.at(at).Lower) && r.lex.OrdinalEndings[r.at(at).Lower] {
		return at + 1
	}
	return i
}
