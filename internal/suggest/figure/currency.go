package figure

import (
	"claimlight/internal/suggest/numeral"
	"claimlight/internal/suggest/token"
	"claimlight/internal/unit"

	"github.com/shopspring/decimal"
)

// currencyBefore reads a currency that stands before a number, from token i on, and gives its code, what it
// multiplies by ("MUSD"), and the token of the number.
func (r *amounts) currencyBefore(i int) (code string, times int64, number int) {
	t := r.at(i)
	if c := unit.Sign(t.Text); c != "" && (r.isNumber(i+1) || r.minusAt(i+1)) {
		return c, 0, i + 1
	}
	if c := unit.DollarOf(t.Lower); c != "" && r.at(i+1).Text == "$" && r.isNumber(i+2) &&
		(t.Lower != "a" || r.glued(i+1)) {
		return c, 0, i + 2
	}
	if !r.isNumber(i + 1) {
		return "", 0, i
	}
	if c := unit.Capitals(t.Text); c != "" {
		return c, 0, i + 1
	}
	if c := codeInMillions(t.Text); c != "" {
		return c, 1e6, i + 1
	}
	if c := unit.Before(t.Lower); c != "" {
		return c, 0, i + 1
	}
	return "", 0, i
}

// codeInMillions reads "MUSD", "MEUR", and gives nothing for other words.
func codeInMillions(s string) string {
	if len(s) != 4 || s[0] != 'M' {
		return ""
	}
	return unit.Capitals(s[1:])
}

// prefixed tells whether a currency stands directly before the number at token i.
func (r *amounts) prefixed(i int) bool {
	_, _, at := r.currencyBefore(i - 1)
	return at == i
}

func (r *amounts) minusAt(i int) bool {
	return (r.at(i).Text == "-" || r.at(i).Text == "−") && r.isNumber(i+1)
}

// behindCurrency reads what says a currency again behind its number: "$5 million USD", "$20 43".
func (r *amounts) behindCurrency(i int, code string, n number) behind {
	u := behind{code: code, to: i}
	if c := unit.Capitals(r.at(i).Text); c != "" && (c == code || code == unit.Dollar) && !r.isNumber(i+1) {
		u.code, u.to = c, i+1
	}
	return r.cents(u, n)
}

// currencyAfter reads a currency behind its number: "500 euros", "10 €", "20 US dollars", "3 CAD".
func (r *amounts) currencyAfter(i int, n number) behind {
	if u := r.signOrCode(i, n); u.code != "" {
		return u
	}
	if u := r.nationalCurrency(i); u.code != "" {
		return u
	}
	at := i
	if r.at(at).Text == "-" && r.glued(at) && r.glued(at+1) {
		at++
	}
	c := r.moneyOf(r.at(at).Lower)
	if c == "" || r.doubtfulCurrency(at, n) {
		return behind{to: i}
	}
	return r.cents(r.abbreviated(behind{code: c, to: at + 1}), n)
}

// signOrCode reads "10 €", "3.14 US$", "3 CAD", "30 MUSD".
func (r *amounts) signOrCode(i int, n number) behind {
	t := r.at(i)
	if c := unit.Sign(t.Text); c != "" && (!r.isNumber(i+1) || !t.Spaced && r.at(i+1).Spaced) {
		return behind{code: c, to: i + 1}
	}
	if c := unit.DollarOf(t.Lower); c != "" && r.at(i+1).Text == "$" && !r.isNumber(i+2) {
		return behind{code: c, to: i + 2}
	}
	if c := unit.Capitals(t.Text); c != "" {
		return r.scaled(r.cents(behind{code: c, to: i + 1}, n))
	}
	if c := codeInMillions(t.Text); c != "" {
		return behind{code: c, to: i + 1, times: 1e6}
	}
	return behind{to: i}
}

// nationalCurrency reads "Australian dollars", "new Taiwan dollars": the adjective decides.
func (r *amounts) nationalCurrency(i int) behind {
	for skip := 1; skip <= 3 && r.isWord(i+skip); skip++ {
		word := r.at(i + skip).Lower
		if c := r.lex.units.National(r.at(i+skip-1).Lower, r.singularOf(word)); c != "" {
			return behind{code: c, to: i + skip + 1}
		}
	}
	return behind{to: i}
}

// scaled reads a scale word behind a code: "75 USD million".
func (r *amounts) scaled(u behind) behind {
	if w, ok := r.lex.Words[r.at(u.to).Lower]; ok && w.Class == numeral.Scale {
		u.times, u.to = w.Value, u.to+1
	}
	return u
}

// abbreviated takes in the stop of "руб." and "грн.".
func (r *amounts) abbreviated(u behind) behind {
	word := r.at(u.to - 1).Lower
	if r.at(u.to).Text == "." && r.glued(u.to) && u.to+1 < len(r.toks) && isCyrillic(word) && len(word) <= len("коп") &&
		!r.at(u.to+1).Cap {
		u.to++
	}
	return u
}

var hundredth = decimal.New(1, -2)

// cents reads a lower unit behind the higher: "3 dollars 50 cents", "15 dollars and 15", "US$3 and fourteen".
func (r *amounts) cents(u behind, n number) behind {
	at := u.to
	if r.lex.And[r.at(at).Lower] {
		at++
	}
	low, ok := r.plainNumber(at)
	if !ok || u.code == unit.Cent || n.scaled || !n.value.IsInteger() || !low.value.IsInteger() ||
		low.value.GreaterThanOrEqual(hundred) {
		return u
	}
	switch {
	case r.moneyOf(r.at(low.to).Lower) == unit.Cent:
		low.to++
	case !r.endsAmount(low.to), r.isNumber(at) && len(r.at(at).Text) != 2:
		return u
	}
	u.more, u.to = low.value.Mul(hundredth), low.to
	return u
}

var hundred = decimal.NewFromInt(100)

// endsAmount tells whether nothing stands at token i that would make another figure of the number before it.
func (r *amounts) endsAmount(i int) bool {
	t := r.at(i)
	if r.isWord(i) || r.isPercent(t.Text) || unit.Sign(t.Text) != "" || t.Text == "," {
		return false
	}
	return t.Text != "." || !r.isNumber(i+1)
}

// doubtfulCurrency tells whether a word that may be a currency is more likely a verb, an adjective or a grade.
func (r *amounts) doubtfulCurrency(i int, n number) bool {
	word := r.at(i).Lower
	return !n.scaled && (r.lex.units.Doubtful(word) || r.singularOf(word) == unit.Mark && r.at(i+1).Kind == token.Word)
}
