package worth

import (
	"math"
	"math/bits"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"
)

// Measure tells how strongly each reason holds for a sentence, in the order of the table: 0 not at all, 1 once, and
// more slowly from there.
func Measure(s Sentence) [count]float64 {
	var m [count]float64
	m[base] = 1
	countWords(&m, s.Tokens, lexiconOf(s.Language))
	for i := comparison; i < count; i++ {
		m[i] = damp(m[i])
	}
	measureFigures(&m, s.Figures)
	measureSource(&m, s)
	measureLength(&m, s.Tokens)
	return m
}

// damp lets the second and third word of a kind count less than the first.
func damp(n float64) float64 {
	if n <= 1 {
		return n
	}
	return 1 + math.Log2(n)/2
}

// countWords counts the words of each reason, and what is known by form rather than by a list.
func countWords(m *[count]float64, toks []token.Token, lex *lexicon) {
	for i := range toks {
		switch t := &toks[i]; t.Kind {
		case token.Number:
			if isYear(t) {
				m[yearNamed] = 1
			}
		case token.Mark:
			countMark(m, t)
		default:
			add(m, lex.words[t.Lower])
			if i > 0 {
				add(m, lex.pairs[[2]string{toks[i-1].Lower, t.Lower}])
			}
			lex.countForm(m, t, i > 0)
		}
	}
}

// countForm counts what the form of a word shows: a name by its capital, a deed by -ed, loaded words by their endings.
func (lex *lexicon) countForm(m *[count]float64, t *token.Token, inside bool) {
	if t.Cap && inside && t.Lower != "i" && !strings.HasPrefix(t.Lower, "i'") {
		m[named]++
	}
	if !lex.byForm {
		return
	}
	if lex.words[t.Lower] == 0 && strings.HasSuffix(t.Lower, "ed") && len(t.Lower) > 4 {
		m[deed] += 0.5
	}
	if !t.Cap && len(t.Lower) > 6 && hasEnding(t.Lower, loadedEndings) {
		m[loaded] += 0.5
	}
}

// loadedEndings are those of words that name ideas and judge: "activism", "shameful".
var loadedEndings = [...]string{"ism", "ness", "ist", "ful", "ous"}

func hasEnding(w string, endings [5]string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// add counts one for each reason of the group.
func add(m *[count]float64, g group) {
	for ; g != 0; g &= g - 1 {
		m[bits.TrailingZeros64(uint64(g))]++
	}
}

func countMark(m *[count]float64, t *token.Token) {
	switch t.Text {
	case "?":
		m[question] = 1
	case "!":
		m[exclaimed] = 1
	case "–", "—", "(", ";", ":":
		m[aside]++
	case "\"", "“", "«", "„":
		m[quotation] = 1
	}
}

func isYear(t *token.Token) bool {
	return len(t.Text) == 4 && t.Digits() && "1900" <= t.Text && t.Text < "2100"
}

func measureFigures(m *[count]float64, figures []figure.Figure) {
	for _, f := range figures {
		if f.Qualifier == claim.About || f.Qualifier == claim.Almost {
			m[exactNumber] = max(m[exactNumber], 0.8)
		} else {
			m[exactNumber] = 1
		}
		switch unit.KindOf(f.Unit) {
		case unit.Share:
			m[percentage] = 1
		case unit.Currency:
			m[money] = 1
		}
		if f.Value.Valid && f.Value.Decimal.Exponent() >= 0 && f.Value.Decimal.NumDigits() >= 6 {
			m[largeNumber] = 1
		}
	}
}

func measureSource(m *[count]float64, s Sentence) {
	if s.Source == nil || s.Source.Kind == claim.Unsourced {
		return
	}
	m[attributed] = 1
	if s.Source.Kind == claim.Document {
		m[document] = 1
	}
}

// measureLength counts words: a sentence of a few says little.
func measureLength(m *[count]float64, toks []token.Token) {
	n := 0
	for i := range toks {
		if toks[i].Kind != token.Mark {
			n++
		}
	}
	m[short] = max(0, 1-float64(n)/8)
	m[long] = math.Log2(float64(n+1)) / 4
}
