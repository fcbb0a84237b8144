package unit

import (
	"fmt"
	"maps"
	"strings"
	"sync"

	"claimlight/internal/language"
)

// offered are the units that most figures have, in the order in which they are offered.
var offered = []string{
	Percent, PercentagePoints, "EUR", "USD", "GBP", "UAH", "person", "household", Years, Days, Km, "tonne", "MW",
}

// rows are all units but the currencies.
var rows = []Unit{
	{Code: Percent, Kind: Share, also: "per cent"},
	{Code: PercentagePoints, Kind: Share, label: "percentage points", also: "percentage point"},
	{Code: BasisPoints, Kind: Share, also: "basis_points|basis point"},

	{Code: Cent, Kind: Money},
	{Code: "dinar", Kind: Money},
	{Code: Mark, Kind: Money},
	{Code: "guilder", Kind: Money},
	{Code: "peseta", Kind: Money},

	{Code: "person", Kind: Counted, also: "persons|people"},
	{Code: "household", Kind: Counted, also: "households"},

	{Code: Times, Kind: Ratio},
	{Code: Points, Kind: Ratio},

	{Code: Years, Kind: Time},
	{Code: "months", Kind: Time},
	{Code: "weeks", Kind: Time},
	{Code: Days, Kind: Time},
	{Code: Nights, Kind: Time},
	{Code: "hours", Kind: Time},
	{Code: "minutes", Kind: Time},
	{Code: "seconds", Kind: Time},
	{Code: "quarters", Kind: Time},
	{Code: "decades", Kind: Time},
	{Code: "centuries", Kind: Time},

	{Code: Km, Kind: Length},
	{Code: Metre, Kind: Length},
	{Code: "dm", Kind: Length},
	{Code: "cm", Kind: Length},
	{Code: "mm", Kind: Length},
	{Code: "μm", Kind: Length},
	{Code: "nm", Kind: Length},
	{Code: Mile, Kind: Length},
	{Code: Foot, Kind: Length},
	{Code: Inch, Kind: Length},
	{Code: "yard", Kind: Length},
	{Code: "nautical mile", Kind: Length, also: "nautical miles"},
	{Code: "light year", Kind: Length, also: "light years"},

	{Code: "hectare", Kind: Area},
	{Code: "acre", Kind: Area},

	{Code: "litre", Kind: Volume},
	{Code: "cl", Kind: Volume},
	{Code: "ml", Kind: Volume},
	{Code: "gallon", Kind: Volume},
	{Code: "pint", Kind: Volume},
	{Code: "barrel", Kind: Volume},
	{Code: "bushel", Kind: Volume},
	{Code: "tablespoon", Kind: Volume},
	{Code: "teaspoon", Kind: Volume},
	{Code: "cup", Kind: Volume},

	{Code: "tonne", Kind: Mass, also: "t"},
	{Code: "kg", Kind: Mass},
	{Code: "g", Kind: Mass},
	{Code: "mg", Kind: Mass},
	{Code: "microgram", Kind: Mass},
	{Code: "pound", Kind: Mass},
	{Code: "ounce", Kind: Mass},
	{Code: "stone", Kind: Mass},

	{Code: Degree, Kind: Temperature},
	{Code: Celsius, Kind: Temperature},
	{Code: Fahrenheit, Kind: Temperature},

	{Code: "watt", Kind: Power},
	{Code: "kW", Kind: Power},
	{Code: "MW", Kind: Power},
	{Code: "GW", Kind: Power},

	{Code: "kWh", Kind: Energy},
	{Code: "MWh", Kind: Energy},
	{Code: "GWh", Kind: Energy},
	{Code: "calorie", Kind: Energy},
	{Code: "kcal", Kind: Energy},
	{Code: "kiloton", Kind: Energy},
	{Code: "megaton", Kind: Energy},

	{Code: "bit", Kind: Data},
	{Code: "byte", Kind: Data},
	{Code: "KB", Kind: Data},
	{Code: "MB", Kind: Data},
	{Code: "GB", Kind: Data},
	{Code: "TB", Kind: Data},
	{Code: "exabyte", Kind: Data},

	{Code: "km per hour", Kind: Speed, label: "km/h", also: "km/hr|km/год|km/ч|км/год|км/ч"},
	{Code: "km per second", Kind: Speed, label: "km/s", also: "км/с"},
	{Code: "m per hour", Kind: Speed, label: "m/h", also: "m/hr|m/год|m/ч|м/год|м/ч"},
	{Code: "m per second", Kind: Speed, label: "m/s", also: "м/с"},
	{Code: "mile per hour", Kind: Speed, label: "mph", also: "miles per hour|mile/h|mile/hr|mile/год|mile/ч"},
	{Code: "mile per second", Kind: Speed, label: "mile/s", also: "miles per second"},
	{Code: "knot", Kind: Speed},

	{Code: "volt", Kind: Other},
	{Code: "Hz", Kind: Other},
	{Code: "MHz", Kind: Other},
	{Code: "GHz", Kind: Other},
	// measured, where other times are lived through: nothing lasts "over 5 ms" in the sense of during
	{Code: "ms", Kind: Other},
	{Code: "kPa", Kind: Other},
	{Code: "MPa", Kind: Other},
	{Code: "mol", Kind: Other},
	{Code: "ppm", Kind: Other},
	{Code: "decibel", Kind: Other},
	{Code: "pixel", Kind: Other},
	{Code: "carat", Kind: Other},
}

// byCode holds all rows.
var byCode = rowsByCode()

func rowsByCode() map[string]Unit {
	codes := map[string]Unit{}
	for _, u := range append(currencies(), rows...) {
		if _, twice := codes[u.Code]; twice {
			panic(fmt.Sprintf("unit %s stands in two rows", u.Code))
		}
		codes[u.Code] = u
	}
	return codes
}

// own holds the rows under what the table itself says of them: code, label, signs, other spellings. It needs no words
// of a language, which take long to read: a window that only shows units does without them.
var own = sync.OnceValue(func() map[string]Unit {
	spelt := map[string]Unit{}
	add := func(code string, words ...string) {
		for _, w := range words {
			if _, isCode := byCode[w]; !isCode && w != "" {
				spelt[w] = byCode[code]
			}
		}
	}
	for code, u := range byCode {
		spelt[code] = u
		add(code, u.label, strings.ToLower(u.label))
		add(code, strings.Split(u.also, "|")...)
		if u.Kind.Measure() {
			add(code, strings.ToLower(code))
		}
	}
	for sign, code := range signs {
		if !manyHave[sign] {
			add(code, sign)
		}
	}
	return spelt
})

// spellings holds the rows under everything that stands for them where they are stored or typed: what is their own, and
// their names.
var spellings = sync.OnceValue(func() map[string]Unit {
	spelt := maps.Clone(own())
	typed := language.Typed()
	for word, code := range typed.Units.Names {
		if _, has := spelt[word]; !has && word != "" && !typed.Units.Doubtful[word] {
			spelt[word] = byCode[code]
		}
	}
	return spelt
})
