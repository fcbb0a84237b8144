package layout

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/document/pdf/engine"
)

// lettersOf lays letters on a page: four bytes each say which, how far from the one before, and how large.
func lettersOf(data []byte) engine.Page {
	const signs = "abcdefgh ijkl-mnop.qrst0123456789,%¹²•\n\x02ˆ¨ابشЖжЩ漢字"
	all := []rune(signs)
	page := engine.Page{Width: 595, Height: 842}
	x, y := float32(50), float32(60)
	for i := 0; i+3 < len(data); i += 4 {
		size := 4 + float32(data[i+3]%32)
		if data[i+2] > 200 {
			x, y = float32(data[i+1])*2, y+float32(data[i+2]-200)
		}
		x += float32(int8(data[i+1])) / 8
		page.Letters = append(page.Letters, engine.Letter{
			Rune: all[int(data[i])%len(all)], Left: x, Right: x + size/2, Top: y, Bottom: y + size, Size: size,
			Bold: data[i+3] > 200, Turns: int(data[i+2] % 4 / 3),
		})
		x += size / 2
	}
	return page
}

// Whatever stands wherever on two pages, each line of a paragraph begins in it.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkkkllll"), []byte("0000111122223333"))
	f.Fuzz(func(t *testing.T, first, second []byte) {
		var d Document
		for _, data := range [][]byte{first, second} {
			d.Add(lettersOf(data[:min(len(data), 4000)]))
		}
		for _, b := range d.Blocks() {
			if article.CleanText(b.Text) != b.Text || strings.Contains(b.Text, "\n") || b.Text == "" {
				t.Errorf("%q did not come through the door", b.Text)
			}
			if strings.ContainsFunc(b.Text, func(r rune) bool { return unicode.Is(unicode.Co, r) }) {
				t.Errorf("%q holds a mark of our own", b.Text)
			}
			for i, s := range b.Place.Spots {
				if s.From < 0 || s.From >= utf8.RuneCountInString(b.Text) || i > 0 && s.From < b.Place.Spots[i-1].From {
					t.Errorf("%q has its lines at %v", b.Text, b.Place.Spots)
				}
			}
		}
	})
}
