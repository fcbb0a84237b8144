package suggest_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"claimlight/internal/suggest"
	"claimlight/internal/unit"
)

// ordinary is a sentence of our own with what must be found in it.
type ordinary struct{ tag, text, figures, source string }

func ordinarySentences(t *testing.T) []ordinary {
	t.Helper()
	file, err := os.ReadFile("testdata/ordinary.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []ordinary
	tag := ""
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSpace(line)
		switch parts := strings.Split(line+" ", " ##"); {
		case strings.HasPrefix(line, "[") && len(parts) == 1:
			tag = strings.Trim(line, "[]")
		case len(parts) == 3:
			all = append(all, ordinary{tag, parts[0], strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2])})
		case line != "" && line[0] != '#':
			t.Errorf("%q is no sentence with its figures and its source", line)
		}
	}
	return all
}

// shown writes figures as the file does: with the unit where it is none that is counted.
func shown(all []suggest.Figure) string {
	var out []string
	for _, f := range all {
		s := f.Value.Decimal.Truncate(4).String()
		if f.Range() {
			s += ".." + f.ValueHigh.Decimal.String()
		}
		if kind := unit.KindOf(f.Unit); kind != unit.Unknown && kind != unit.Counted {
			s += " " + f.Unit
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestOrdinarySentences(t *testing.T) {
	for _, c := range ordinarySentences(t) {
		found := suggest.Analyze(context.Background(), c.text, suggest.Options{Language: c.tag})
		if len(found) != 1 {
			t.Errorf("%s: %q is cut in %d", c.tag, c.text, len(found))
			continue
		}
		if got := shown(found[0].Figures); got != strings.ReplaceAll(c.figures, " ;", ";") {
			t.Errorf("%s: %q has the figures %s, want %s", c.tag, c.text, got, c.figures)
		}
		source := ""
		if s := found[0].Source; s != nil {
			source = s.Text
		}
		if source != c.source {
			t.Errorf("%s: %q is of %q, want %q", c.tag, c.text, source, c.source)
		}
	}
}
