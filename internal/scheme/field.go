package scheme

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// Field is a field of the newsroom's own. Claims hold its value under its name, which it keeps for good; what people
// read is its label.
type Field struct {
	Name    string
	Label   string
	Kind    Kind
	Choices []string // of a Choice, in the order in which they are offered
	Hidden  bool     // no longer asked for; what claims hold of it stays
}

// Kind says what a field holds.
type Kind string

// The kinds.
const (
	Text   Kind = "text"
	Number Kind = "number" // a decimal with a point, once it was understood
	Date   Kind = "date"   // 2025-04-11, 2025-04 or 2025
	Choice Kind = "choice" // one of the field's choices
	YesNo  Kind = "yes_no" // Yes or No
	Link   Kind = "link"   // of a page
)

// Kinds lists them in the order in which they are offered.
var Kinds = []Kind{Text, Number, Date, Choice, YesNo, Link}

// Word is the word for a kind.
func (k Kind) Word() words.Fixed {
	switch k {
	case Number:
		return words.SchemeNumber
	case Date:
		return words.SchemeDate
	case Choice:
		return words.SchemeChoice
	case YesNo:
		return words.SchemeYesOrNo
	case Link:
		return words.SchemeLink
	}
	return words.SchemeText
}

// The values of a YesNo.
const (
	Yes = "yes"
	No  = "no"
)

// Holds tells whether a value is one that the field can have. None is.
func (f Field) Holds(value string) bool {
	switch f.Kind {
	case Number:
		_, err := decimal.NewFromString(value)
		return value == "" || err == nil
	case Date:
		return value == "" || isDate(value)
	case Choice:
		return value == "" || slices.Contains(f.Choices, value)
	case YesNo:
		return value == "" || value == Yes || value == No
	case Link:
		u, err := url.Parse(value)
		return value == "" || err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
	}
	return true
}

func isDate(value string) bool {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, value); err == nil {
			return true
		}
	}
	return false
}

// Value is what a claim holds of a field.
type Value string

// Odd says in a sentence why a value is none of the field's; empty where it is one.
func (f Field) Odd(value string) string {
	if f.Holds(value) {
		return ""
	}
	switch f.Kind {
	case Number:
		return words.SchemeNoNumber(f.Label, value).String()
	case Date:
		return words.SchemeNoDate(f.Label, value).String()
	case Link:
		return words.SchemeNoLink(f.Label, value).String()
	}
	return words.SchemeNoChoice(f.Label, value).String()
}

// NewName makes the name of a new field from its label, other than all that are taken.
func NewName(label string, taken func(name string) bool) string {
	base := strings.Join(strings.Fields(label), " ")
	name := base
	for n := 2; taken(name); n++ {
		name = base + " " + decimal.NewFromInt(int64(n)).String()
	}
	return name
}
