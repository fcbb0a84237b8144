package claim_test

import (
	"reflect"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// decided is what the library alone decides of a claim, so that nobody edits, sends or compares it as a field.
var decided = map[string]string{
	"ID": "identity", "ArticleID": "where it belongs", "CreatedAt": "a moment that the library notes",
	"UpdatedAt": "a moment that the library notes",
	"Deleted":   "whether it lies in the trash", "Revision": "which edit this is",
}

// whole are the types of fields that are taken apart into their own.
var whole = []reflect.Type{reflect.TypeFor[claim.Selector](), reflect.TypeFor[claim.Source]()}

// paths lists the Go fields below a type.
func paths(t reflect.Type, before string) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		path := before + f.Name
		taken := false
		for _, w := range whole {
			if f.Type == w {
				taken = true
				out = append(out, paths(f.Type, path+".")...)
			}
		}
		if !taken {
			out = append(out, path)
		}
	}
	return out
}

// Whoever gives a claim another field learns here that it is in no table.
func TestEveryFieldOfAClaimIsInTheTable(t *testing.T) {
	listed := map[string]bool{}
	for _, f := range claim.Fields() {
		if listed[f.Path] {
			t.Errorf("%s is in the table twice", f.Path)
		}
		listed[f.Path] = true
	}
	all := paths(reflect.TypeFor[claim.Claim](), "")
	for _, path := range all {
		if listed[path] == (decided[path] != "") {
			t.Errorf("%s: in the table %t, decided by the library: %q", path, listed[path], decided[path])
		}
		delete(listed, path)
	}
	for path := range listed {
		t.Errorf("%s is in the table, and a claim has no such field", path)
	}
	if len(all) < 20 {
		t.Errorf("only the fields %q were found", all)
	}
}

// at gives a Go field by its path.
func at(c *claim.Claim, path string) reflect.Value {
	v := reflect.ValueOf(c).Elem()
	for name := range strings.SplitSeq(path, ".") {
		v = v.FieldByName(name)
	}
	return v
}

// Each line reads and writes the Go field that its path names, and no other.
func TestTheTableReadsAndWritesWhatItNames(t *testing.T) {
	labels, names := map[string]string{}, map[string]string{}
	for _, f := range claim.Fields() {
		for what, seen := range map[string]map[string]string{f.Label.String(): labels, f.Name + string(f.Kind): names} {
			if other := seen[what]; other != "" || what == "" {
				t.Errorf("%s and %s are both called %q", f.Path, other, what)
			}
			seen[what] = f.Path
		}
		if f.Part != f.Path && claim.FieldAt(f.Part).Part != f.Part {
			t.Errorf("%s is a part of %s, which is a part itself", f.Path, f.Part)
		}
		if f.HasText() == (f.Kind == claim.Span || f.Kind == claim.Rows) {
			t.Errorf("%s is of the kind %s; read as text: %t", f.Path, f.Kind, f.HasText())
		}
		if !f.HasText() {
			continue
		}
		value := "some words"
		if f.Kind == claim.Parts {
			value = "source figures"
		}
		if f.Kind == claim.Word {
			value = f.Values[len(f.Values)-1]
		}
		var c claim.Claim
		f.Set(&c, value)
		if got := f.Get(&c); got != value {
			t.Errorf("%s holds %q, not %q", f.Path, got, value)
		}
		if at(&c, f.Path).IsZero() {
			t.Errorf("%s writes another field", f.Path)
		}
		at(&c, f.Path).SetZero()
		if !reflect.DeepEqual(c, claim.Claim{}) {
			t.Errorf("%s writes more than its field: %+v", f.Path, c)
		}
	}
	if at(&claim.Claim{Source: claim.Source{Range: &text.Span{}}}, "Source.Range").IsZero() {
		t.Error("a path leads nowhere")
	}
}
