package scheme

import (
	"slices"
	"strings"
	"unicode"

	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// Step is a rating of a scale.
type Step struct {
	Code    claim.Rating // under which claims hold it, for good
	Label   string       // what people read
	Color   Color
	Beside  bool // stands off the scale, which it says nothing about: neither true nor false
	Retired bool // no longer offered; claims that have it keep it
}

// Scale is the ratings of a library, in the order of their keys: the higher, the truer.
type Scale []Step

// Most is how many ratings a scale can have: each has the key of a digit.
const Most = 9

// Color names the colour of a rating, and with it the pattern of its stripe, in no look of the window.
type Color string

// The colours.
const (
	Red    Color = "red"
	Orange Color = "orange"
	Amber  Color = "amber"
	Teal   Color = "teal"
	Pine   Color = "pine"
	Grey   Color = "grey"
	Blue   Color = "blue"
	Violet Color = "violet"
	Pink   Color = "pink"
)

// Colors lists them in the order in which they are offered.
var Colors = []Color{Red, Orange, Amber, Teal, Pine, Grey, Blue, Violet, Pink}

// Word is the word for a colour.
func (c Color) Word() words.Fixed {
	switch c {
	case Red:
		return words.SchemeRed
	case Orange:
		return words.SchemeOrange
	case Amber:
		return words.SchemeAmber
	case Teal:
		return words.SchemeTeal
	case Pine:
		return words.SchemePine
	case Blue:
		return words.SchemeBlue
	case Violet:
		return words.SchemeViolet
	case Pink:
		return words.SchemePink
	}
	return words.SchemeGrey
}

// Default is the scale of a library that has none of its own.
func Default() Scale {
	return Scale{
		{claim.False, words.KitFalse.String(), Red, false, false},
		{claim.MostlyFalse, words.KitMostlyFalse.String(), Orange, false, false},
		{claim.HalfTrue, words.KitHalfTrue.String(), Amber, false, false},
		{claim.MostlyTrue, words.KitMostlyTrue.String(), Teal, false, false},
		{claim.True, words.KitTrue.String(), Pine, false, false},
		{claim.Unverifiable, words.KitUnverifiable.String(), Grey, true, false},
	}
}

// usual gives the step of the default scale that has a code.
func usual(code claim.Rating) (Step, bool) {
	d := Default()
	if i := slices.IndexFunc(d, func(s Step) bool { return s.Code == code }); i >= 0 {
		return d[i], true
	}
	return Step{}, false
}

// Step finds a rating by its code, also one that is retired or of the default scale.
func (s Scale) Step(code claim.Rating) (Step, bool) {
	if i := slices.IndexFunc(s, func(step Step) bool { return step.Code == code }); i >= 0 {
		return s[i], true
	}
	return usual(code)
}

// Offered gives the ratings that can be given.
func (s Scale) Offered() Scale {
	return slices.DeleteFunc(slices.Clone(s), func(step Step) bool { return step.Retired })
}

// Index gives the place of a rating in the scale; -1 for none.
func (s Scale) Index(code claim.Rating) int {
	return slices.IndexFunc(s, func(step Step) bool { return step.Code == code })
}

// Has tells whether a rating can be given.
func (s Scale) Has(code claim.Rating) bool {
	return slices.ContainsFunc(s, func(step Step) bool { return step.Code == code && !step.Retired })
}

// Label is what people read for a rating; its code where it is known nowhere.
func (s Scale) Label(code claim.Rating) string {
	if step, known := s.Step(code); known {
		return step.Label
	}
	return string(code)
}

// Place gives where a rating stands between 1, the least true, and of, the truest; false where it stands on no scale.
func (s Scale) Place(code claim.Rating) (at, of int, on bool) {
	for _, step := range s {
		if step.Retired || step.Beside {
			continue
		}
		if of++; step.Code == code {
			at = of
		}
	}
	return at, of, at > 0
}

// OrDefault is the scale, or the default one for none.
func (s Scale) OrDefault() Scale {
	if len(s) == 0 {
		return Default()
	}
	return s
}

// IsDefault tells whether the scale is that of a library that has none of its own.
func (s Scale) IsDefault() bool { return slices.Equal(s, Default()) }

// NewCode makes the code of a new rating from its label, other than all that are taken.
func NewCode(label string, taken func(code string) bool) claim.Rating {
	var b strings.Builder
	for _, r := range strings.ToLower(label) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "_") {
			b.WriteByte('_')
		}
	}
	base := strings.TrimSuffix(b.String(), "_")
	if base == "" {
		base = "rating"
	}
	return claim.Rating(strings.ReplaceAll(NewName(base, func(name string) bool {
		return taken(strings.ReplaceAll(name, " ", "_"))
	}), " ", "_"))
}

func offScale(label string) string { return words.SchemeOffScale(label).String() }
