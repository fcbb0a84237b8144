package guideline

import (
	"unicode"

	"claimlight/internal/guideline"
)

// hit is a place of what is looked for.
type hit struct {
	block      int
	start, end int // bytes of the block's text
}

// mostHits bounds how many places are marked.
const mostHits = 1000

// Find marks words, and shows the first place from the top on. It gives how many there are; none for no words.
func (v *View) Find(words string) int {
	v.hits, v.hit = nil, 0
	if want := folded(words); len(want.runes) > 0 {
		for i := range v.blocks {
			v.hits = append(v.hits, hitsIn(i, &v.blocks[i], want)...)
			if len(v.hits) >= mostHits {
				v.hits = v.hits[:mostHits]
				break
			}
		}
	}
	v.reveal()
	v.Refresh()
	return len(v.hits)
}

// Step shows the next place (1) or the one before (-1), and gives which one of how many it is, from 1 on.
func (v *View) Step(by int) (at, of int) {
	if len(v.hits) == 0 {
		return 0, 0
	}
	v.hit = (v.hit + by + len(v.hits)) % len(v.hits)
	v.reveal()
	return v.hit + 1, len(v.hits)
}

func (v *View) reveal() {
	if v.hit >= len(v.hits) {
		return
	}
	h := v.hits[v.hit]
	v.unfold(h.block)
	v.Scroll.Refresh()
	v.scrollTo(h.block, h.start, 1.0/3)
}

// letters are those of a text, small, each with where it stands.
type letters struct {
	runes []rune
	at    []int
}

func folded(s string) letters {
	var l letters
	for i, r := range s {
		l.runes = append(l.runes, unicode.ToLower(r))
		l.at = append(l.at, i)
	}
	l.at = append(l.at, len(s))
	return l
}

func hitsIn(block int, b *guideline.Block, want letters) []hit {
	text := folded(b.Text())
	var found []hit
	for i := 0; i+len(want.runes) <= len(text.runes); i++ {
		same := true
		for k, r := range want.runes {
			if text.runes[i+k] != r {
				same = false
				break
			}
		}
		if same {
			found = append(found, hit{block, text.at[i], text.at[i+len(want.runes)]})
			i += len(want.runes) - 1
		}
	}
	return found
}
