package layout

import (
	"slices"
	"strings"
	"unicode"

	"claimlight/internal/document/pdf/engine"
)

// piece is a run of letters on one line without a gap in which a column could lie.
type piece struct {
	text                     string
	left, right, top, bottom float32 // of the type, in points from the upper left corner
	base                     float32 // the line on which the letters stand
	size                     float32 // of most of its letters
	first                    float32 // width of its first word
	letters                  int     // other than spaces
	bold                     bool
	parted                   bool // a word goes on in the next line, behind the hyphen with which it ends
	page                     int  // from 1
	gaps                     []gap
}

func (p *piece) width() float32 { return p.right - p.left }

// gapOfColumns is the width of a gap that parts pieces, in sizes of type: no space within a line is as wide, however
// it was stretched.
const gapOfColumns = 1.5

// PDFium gives one of these for a hyphen at the end of a line that parts a word.
const (
	hyphenOfPDFium      = '\x02'
	otherHyphenOfPDFium = '\ufffe'
)

// pieces cuts letters into pieces.
func pieces(letters []engine.Letter, page int) []piece {
	var out []piece
	var open []engine.Letter
	end := func() {
		if p, ok := pieceOf(open, page); ok {
			out = append(out, p)
		}
		open = open[:0]
	}
	var last *engine.Letter // that is no space
	letters = withAccents(letters)
	for i := range letters {
		l := &letters[i]
		switch {
		case l.Rune == '\n' || l.Rune == '\r':
			end()
			last = nil
			continue
		case l.Rune == hyphenOfPDFium || l.Rune == otherHyphenOfPDFium:
			open = append(open, *l)
			end()
			last = nil
			continue
		case unicode.IsControl(l.Rune):
			continue
		}
		if !unicode.IsSpace(l.Rune) {
			if last != nil && apart(last, l) {
				end()
			}
			last = l
		}
		open = append(open, *l)
	}
	end()
	return out
}

// apart tells that two letters that follow each other do not stand on one line, or far from each other on it.
func apart(a, b *engine.Letter) bool {
	size := max(a.Size, b.Size, 1)
	gap := b.Left - a.Right
	return gap > gapOfColumns*size || gap < -2*size || b.Top > a.Bottom+0.5*size || b.Bottom < a.Top-0.5*size
}

// pieceOf makes a piece of letters; false where none is to be seen.
func pieceOf(letters []engine.Letter, page int) (piece, bool) {
	for len(letters) > 0 && unicode.IsSpace(letters[len(letters)-1].Rune) {
		letters = letters[:len(letters)-1]
	}
	for len(letters) > 0 && unicode.IsSpace(letters[0].Rune) {
		letters = letters[1:]
	}
	p := piece{page: page}
	sizes, bold := map[float32]int{}, 0
	var bottoms []float32
	for i := range letters {
		l := &letters[i]
		if unicode.IsSpace(l.Rune) {
			continue
		}
		p.letters++
		sizes[half(l.Size)]++
		if l.Bold {
			bold++
		}
		if l.Right > l.Left && stands(l.Rune) {
			bottoms = append(bottoms, l.Bottom)
		}
		if p.letters == 1 || l.Left < p.left {
			p.left = l.Left
		}
		p.right = max(p.right, l.Right)
	}
	if p.letters == 0 {
		return p, false
	}
	p.size, p.bold = commonest(sizes), bold*100 > p.letters*92
	if len(bottoms) == 0 {
		for i := range letters {
			bottoms = append(bottoms, letters[i].Bottom)
		}
	}
	slices.Sort(bottoms)
	p.base = bottoms[len(bottoms)/2]
	p.top, p.bottom = p.base-0.8*p.size, p.base+0.25*p.size
	p.write(letters)
	return p, p.text != ""
}

// write puts the letters together to a text: raised numbers as such, no two spaces, the hyphen of a parted word.
func (p *piece) write(letters []engine.Letter) {
	var b strings.Builder
	space, wordAt := false, p.left
	for i := range letters {
		l := &letters[i]
		r := l.Rune
		switch {
		case r == hyphenOfPDFium || r == otherHyphenOfPDFium || r == '\u00ad' && i == len(letters)-1:
			p.parted, r = true, '-'
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		}
		if space {
			if p.first == 0 {
				p.first = wordAt - p.left
			}
			if width := l.Left - wordAt; width >= gapOfCells*p.size {
				p.gaps = append(p.gaps, gap{at: b.Len(), from: wordAt, to: l.Left})
			}
			b.WriteByte(' ')
			space = false
		}
		wordAt = l.Right
		if small := l.Size < 0.85*p.size; small && l.Bottom < p.base-0.12*p.size {
			r = raised(r)
		} else if small && b.Len() > 0 && l.Bottom > p.base+0.08*p.size {
			r = lowered(r)
		}
		b.WriteString(plainLetters(r))
	}
	if p.first == 0 {
		p.first = p.right - p.left
	}
	p.text = b.String()
}

// half rounds a size to half a point.
func half(size float32) float32 { return float32(int(size*2+0.5)) / 2 }

// commonest is the size that most letters have; of two that are as common, the larger.
func commonest(sizes map[float32]int) float32 {
	best, most := float32(0), 0
	for size, n := range sizes {
		if n > most || n == most && size > best {
			best, most = size, n
		}
	}
	return best
}

// stands tells a sign that stands on the line, so that it tells where that is.
func stands(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !strings.ContainsRune("gjpqyQçşţąęųįршщцдруфξρφψημβγ", r)
}
