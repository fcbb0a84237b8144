package cli

import (
	"reflect"
	"strings"
	"testing"

	"claimlight/internal/claim"

	"github.com/alecthomas/kong"
)

// flagless are the fields of a claim that no flag of tag gives.
var flagless = map[string]string{
	"Selector.Prefix": "is taken from the article", "Selector.Suffix": "is taken from the article",
	"Annotator": "is a flag of all commands", "Figures": "have flags for their parts",
}

// several are fields of which each thing has a flag that may be given again and again.
var several = map[string]string{"Tags": "tag", "Fields": "field"}

// Whoever gives a claim another field learns here that tag has no flag for it, or does not take it.
func TestTagHasAFlagForEachFieldOfAClaim(t *testing.T) {
	parser, err := kong.New(&tagCommand{})
	if err != nil {
		t.Fatal(err)
	}
	flags := map[string]bool{}
	for _, flag := range parser.Model.Flags {
		flags[flag.Name] = true
	}
	for _, f := range claim.Fields() {
		name := flagName(f.Name)
		if several[f.Path] != "" {
			name = several[f.Path]
		}
		if (flagless[f.Path] == "") != flags[name] && f.Kind != claim.Span {
			t.Errorf("%s has the flag --%s: %t; without one as it %q", f.Path, name, flags[name], flagless[f.Path])
		}
	}
}

// Each flag of a text puts it into its field and no other, and a word that is none of its values is refused.
func TestTheFlagsOfTagFillTheirFields(t *testing.T) {
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Kind == claim.Verbatim || f.Kind == claim.Parts || flagless[f.Path] != "" {
			continue
		}
		value := "some words"
		if f.Kind == claim.Word {
			value = f.Values[0]
		}
		var c tagCommand
		flag := reflect.ValueOf(&c).Elem().FieldByName(flagField(f.Name))
		if !flag.IsValid() {
			t.Errorf("tagCommand has no %s", flagField(f.Name))
			continue
		}
		flag.SetString(value)
		got, err := c.claim()
		if f.Get(&got) != value || err != nil {
			t.Errorf("--%s gives %q (%v)", flagName(f.Name), f.Get(&got), err)
		}
		if f.Set(&got, ""); !reflect.DeepEqual(got, claim.Claim{}) {
			t.Errorf("--%s gives more than its field: %+v", flagName(f.Name), got)
		}
		if f.Kind != claim.Word {
			continue
		}
		flag.SetString("other")
		if _, err := c.claim(); err == nil || !strings.Contains(err.Error(),
			"--"+flagName(f.Name)+" must be one of ["+value) {
			t.Errorf("--%s other: %v", flagName(f.Name), err)
		}
	}
}
