package reading

import (
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"claimlight/internal/text"
)

// caret is what is selected on a page.
type caret struct {
	walk.Cursor
	told  walk.Cursor // as somebody was told of it
	parts *parts      // the keys stand at the block of the cursor, unless they were led to one that was left out
}

// span is what is selected; empty while the keys stand at a block that was left out.
func (c *caret) span() text.Span {
	if c.parts.leftOut() {
		return page.At(c.Head.Start)
	}
	return c.Selection()
}

// set takes over a selection of which nobody needs to be told.
func (c *caret) set(to walk.Cursor) {
	c.Cursor, c.told = to, to
	c.stand()
}

// stand lets the keys stand at the block of the cursor.
func (c *caret) stand() { c.parts.at = c.parts.page.BlockAt(c.Head.Start) }

// untold tells whether the selection changed since somebody was told.
func (c *caret) untold() bool { return c.Cursor != c.told }
