package typeset_test

import (
	"strings"
	"testing"

	"claimlight/internal/typeset"
)

// A letter may have a million accents, which take no room, and a paragraph signs that are not seen. What is measured at
// once, and what stands on one line, stays small.
func TestALetterWithAMillionAccentsIsSetInSmallParts(t *testing.T) {
	const most = 32 << 10
	for name, text := range map[string]string{
		"accents":  "It grew by 4 percent, e" + strings.Repeat("\u0301", 1_000_000) + " said.",
		"joiners":  "A" + strings.Repeat("\u200d", 300_000) + "B",
		"no width": strings.Repeat("\u200b", 300_000),
	} {
		longest := 0
		ruler := typeset.NewRuler(func(s string, _ typeset.Style) float32 {
			longest = max(longest, len(s))
			width := 0
			for _, r := range s {
				if r < 0x300 {
					width++
				}
			}
			return float32(width) * 8
		}, nil)
		p := typeset.NewParagraph(text, typeset.Style{Size: 16}, 600)
		for !p.Done() {
			p.Grow(ruler)
		}
		if longest > most {
			t.Errorf("%s: %d bytes were measured at once", name, longest)
		}
		at := 0
		for _, line := range p.Lines() {
			if line.Start != at || line.Next-line.Start > most {
				t.Fatalf("%s: a line of %d bytes at %d, want one at %d", name, line.Next-line.Start, line.Start, at)
			}
			at = line.Next
		}
		if at != len(text) {
			t.Errorf("%s: lines up to %d of %d bytes", name, at, len(text))
		}
	}
}
