package field

import (
	"slices"
	"testing"
)

func TestMatchWords(t *testing.T) {
	names := []string{"State Ministry", "Ministry of Finance", "administration", "Éric", "Міністерство"}
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"mini", []string{"Ministry of Finance", "State Ministry", "administration"}},
		{"MINISTRY O", []string{"Ministry of Finance"}},
		{"e\u0301ric", []string{"Éric"}},
		{"МІНІ", []string{"Міністерство"}},
		{"nobody", nil},
	} {
		if got := matchWords(names, c.typed, 6); !slices.Equal(got, c.want) {
			t.Errorf("matchWords(%q) = %q, want %q", c.typed, got, c.want)
		}
	}
	if got := matchWords(names, "", 2); len(got) != 2 {
		t.Errorf("%d words offered, want at most 2", len(got))
	}
}
