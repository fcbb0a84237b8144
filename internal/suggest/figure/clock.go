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
	if isClockTime(r.at(i).Text) && beforeClock[r.at(i-1).Lower] && !r.hasUnit(at) {
		return at
	}
	return i
}

// beforeClock are the words after which "23.45" is a time.
var beforeClock = set("at о об в until till from")

// isClockTime tells whether "9.30" or "23.45" can be a time of day.
func isClockTime(s string) bool {
	if len(s) == len("9.30") {
		s = "0" + s
	}
	return len(s) == len("23.45") && s[2] == '.' && s[:2] < "24" && s[3] < '6'
}

var halvesOfDay = set("a.m. p.m. am pm a.m p.m o'clock gmt utc cet edt est")

// noon takes in "a.m.", "pm", "o'clock", "GMT".
func (r *numbers) noon(i int) int {
	if halvesOfDay[r.at(i).Lower] {
		return i + 1
	}
	return i
}

var ordinalSuffix = set("st nd rd th й го му м я ї ій та те ти ша ая ый ой ое ої ою ую ых их тих х ма мі ка е")

// ordinal reads "5th", "22-й", "1960-х". A hyphen and "м" may be metres.
func (r *numbers) ordinal(i int) int {
	if !r.isNumber(i) {
		return i
	}
	at := i + 1
	suffix := r.at(at + 1).Lower
	if r.at(at).Text == "-" && r.glued(at) && isCyrillic(suffix) && ordinalSuffix[suffix] && suffix != "м" {
		return at + 2
	}
	if r.glued(at) && r.at(at).Is("st", "nd", "rd", "th") {
		return at + 1
	}
	return i
}
