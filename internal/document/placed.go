package document

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"claimlight/internal/article"
)

// ErrOtherPlace says that a text stands elsewhere in its document than it is said to.
var ErrOtherPlace = errors.New("the text stands elsewhere in the document")

// ofLine is how far, in points, the box of a line may lie from where it was: files hold it rounded.
const ofLine = 1

// stretch is a part of a block with one place, such as a line of a page or a cue.
type stretch struct {
	where article.Where
	text  string // without spaces, which tell nothing of a place
	box   article.Box
}

// placed checks that each stretch of the kept blocks stands where it says, in a document as it is read now. Where a
// stretch was cut in another way by the program that made it, its page and time alone are held against the document.
func placed(read, blocks []article.Block) error {
	known := map[article.Where]map[string][]article.Box{}
	all := map[article.Where]*strings.Builder{}
	for i := range read {
		for _, s := range stretches(&read[i]) {
			if known[s.where] == nil {
				known[s.where], all[s.where] = map[string][]article.Box{}, &strings.Builder{}
			}
			known[s.where][s.text] = append(known[s.where][s.text], s.box)
			all[s.where].WriteString(s.text)
		}
	}
	for i := range blocks {
		b := &blocks[i]
		if !b.Kept() || b.Place.IsZero() {
			continue
		}
		for _, s := range stretches(b) {
			boxes := known[s.where][s.text]
			cut := len(boxes) == 0 && all[s.where] != nil && strings.Contains(all[s.where].String(), s.text)
			if !cut && !slices.ContainsFunc(boxes, s.isIn) {
				return fmt.Errorf("%.60q at %s: %w", b.Text, s.where.Words(), ErrOtherPlace)
			}
		}
	}
	return nil
}

// stretches gives the parts of a block that have a place each.
func stretches(b *article.Block) []stretch {
	if len(b.Place.Spots) == 0 {
		return []stretch{{where: b.Place.Where(0), text: dense(b.Text)}}
	}
	letters := []rune(b.Text)
	out := make([]stretch, 0, len(b.Place.Spots))
	for i, spot := range b.Place.Spots {
		end := utf8.RuneCountInString(b.Text)
		if i+1 < len(b.Place.Spots) {
			end = b.Place.Spots[i+1].From
		}
		from := min(max(0, spot.From), len(letters))
		out = append(out, stretch{
			where: b.Place.Where(spot.From), text: dense(string(letters[from:max(from, min(end, len(letters)))])), box: spot.Box,
		})
	}
	return out
}

func dense(s string) string { return strings.Join(strings.Fields(s), "") }

func (s *stretch) isIn(box article.Box) bool {
	for i := range box {
		if d := box[i] - s.box[i]; d > ofLine || d < -ofLine {
			return false
		}
	}
	return true
}
