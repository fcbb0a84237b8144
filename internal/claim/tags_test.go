package claim

import (
	"slices"
	"testing"
)

func TestParseTags(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" , ,", nil},
		{"budget", []string{"budget"}},
		{" budget ,health,  public debt", []string{"budget", "health", "public debt"}},
		{"Бюджет, бюджет, budget", []string{"Бюджет", "budget"}},
	} {
		if got := ParseTags(c.text); !slices.Equal(got, c.want) {
			t.Errorf("ParseTags(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
