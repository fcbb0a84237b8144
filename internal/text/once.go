package text

import "strings"

// Once finds words that stand exactly once in a text. Digits within a longer number are no words: "5" does not stand in
// "1.5" nor in "25".
func Once(in, words string) (Span, bool) {
	var found Span
	if words == "" {
		return found, false
	}
	for from := 0; ; {
		at := strings.Index(in[from:], words)
		if at < 0 {
			return found, !found.Empty()
		}
		span := Span{from + at, from + at + len(words)}
		from = span.Start + 1
		if cutsNumber(in, span) {
			continue
		}
		if !found.Empty() {
			return Span{}, false
		}
		found = span
	}
}

// cutsNumber tells whether a span begins or ends within a number.
func cutsNumber(in string, s Span) bool {
	return isDigitAt(in, s.Start) && goesOn(in, s.Start-1, -1) || isDigitAt(in, s.End-1) && goesOn(in, s.End, 1)
}

// goesOn tells whether a number goes on at an offset in a direction: by a digit, or by a sign with a digit behind it.
func goesOn(in string, at, dir int) bool {
	if isDigitAt(in, at) {
		return true
	}
	return at >= 0 && at < len(in) && (in[at] == '.' || in[at] == ',') && isDigitAt(in, at+dir)
}

// isDigitAt is digitAt for any offset.
func isDigitAt(in string, at int) bool { return at >= 0 && digitAt(in, at) }
