package anchor_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/text"
)

// longText is an article of about so many words, in which words repeat as they do in a language.
func longText(words int) []string {
	rng := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(rng, 1.1, 4, 20000)
	var blocks []string
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "w%d", zipf.Uint64())
		switch {
		case i%80 == 79:
			blocks = append(blocks, b.String()+".")
			b.Reset()
		case i%16 == 15:
			b.WriteString(". W")
		default:
			b.WriteByte(' ')
		}
	}
	return append(blocks, b.String())
}

// BenchmarkThousandClaims finds 1,000 claims of an article of 100,000 words again in its next version, and in one in
// which every sentence was reworded.
func BenchmarkThousandClaims(b *testing.B) {
	blocks := longText(100_000)
	for name, edit := range map[string]func(*draft){
		"edited": times(500, allEdits()...),
		"reworded": func(d *draft) {
			for i := range d.blocks {
				for j := range d.blocks[i] {
					d.change(i, j, d.reword)
				}
			}
		},
	} {
		d := newDraft(blocks, rand.New(rand.NewPCG(3, 4)))
		before := d.text()
		units := d.units()
		claims := make([]text.Span, 0, 1000)
		for i := range 1000 {
			claims = append(claims, units[i*len(units)/1000].was)
		}
		edit(d)
		after := d.text()
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f := anchor.NewFinder(before, after)
				for _, c := range claims {
					f.Find(c)
				}
			}
		})
	}
}

// BenchmarkHostile finds claims in a text that consists of one word.
func BenchmarkHostile(b *testing.B) {
	before, after := strings.Repeat("a ", 100_000), strings.Repeat("a ", 99_000)
	for b.Loop() {
		f := anchor.NewFinder(before, after)
		for i := range 1000 {
			f.Find(text.Span{Start: i * 100, End: i*100 + 99})
		}
	}
}
