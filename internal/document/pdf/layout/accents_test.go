package layout

import (
	"testing"

	"claimlight/internal/document/pdf/engine"
)

// set lays letters beside each other, each ten points wide; an accent stands over the letter at its place.
func set(places ...any) []engine.Letter {
	var out []engine.Letter
	for i := 0; i < len(places); i += 2 {
		left := float32(places[i+1].(int) * 10)
		out = append(out, engine.Letter{
			Rune: places[i].(rune), Left: left, Right: left + 10, Top: 100, Bottom: 110, Size: 10,
		})
	}
	return out
}

func TestAccentsJoinTheirLetters(t *testing.T) {
	for want, letters := range map[string][]engine.Letter{
		"Mächler": set('M', 0, '¨', 1, 'a', 1, 'c', 2, 'h', 3, 'l', 4, 'e', 5, 'r', 6),
		"agência": set('a', 0, 'g', 1, 'e', 2, 'ˆ', 2, 'n', 3, 'c', 4, 'i', 5, 'a', 6),
		"façade":  set('f', 0, 'a', 1, 'c', 2, '¸', 2, 'a', 3, 'd', 4, 'e', 5),
		"a ˜ b":   set('a', 0, ' ', 1, '˜', 2, ' ', 3, 'b', 4),
		"5¨a":     set('5', 0, '¨', 1, 'a', 2),
	} {
		ps := pieces(letters, 1)
		if len(ps) != 1 || ps[0].text != want {
			t.Errorf("%v are read, want %q", ps, want)
		}
	}
}
