package figure

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// maxExponent bounds powers, so that a few characters cannot ask for a number of a million digits.
const maxExponent = 60

// exponent reads a power behind digits: "12.3e+14", "1.1^23", "6.2x10^-4", "3 × 10⁶".
func (r *numbers) exponent(n number) number {
	at := n.to
	switch t := r.at(at); {
	case (t.Text == "e" || t.Text == "E") && r.glued(at):
		if power, to, ok := r.power(at + 1); ok {
			n.value, n.to, n.bare = n.value.Shift(int32(power)), to, false
		}
	case t.Text == "^" && r.glued(at):
		if power, to, ok := r.power(at + 1); ok && n.value.NumDigits() <= 9 {
			n.value, n.to, n.bare = powerOf(n.value, power), to, false
		}
	case r.isPower(at + 1):
		if power := raisedPower(r.at(at + 2).Text); power <= maxExponent && power >= -maxExponent {
			n.value, n.to, n.bare = n.value.Shift(int32(power)), at+3, false
		}
	case (t.Text == "x" || t.Text == "×") && r.at(at+1).Text == "10" && r.at(at+2).Text == "^":
		if power, to, ok := r.power(at + 3); ok {
			n.value, n.to, n.bare = n.value.Shift(int32(power)), to, false
		}
	}
	return n
}

// power reads a small whole number with its sign.
func (r *numbers) power(i int) (int, int, bool) {
	sign := 1
	if s := r.at(i).Text; s == "-" || s == "−" || s == "+" {
		if s != "+" {
			sign = -1
		}
		i++
	}
	if !r.glued(i) || !r.isNumber(i) {
		return 0, i, false
	}
	v, err := strconv.Atoi(r.at(i).Text)
	return sign * v, i + 1, err == nil && v <= maxExponent
}

// powerOf multiplies out, to 16 digits behind the point for a negative power.
func powerOf(v decimal.Decimal, power int) decimal.Decimal {
	out := one
	for range max(power, -power) {
		out = out.Mul(v).Round(24)
	}
	if power < 0 && !out.IsZero() {
		return one.DivRound(out, 16)
	}
	return out
}
