package anchor_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/anchor"
)

func TestParagraphsSideBySide(t *testing.T) {
	was := []string{
		"Harbour grows", "The harbour moved 41,200 containers in March.",
		"At least 51 ships waited outside for a day.", "The unions do not agree with the figures.",
		"The meeting ended at noon, said the mayor.",
	}
	cases := []struct {
		name string
		now  []string
		want string
	}{
		{"the same", was, "0=0 1=1 2=2 3=3 4=4"},
		{
			"one more",
			[]string{was[0], "Correction: the month was wrong.", was[1], was[2], was[3], was[4]},
			"0=0 -=1 1=2 2=3 3=4 4=5",
		},
		{"one less", []string{was[0], was[2], was[3], was[4]}, "0=0 1=- 2=1 3=2 4=3"},
		{
			"another number",
			[]string{was[0], was[1], "At least 54 ships waited outside for a day.", was[3], was[4]},
			"0=0 1=1 2=2 3=3 4=4",
		},
		{"moved to the end", []string{was[0], was[2], was[3], was[4], was[1]}, "0=0 1>- 2=1 3=2 4=3 ->4"},
		{"something else", []string{"Rain", "It will be wet."}, "0=- 1=- 2=- 3=- 4=- -=0 -=1"},
		{"nothing", nil, "0=- 1=- 2=- 3=- 4=-"},
	}
	for _, c := range cases {
		var got []string
		for _, p := range anchor.Paragraphs(was, c.now) {
			sign := map[bool]string{false: "=", true: ">"}[p.Moved]
			got = append(got, strings.ReplaceAll(fmt.Sprintf("%d%s%d", p.Old, sign, p.New), "-1", "-"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.name, strings.Join(got, " "), c.want)
		}
	}
}

// Every paragraph stands in one pair, and on either side in its order.
func TestNoParagraphIsForgotten(t *testing.T) {
	blocks := strings.Split(harbour+"\n"+story, "\n")
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 9))
		d := newDraft(blocks, rng)
		times(rng.IntN(12), allEdits()...)(d)
		after := strings.Split(d.text(), "\n")
		old, next := 0, 0
		for _, p := range anchor.Paragraphs(blocks, after) {
			if p.Old >= 0 {
				if p.Old != old {
					t.Fatalf("seed %d: paragraph %d of the older text, want %d", seed, p.Old, old)
				}
				old++
			}
			if p.New >= 0 {
				if p.New != next {
					t.Fatalf("seed %d: paragraph %d of the newer text, want %d", seed, p.New, next)
				}
				next++
			}
		}
		if old != len(blocks) || next != len(after) {
			t.Errorf("seed %d: %d of %d and %d of %d paragraphs", seed, old, len(blocks), next, len(after))
		}
	}
}
