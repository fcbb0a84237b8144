package disagree

import (
	"strings"

	"claimlight/internal/text"
	"claimlight/internal/unit"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// sumReach is how many sentences away the total of two parts may stand.
const sumReach = 2

// sums looks for a total near "31 in 2023 and another 20 in 2024". A total that fits is worth saying wherever it
// stands; one that does not must call itself a total.
func sums(lines []line, i int) []Finding {
	l := lines[i]
	for k := 1; k < len(l.spots); k++ {
		a, b := l.spots[k-1], l.spots[k]
		if !a.counts() || !b.counts() || !sameUnit(a, b) || !l.between(a.to, b.from, l.lex.Another) ||
			l.between(a.to, b.from, l.lex.Instead) {
			continue
		}
		sum := a.Value.Decimal.Add(b.Value.Decimal)
		if f, ok := findTotal(lines, i, k, sum); ok {
			return []Finding{f}
		}
	}
	return nil
}

// findTotal looks around the parts k-1 and k of sentence i.
func findTotal(lines []line, i, k int, sum decimal.Decimal) (Finding, bool) {
	a, b := lines[i].spots[k-1], lines[i].spots[k]
	both := a.Span.Union(b.Span)
	var off *spot
	for j := max(0, i-sumReach); j <= min(i+sumReach, len(lines)-1); j++ {
		for n, total := range lines[j].spots {
			if j == i && (n == k || n == k-1) || !total.counts() || !sameUnit(total, a) || !sameUnit(total, b) {
				continue
			}
			if total.Value.Decimal.Equal(sum) {
				return Finding{AddsUp, total.Span, both, words.DisagreeAndMake(a.Value.Decimal.String(), b.Value.Decimal.String(),
					sum.String()).String()}, true
			}
			if lines[j].callsTotal(total) && exact(total, a, b) && total.Value.Decimal.GreaterThan(decimal.Max(a.Value.Decimal,
				b.Value.Decimal)) {
				off = &total
			}
		}
	}
	if off == nil {
		return Finding{}, false
	}
	reason := words.DisagreeAndMakeNot(a.Value.Decimal.String(), b.Value.Decimal.String(), sum.String(),
		off.Value.Decimal.String()).String()
	return Finding{DoesNotAddUp, off.Span, both, reason}, true
}

// callsTotal tells whether a word near the figure says that it is a total, of something named.
func (l line) callsTotal(s spot) bool {
	return s.Unit != "" && l.between(s.from-4, s.to+4, l.lex.Totals)
}

func exact(spots ...spot) bool {
	for _, s := range spots {
		if s.Qualifier != "" {
			return false
		}
	}
	return true
}

// parts holds "12 people, including 5 women and 9 children" against its total: no part may pass it, nor may parts
// that exclude each other together. In brackets, or after a colon, they must make the total.
func parts(l line) []Finding {
	for n := range l.spots {
		total := l.spots[n]
		if !total.counts() || total.Unit == "" || n+1 >= len(l.spots) {
			continue
		}
		next := l.spots[n+1]
		list := l.listAfter(n)
		switch {
		case l.between(total.to, next.from, l.lex.Including) && next.from-total.to < 8:
			if f, ok := l.over(total, list); ok {
				return []Finding{f}
			}
		case strings.ContainsAny(l.Text[l.toks[total.to-1].End:l.toks[next.from].Start], "(:") && next.from-total.to < 6:
			if f, ok := l.exactly(total, list); ok {
				return []Finding{f}
			}
		}
	}
	return nil
}

// listAfter gives the counts that follow spot n without a gap of more than a few words.
func (l line) listAfter(n int) []spot {
	var out []spot
	for k := n + 1; k < len(l.spots); k++ {
		s := l.spots[k]
		if !s.counts() || k > n+1 && s.from-l.spots[k-1].to > 4 {
			break
		}
		out = append(out, s)
	}
	return out
}

// over finds a part that is larger than its total, or parts that exclude each other and together are.
func (l line) over(total spot, list []spot) (Finding, bool) {
	if total.Qualifier != "" {
		return Finding{}, false
	}
	for _, s := range list[:min(1, len(list))] {
		if s.Value.Decimal.GreaterThan(total.Value.Decimal) && (l.lex.isPeople(s) || unit.Same(s.Unit, total.Unit)) {
			reason := words.DisagreeMoreThanPart(s.Value.Decimal.String(), total.Value.Decimal.String()).String()
			return Finding{DoesNotAddUp, total.Span, s.Span, reason}, true
		}
	}
	if sum, span, ok := l.exclusiveSum(list); ok && sum.GreaterThan(total.Value.Decimal) {
		reason := words.DisagreePartsMakeMoreThanThey(sum.String(), total.Value.Decimal.String()).String()
		return Finding{DoesNotAddUp, total.Span, span, reason}, true
	}
	return Finding{}, false
}

// exactly holds parts that exclude each other against the total that they must make.
func (l line) exactly(total spot, list []spot) (Finding, bool) {
	sum, span, ok := l.exclusiveSum(list)
	if !ok || total.Qualifier != "" {
		return Finding{}, false
	}
	if sum.Equal(total.Value.Decimal) {
		return Finding{AddsUp, total.Span, span, words.DisagreeThePartsMake(sum.String()).String()}, true
	}
	return Finding{DoesNotAddUp, total.Span, span, words.DisagreePartsMakeNot(sum.String(),
		total.Value.Decimal.String()).String()}, true
}

// exclusiveSum adds up two or more parts whose nouns exclude each other: men, women and children.
func (l line) exclusiveSum(list []spot) (decimal.Decimal, text.Span, bool) {
	for _, group := range l.lex.exclusive {
		sum, seen := decimal.Zero, map[string]bool{}
		for _, s := range list {
			noun := strings.ToLower(s.Unit)
			if !group[noun] || seen[noun] || s.Qualifier != "" {
				break
			}
			seen[noun] = true
			sum = sum.Add(s.Value.Decimal)
		}
		if len(seen) >= 2 && len(seen) == len(list) {
			return sum, list[0].Span.Union(list[len(list)-1].Span), true
		}
	}
	return decimal.Zero, text.Span{}, false
}
