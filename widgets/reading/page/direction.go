package page

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/bidi"
	"claimlight/internal/typeset"
)

// counted is how many bytes of a text tell in which direction most of it is read.
const counted = 2 << 10

// rightToLeft are languages that are written from right to left, and the script that says so of others.
var rightToLeft = []string{"ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "ckb", "dv", "yi"}

// directionOf is that of a language (BCP 47); false where it is not known.
func directionOf(language string) (bidi.Level, bool) {
	tag := strings.ToLower(language)
	if strings.Contains(tag, "-arab") || strings.Contains(tag, "-hebr") {
		return bidi.RightToLeft, true
	}
	primary, _, _ := strings.Cut(tag, "-")
	for _, one := range rightToLeft {
		if primary == one {
			return bidi.RightToLeft, true
		}
	}
	return bidi.LeftToRight, primary != ""
}

// findDirection finds the direction of the whole page: that in which most of its first letters are read, and where it
// has none, that of its language.
func (p *Page) findDirection(language string) {
	var ok bool
	if p.Direction, ok = most(p.Text); !ok {
		p.Direction, _ = directionOf(language)
	}
}

// most is the direction in which most letters of a text are read; false where it has none.
func most(s string) (bidi.Level, bool) {
	ltr, rtl := bidi.Count(s[:min(len(s), counted)])
	if rtl > ltr {
		return bidi.RightToLeft, true
	}
	return bidi.LeftToRight, ltr > 0
}

// rtl tells whether a block is read from right to left: by its first letter that has a direction, unless that is a name
// in other letters than most of the block and the page are.
func (p *Page) rtl(s string) bool {
	first, ok := bidi.Base(s)
	if !ok || first == p.Direction {
		return p.Direction.RTL()
	}
	if all, _ := most(s); all == p.Direction {
		return p.Direction.RTL()
	}
	return first.RTL()
}

// turn sets the items in their directions; the rows of one table have the same.
func (p *Page) turn(items []typeset.Item) {
	for from := 0; from < len(items); {
		end := from + 1
		if p.Rows[from].Kind == article.TableRow {
			for end < len(items) && p.Rows[end].Kind == article.TableRow && p.Rows[end].Role == p.Rows[from].Role {
				end++
			}
		}
		text := items[from].Text
		for i := from + 1; i < end && len(text) < counted; i++ {
			text += "\n" + items[i].Text
		}
		if p.Rows[from].Role != roleReason && p.rtl(text) {
			for i := from; i < end; i++ {
				items[i].RTL = true
				items[i].Left, items[i].Right = items[i].Right, items[i].Left
			}
		}
		from = end
	}
}

// IsRTL tells whether a row is read from right to left.
func (p *Page) IsRTL(row int) bool { return p.Column.Item(row).RTL }
