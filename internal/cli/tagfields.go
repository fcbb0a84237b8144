package cli

import (
	"reflect"
	"strings"

	"claimlight/internal/claim"
)

// takeTexts puts into a claim what the flags say of the fields that are text: of each the one that has its name. The
// quote is looked up in the article, and --confirmed comes when source and figures are known.
func (c *tagCommand) takeTexts(onto *claim.Claim) error {
	flags := reflect.ValueOf(c).Elem()
	for _, f := range claim.Fields() {
		if !f.HasText() || f.Kind == claim.Verbatim || f.Kind == claim.Parts {
			continue
		}
		flag := flags.FieldByName(flagField(f.Name))
		if !flag.IsValid() {
			continue
		}
		said := flag.String()
		if f.Kind == claim.Word {
			if _, err := oneOf(flagName(f.Name), said, f.Values); err != nil {
				return err
			}
		}
		f.Set(onto, said)
	}
	return nil
}

// flagName is the flag of a field: its name in files, with hyphens.
func flagName(name string) string { return strings.ReplaceAll(name, "_", "-") }

// flagField is the Go field of tagCommand that holds the flag.
func flagField(name string) string {
	var out strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		if word == "url" {
			out.WriteString("URL")
			continue
		}
		out.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return out.String()
}
