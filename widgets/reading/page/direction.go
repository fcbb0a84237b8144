package page

import (
	"claimlight/internal/article"
	"claimlight/internal/bidi"
	"claimlight/internal/typeset"
)

// sampled is how many bytes of the rows of a table tell in which direction it is read.
const sampled = 2 << 10

// rtl tells whether a block is read from right to left: by its first letter that has a direction, unless that is a name
// in other letters than most of the block and the page are.
func (p *Page) rtl(s string) bool {
	first, ok := bidi.Base(s)
	if !ok || first == p.Direction {
		return p.Direction.RTL()
	}
	if all, _ := bidi.Most(s); all == p.Direction {
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
		for i := from + 1; i < end && len(text) < sampled; i++ {
			text += "\n" + items[i].Text
		}
		rtl, header := p.rtl(text), p.Rows[from].Role == roleHeader
		if p.Rows[from].Role != roleReason && (rtl || header && p.Direction.RTL()) {
			for i := from; i < end; i++ {
				items[i].RTL, items[i].Foreign = true, !rtl // what stands below the title does so on its side
				items[i].Left, items[i].Right = items[i].Right, items[i].Left
			}
		}
		from = end
	}
}

// IsRTL tells whether a row is read from right to left.
func (p *Page) IsRTL(row int) bool { return p.Column.Item(row).RTL }
