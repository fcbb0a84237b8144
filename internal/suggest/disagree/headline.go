package disagree

import (
	"claimlight/internal/claim"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// leadSentences is how many sentences of the body are held against the headline: further down, other events are told.
const leadSentences = 4

// headlines holds the headline's counts of dead, injured and the like against the first ones of the body.
func headlines(lines []line) []Finding {
	var out []Finding
	title, body := splitTitle(lines)
	if len(body) == 0 {
		return nil
	}
	for _, l := range title {
		for _, s := range l.spots {
			event := l.event(s)
			if event == noEvent || !s.counts() {
				continue
			}
			if f, ok := againstBody(s, event, l.lex.isPeople(s), body[:min(len(body), leadSentences)]); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

func splitTitle(lines []line) (title, body []line) {
	for i, l := range lines {
		if !l.Headline {
			return lines[:i], lines[i:]
		}
	}
	return lines, nil
}

// againstBody finds the first count of an event in the body that a headline's count does not fit, unless another
// one fits.
func againstBody(head spot, event event, people bool, body []line) (Finding, bool) {
	var other *spot
	for _, l := range body {
		for _, s := range l.spots {
			if !s.counts() || l.event(s) != event || !sameUnit(head, s) && !(people && l.lex.isPeople(s)) {
				continue
			}
			if fits(head, s) {
				return Finding{}, false
			}
			if other == nil {
				other = &s
			}
		}
	}
	if other == nil {
		return Finding{}, false
	}
	return Finding{Contradicts, head.Span, other.Span, words.DisagreeHeadlineSaysTextSays(head.Value.Decimal.String(),
		events[event], other.Value.Decimal.String()).String()}, true
}

// fits tells whether two counts can both be true, with regard to "at least" and the like.
func fits(a, b spot) bool {
	x, y := a.Value.Decimal, b.Value.Decimal
	return x.Equal(y) || allows(a.Qualifier, x, y) || allows(b.Qualifier, y, x)
}

// allows tells whether a value with a qualifier leaves room for another value.
func allows(q claim.Qualifier, value, other decimal.Decimal) bool {
	switch q {
	case claim.AtLeast, claim.MoreThan:
		return other.GreaterThan(value)
	case claim.AtMost, claim.LessThan:
		return other.LessThan(value)
	case claim.About, claim.Almost:
		return other.Sub(value).Abs().LessThanOrEqual(value.Mul(decimal.New(15, -2)))
	}
	return false
}

// event gives which event a figure counts, or none: its verb stands directly before ("killing 107", "kills at least
// 9") or behind its noun ("nine people were killed").
func (l line) event(s spot) event {
	for at := s.from - 1; at >= s.from-4; at-- {
		w := l.at(at).Lower
		if e := l.lex.eventOf(w); e != noEvent {
			return e
		}
		if l.at(at).Kind != 0 || !l.lex.Counted[w] {
			break
		}
	}
	for at := s.to; at < s.to+6; at++ {
		t := l.at(at)
		if e := l.lex.eventOf(t.Lower); e != noEvent {
			return e
		}
		if t.Kind != 0 || l.lex.ClauseEnds[t.Lower] {
			break
		}
	}
	return noEvent
}
