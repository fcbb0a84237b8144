package disagree

import (
	"claimlight/internal/unit"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

var hundred = decimal.NewFromInt(100)

// roundingSlack is how far shares of one whole may pass 100 percent by rounding alone.
var roundingSlack = decimal.New(15, -1)

// shares finds a share of a group that passes 100 percent, and the two sides of one question that do so together.
func shares(l line) []Finding {
	var percents []spot
	for _, s := range l.spots {
		if !unit.Same(s.Unit, unit.Percent) || s.Range() {
			continue
		}
		percents = append(percents, s)
		if s.Value.Decimal.GreaterThan(hundred) && l.lex.numbers.Of[l.at(s.to).Lower] &&
			l.between(s.to+1, s.to+4, l.lex.Wholes) {
			return []Finding{{
				OverHundred, s.Span, s.Span,
				words.DisagreeShareGroupCannotBePercent(s.Value.Decimal.String()).String(),
			}}
		}
	}
	if len(percents) != 2 {
		return nil
	}
	a, b := percents[0], percents[1]
	sum := a.Value.Decimal.Add(b.Value.Decimal)
	if sum.LessThanOrEqual(hundred.Add(roundingSlack)) || !l.opposedSides(a, b) {
		return nil
	}
	return []Finding{{OverHundred, a.Span, b.Span, words.DisagreeTwoSidesMakePercent(sum.String()).String()}}
}

// opposedSides tells whether the words near two shares are the two sides of one question: for and against.
func (l line) opposedSides(a, b spot) bool {
	nearA := func(w map[string]bool) bool { return l.between(a.to, min(a.to+5, b.from), w) }
	nearB := func(w map[string]bool) bool { return l.between(b.to, b.to+5, w) }
	first, second := l.lex.Supporting, l.lex.Opposing
	return nearA(first) && nearB(second) && !nearA(second) || nearA(second) && nearB(first) && !nearA(first)
}

// changes holds "rose 50 percent, from 20 to 30" against itself.
func changes(l line) []Finding {
	if len(l.spots) < 2 || !l.has(l.lex.Rose) && !l.has(l.lex.Fell) {
		return nil
	}
	from, to, ok := l.fromTo()
	if !ok || !from.Value.Decimal.IsPositive() {
		return nil
	}
	change := to.sub(from).Div(from.Value.Decimal).Mul(hundred)
	for _, s := range l.spots {
		if !unit.Same(s.Unit, unit.Percent) || s.Range() || s.Qualifier != "" && s.Qualifier != "about" ||
			s.from == from.from {
			continue
		}
		said := s.Value.Decimal
		off := change.Abs().Sub(said).Abs()
		if off.GreaterThan(decimal.Max(decimal.NewFromInt(2), said.Mul(decimal.New(1, -1)))) {
			return []Finding{{
				DoesNotAddUp, s.Span, from.Span.Union(to.Span),
				words.DisagreeFromChangePercentNot(from.Value.Decimal.String(), to.Value.Decimal.String(), change.Round(1).String(),
					said.String()).String(),
			}}
		}
	}
	return nil
}

func (s spot) sub(o spot) decimal.Decimal { return s.Value.Decimal.Sub(o.Value.Decimal) }

// fromTo finds "from 20 to 30 dollars", as two figures or as a range, that is no per cent.
func (l line) fromTo() (spot, spot, bool) {
	for i, s := range l.spots {
		if unit.KindOf(s.Unit) == unit.Share {
			continue
		}
		if s.Range() && l.lex.numbers.From[l.at(s.from).Lower] {
			high := s
			high.Value = s.ValueHigh
			return s, high, true
		}
		from, to := l.lex.numbers.From[l.at(s.from-1).Lower], l.lex.numbers.To[l.at(s.to).Lower]
		if i+1 < len(l.spots) && from && to && l.spots[i+1].from == s.to+1 &&
			unit.Same(l.spots[i+1].Unit, s.Unit) {
			return s, l.spots[i+1], true
		}
	}
	return spot{}, spot{}, false
}
