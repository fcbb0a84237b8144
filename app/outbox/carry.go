package outbox

import (
	"reflect"
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/claim"
)

// fixed are the fields of a claim or an article that an edit does not change.
var fixed = []string{
	"ID", "ArticleID", "Selector", "Current", "CreatedAt", "UpdatedAt", "AddedAt", "Deleted",
	"Revision",
}

// joined are the parts of which each field is edited for itself.
var joined = []reflect.Type{
	reflect.TypeFor[claim.Source](), reflect.TypeFor[claim.Unconfirmed](),
	reflect.TypeFor[article.Metadata](),
}

// carry puts onto a claim or an article, as it is now, what an edit has changed of it, and names the fields that were
// changed in another way in the meantime: of these, the edit's value is taken.
func carry[T claim.Claim | article.Article](before, after, now T) (out T, clashes []string) {
	out = now
	carryFields(reflect.ValueOf(before), reflect.ValueOf(after), reflect.ValueOf(&out).Elem(), &clashes)
	return out, clashes
}

func carryFields(before, after, onto reflect.Value, clashes *[]string) {
	t := onto.Type()
	for i := range t.NumField() {
		name, was, is, current := t.Field(i).Name, before.Field(i), after.Field(i), onto.Field(i)
		switch {
		case slices.Contains(fixed, name):
		case slices.Contains(joined, t.Field(i).Type):
			carryFields(was, is, current, clashes)
		case same(was, is) || same(is, current):
		default:
			if !same(was, current) {
				*clashes = append(*clashes, name)
			}
			current.Set(is)
		}
	}
}

// same tells whether two values are equal; nothing at all and an empty list are.
func same(a, b reflect.Value) bool {
	if k := a.Kind(); (k == reflect.Slice || k == reflect.Map) && a.Len() == 0 && b.Len() == 0 {
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}
