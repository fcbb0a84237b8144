package unit

import "github.com/shopspring/decimal"

// conversions give what one of the first unit is in the second, by the definitions of the international yard and pound.
// They are pairs that writers put beside each other, and none leaves in doubt which ton or which month is meant.
var conversions = map[[2]string]decimal.Decimal{
	{Mile, Km}:                       decimal.RequireFromString("1.609344"),
	{Foot, Metre}:                    decimal.RequireFromString("0.3048"),
	{Inch, "cm"}:                     decimal.RequireFromString("2.54"),
	{"yard", Metre}:                  decimal.RequireFromString("0.9144"),
	{"pound", "kg"}:                  decimal.RequireFromString("0.45359237"),
	{"acre", "hectare"}:              decimal.RequireFromString("0.40468564"),
	{"square mile", "square km"}:     decimal.RequireFromString("2.589988"),
	{"square foot", "square m"}:      decimal.RequireFromString("0.09290304"),
	{"gallon", "litre"}:              decimal.RequireFromString("3.785412"),
	{"ounce", "g"}:                   decimal.RequireFromString("28.349523"),
	{"mile per hour", "km per hour"}: decimal.RequireFromString("1.609344"),
	{"hectare", "square km"}:         decimal.RequireFromString("0.01"),
	{"tonne", "kg"}:                  decimal.RequireFromString("1000"),
	{Metre, "cm"}:                    decimal.RequireFromString("100"),
	{Km, Metre}:                      decimal.RequireFromString("1000"),
}

// Convert gives a value in another unit, and whether the table knows how.
func Convert(v decimal.Decimal, from, to string) (decimal.Decimal, bool) {
	from, to = Code(from), Code(to)
	switch {
	case from == Celsius && to == Fahrenheit:
		return v.Mul(decimal.New(18, -1)).Add(decimal.NewFromInt(32)), true
	case from == Fahrenheit && to == Celsius:
		return v.Sub(decimal.NewFromInt(32)).DivRound(decimal.New(18, -1), 6), true
	}
	if f, ok := conversions[[2]string{from, to}]; ok {
		return v.Mul(f), true
	}
	if f, ok := conversions[[2]string{to, from}]; ok {
		return v.DivRound(f, 9), true
	}
	return decimal.Decimal{}, false
}

// Per gives the code of a length in an Hour or a Second, or nothing where that is no speed that people tell.
func Per(length, time string) string {
	code := length + " per " + time
	if byCode[code].Kind != Speed {
		return ""
	}
	return code
}
