// Package scheme is what a newsroom lays down for the claims of its library: fields of its own, and the scale of its
// ratings.
package scheme

import (
	"slices"

	"claimlight/internal/claim"
)

// Scheme is what holds for the claims of a library.
type Scheme struct {
	Fields []Field // in the order of the form, with those that are hidden
	Scale  Scale
}

// Shown gives the fields that are not hidden.
func (s Scheme) Shown() []Field {
	return slices.DeleteFunc(slices.Clone(s.Fields), func(f Field) bool { return f.Hidden })
}

// Field finds a field by the name under which claims hold it.
func (s Scheme) Field(name string) (Field, bool) {
	if i := slices.IndexFunc(s.Fields, func(f Field) bool { return f.Name == name }); i >= 0 {
		return s.Fields[i], true
	}
	return Field{}, false
}

// Label is what a person reads for the name under which claims hold a value: the name itself where no field is defined.
func (s Scheme) Label(name string) string {
	if f, known := s.Field(name); known {
		return f.Label
	}
	return name
}

// Lint lists what is odd about a claim, as claim.Lint does, and of its own fields and its rating besides.
func (s Scheme) Lint(c claim.Claim, at claim.Anchor) []claim.Warning {
	out := claim.Lint(c, at)
	if r := c.Rating; r != claim.NotRated && !s.Scale.Has(r) {
		out = append(out, claim.Warning{Code: OffScale, Message: offScale(s.Scale.Label(r)), Figure: -1})
	}
	for _, f := range s.Shown() {
		if message := f.Odd(c.Fields[f.Name]); message != "" {
			out = append(out, claim.Warning{Code: FieldOdd, Message: message, Figure: -1})
		}
	}
	return out
}

// The codes of warnings that come from here.
const (
	OffScale = "off_scale" // a rating that is no longer on the scale
	FieldOdd = "own_field" // a field of the newsroom's own whose value is not of its kind
)
