package figure

import (
	"unicode"
)

// currencyBefore reads a currency that stands before a number at token i and gives its code and the token after it.
func (r *reader) currencyBefore(i int) (string, int) {
	t := r.at(i)
	if code, ok := currencySigns[t.Text]; ok && (r.isNumber(i+1) || r.minusAt(i+1)) {
		return code, i + 1
	}
	if code, ok := dollarPrefixes[t.Lower]; ok && r.at(i+1).Text == "$" && r.isNumber(i+2) {
		return code, i + 2
	}
	if code, ok := currencyCodes[t.Text]; ok && r.isNumber(i+1) {
		return code, i + 1
	}
	return "", i
}

func (r *reader) minusAt(i int) bool {
	return (r.at(i).Text == "-" || r.at(i).Text == "−") && r.isNumber(i+1)
}

// unitAfter reads the unit that stands after a number that ends before token i, and gives the token after it. code
// is the currency before the number.
func (r *reader) unitAfter(i int, code string, n number) (string, int) {
	if code != "" {
		return r.afterCurrency(i, code)
	}
	if unit, to := r.percentAfter(i); unit != "" {
		return unit, to
	}
	if unit, to := r.currencyAfter(i, n); unit != "" {
		return unit, to
	}
	return r.measureAfter(i, n)
}

// afterCurrency skips a code that says the sign again: "$5 million USD".
func (r *reader) afterCurrency(i int, code string) (string, int) {
	if c, ok := currencyCodes[r.at(i).Text]; ok && (c == code || code == "USD") && !r.isNumber(i+1) {
		return c, i + 1
	}
	return code, i
}

// percentAfter reads "%", "per cent", "percentage points", "п.п.".
func (r *reader) percentAfter(i int) (string, int) {
	t := r.at(i)
	if t.Text == "-" && r.glued(i) && r.at(i+1).Is("percent", "percentage", "процентний", "процентный", "відсотковий") {
		return r.percentAfter(i + 1)
	}
	switch {
	case percentWords[t.Lower]:
		i++
	case t.Lower == "per" && r.at(i+1).Lower == "cent":
		i += 2
	case t.Is("процентних", "процентных", "відсоткових", "відсоткові", "процентні", "процентные", "відсотковий", "процентный", "процентного", "відсоткового"):
		i++
	case t.Is("п.п.", "в.п.", "pp", "ppt", "p.p."):
		return "percentage_points", i + 1
	case t.Lower == "basis" && pointWords[r.at(i+1).Lower]:
		return "basis points", i + 2
	default:
		return "", i
	}
	if r.at(i).Text == "-" && r.glued(i) && pointWords[r.at(i+1).Lower] {
		i++
	}
	if pointWords[r.at(i).Lower] {
		return "percentage_points", i + 1
	}
	return "percent", i
}

// currencyAfter reads a currency after its number: "500 euros", "10 €", "20 US dollars", "3 CAD".
func (r *reader) currencyAfter(i int, n number) (string, int) {
	t := r.at(i)
	if code, ok := currencySigns[t.Text]; ok && (!r.isNumber(i+1) || !t.Spaced && r.at(i+1).Spaced) {
		return code, i + 1
	}
	if code, ok := dollarPrefixes[t.Lower]; ok && r.at(i+1).Text == "$" && !r.isNumber(i+2) {
		return code, i + 2
	}
	if code, ok := currencyCodes[t.Text]; ok {
		return code, i + 1
	}
	for skip := 1; skip <= 3; skip++ { // "20 new Taiwan dollars"
		word := r.at(i + skip).Lower
		if code, ok := nationalCurrencies[r.at(i+skip-1).Lower+" "+singularOf(word)]; ok {
			return code, i + skip + 1
		}
		if !r.isWord(i + skip) {
			break
		}
	}
	if t.Text == "-" && r.glued(i) && r.glued(i+1) {
		i++
	}
	code, ok := currencyWords[r.at(i).Lower]
	if !ok || r.doubtfulCurrency(i, n) {
		return "", i
	}
	return r.withCents(code, i+1)
}

// withCents takes in the stop of "руб." and "грн.".
func (r *reader) withCents(code string, to int) (string, int) {
	if r.at(to).Text == "." && r.glued(to) && to+1 < len(r.toks) && isCyrillic(r.at(to-1).Lower) && len(r.at(to-1).Lower) <= 8 && !r.at(to+1).Cap {
		to++
	}
	return code, to
}

// doubtfulCurrency tells whether a word that may be a currency is more likely a verb, an adjective or a grade.
func (r *reader) doubtfulCurrency(i int, n number) bool {
	switch r.at(i).Lower {
	case "won", "real", "rand", "lei", "leu", "lira", "buck", "bucks", "quid":
		return !n.scaled
	case "marks", "mark":
		return !n.scaled && r.at(i+1).Kind == 0
	}
	return false
}

// measureAfter reads a measure after its number, also with a hyphen: "15 meter", "38-year-old", "14 square kilometers".
func (r *reader) measureAfter(i int, n number) (string, int) {
	at := i
	if r.at(at).Text == "-" && r.glued(at) && r.glued(at+1) {
		at++
	}
	if open := r.at(at).Text; (open == "[" || open == "{" || open == "<") && r.at(at+2).Kind != 0 && measures[r.at(at+1).Lower] != "" {
		return measures[r.at(at+1).Lower], at + 3
	}
	prefix := ""
	for range 2 {
		p, ok := measureModifiers[r.at(at).Lower]
		if !ok || n.fraction && r.at(at).Is("us", "last", "next") {
			break
		}
		prefix = firstOf(p, prefix)
		at++
		if r.at(at).Text == "." && r.glued(at) {
			at++
		}
	}
	if n.fraction && r.at(at).Is("a", "an", "of") && measures[r.at(at+1).Lower] != "" { // "half an hour"
		at++
	}
	unit, ok := measures[r.at(at).Lower]
	if !ok || !r.measureFits(at) {
		return "", i
	}
	return r.measureTail(unit, prefix, at+1)
}

// measureTail reads what may follow a measure: "celsius" after "degrees", "²", "-old", "per hour".
func (r *reader) measureTail(unit, prefix string, at int) (string, int) {
	switch r.at(at).Text {
	case "²":
		prefix, at = "square", at+1
	case "³":
		prefix, at = "cubic", at+1
	case "2":
		if r.glued(at) {
			prefix, at = "square", at+1
		}
	}
	if unit == "degree" {
		if scale, ok := degreeScales[r.at(at).Lower]; ok {
			return scale, at + 1
		}
	}
	if unit == "years" || unit == "months" || unit == "weeks" || unit == "days" {
		if r.at(at).Text == "-" && r.at(at+1).Lower == "old" {
			at += 2
		}
	}
	if (unit == "km" || unit == "mile" || unit == "m") && r.at(at).Text == "/" && r.at(at+1).Is("h", "hr", "s", "год", "ч") {
		return unit + "/" + r.at(at+1).Lower, at + 2
	}
	if (unit == "km" || unit == "mile") && r.at(at).Lower == "per" && r.at(at+1).Lower == "hour" {
		return unit + " per hour", at + 2
	}
	if prefix != "" {
		unit = prefix + " " + unit
	}
	return unit, at
}

var degreeScales = map[string]string{"c": "°C", "celsius": "°C", "centigrade": "°C", "f": "°F", "fahrenheit": "°F", "farenheit": "°F", "цельсія": "°C", "цельсия": "°C"}

// measureFits guards symbols of a letter or two: "5 in 10" is no inch, "3 Million" no metre.
func (r *reader) measureFits(i int) bool {
	t := r.at(i)
	if t.Cap && len([]rune(t.Text)) > 1 && !r.glued(i) && i+1 < len(r.toks) && r.at(i+1).Cap {
		return false
	}
	if !shortMeasures[t.Lower] {
		return true
	}
	after := r.at(i + 1)
	return r.glued(i) && t.Lower != "in" || t.Lower != "in" && t.Lower != "x" && t.Lower != "в" && (after.Kind != 0 || isPreposition[after.Lower] || i+1 >= len(r.toks))
}

func isLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}
