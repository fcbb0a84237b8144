package numeral

// Adder adds up number words as they are read: each class may follow only a higher one, a scale multiplies what
// stands before it.
type Adder struct {
	Total, Part int64
	Last        Class // class of the word before, within the part
	Floor       int64 // the scale before: the next one must be smaller
	Scaled      bool  // a scale was among them

	Vigesimal bool // eighty is four twenties
}

// Take adds a word and tells whether it fits.
func (a *Adder) Take(w Word) bool {
	switch w.Class {
	case Scale:
		return a.scale(w.Value)
	case TimesHundred:
		if a.Part > 99 || a.Last == TimesHundred || a.Part == 0 && a.Last != 0 {
			return false
		}
		a.Part, a.Last = max(a.Part, 1)*100, TimesHundred
		return true
	case Unit:
		if a.Vigesimal && a.Last == Ten && w.Value > 9 && (a.Part%100 == 60 || a.Part%100 == 80) {
			break // "soixante-dix", "quatre-vingt-dix"
		}
		if a.Vigesimal && a.Last == Unit && a.Part%20 == 10 && 7 <= w.Value && w.Value <= 9 {
			break // "dix-sept", "quatre-vingt-dix-neuf"
		}
		if a.Last == Unit || a.Last == Ten && (w.Value > 9 || w.Value == 0) {
			return false
		}
	case Ten, Hundred:
		if a.Vigesimal && w.Value == 20 && a.Last == Unit && a.Part%100 == 4 {
			a.Part, a.Last = a.Part+76, Ten // "quatre-vingts"
			return true
		}
		if a.Last != 0 && a.Last <= w.Class {
			return false
		}
	}
	a.Part, a.Last = a.Part+w.Value, w.Class
	return true
}

// scale multiplies what was read since the scale before, or, in "three thousand million", all of it.
func (a *Adder) scale(value int64) bool {
	if a.Part == 0 && a.Total > 0 && value > a.Floor {
		if a.Total > maxScaled/value {
			return false
		}
		a.Total, a.Floor = a.Total*value, value
		return true
	}
	if a.Floor > 0 && (value >= a.Floor || a.Part == 0) {
		return false
	}
	a.Total += max(a.Part, 1) * value
	a.Part, a.Last, a.Floor, a.Scaled = 0, 0, value, true
	return true
}

// maxScaled bounds what scales may multiply to.
const maxScaled int64 = 1e18
