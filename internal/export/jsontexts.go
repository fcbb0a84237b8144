package export

import (
	"reflect"
	"strings"

	"claimlight/internal/claim"
)

// jsonText is a field of a claim that is text, and where it stands in the JSON of a claim.
type jsonText struct {
	claim.Field
	at []int // index of the Go field of claimJSON
}

// jsonTexts are all of them but what is private, and what waits to be confirmed: these say more by being absent.
var jsonTexts = textsOfJSON()

func textsOfJSON() []jsonText {
	var out []jsonText
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Private || f.Kind == claim.Parts {
			continue
		}
		if at := keyOf(reflect.TypeFor[claimJSON](), f.Column); at != nil {
			out = append(out, jsonText{f, at})
		}
	}
	return out
}

// keyOf finds the key of a column: of that name, or the rest of it in what the first word names. It is nil where there
// is none.
func keyOf(t reflect.Type, column string) []int {
	for i := range t.NumField() {
		key, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if key == column {
			return []int{i}
		}
		if rest, within := strings.CutPrefix(column, key+"_"); within && t.Field(i).Type.Kind() == reflect.Struct {
			if at := keyOf(t.Field(i).Type, rest); at != nil {
				return append([]int{i}, at...)
			}
		}
	}
	return nil
}

// take takes over the texts of a claim.
func (l *claimJSON) take(c *claim.Claim) {
	onto := reflect.ValueOf(l).Elem()
	for _, f := range jsonTexts {
		onto.FieldByIndex(f.at).SetString(f.Get(c))
	}
}

// give gives them to one.
func (l claimJSON) give(c *claim.Claim) {
	from := reflect.ValueOf(l)
	for _, f := range jsonTexts {
		f.Set(c, from.FieldByIndex(f.at).String())
	}
}
