package reading

import "claimlight/internal/text"

// caret is what is selected on a page.
type caret struct {
	cursor
	told  cursor // as somebody was told of it
	parts *parts // the keys stand at the block of the cursor, unless they were led to one that was left out
}

// span is what is selected; empty while the keys stand at a block that was left out.
func (c *caret) span() text.Span {
	if c.parts.leftOut() {
		return at(c.head.Start)
	}
	return c.selection()
}

// set takes over a selection of which nobody needs to be told.
func (c *caret) set(to cursor) {
	c.cursor, c.told = to, to
	c.stand()
}

// stand lets the keys stand at the block of the cursor.
func (c *caret) stand() { c.parts.at = c.parts.page.blockAt(c.head.Start) }

// untold tells whether the selection changed since somebody was told.
func (c *caret) untold() bool { return c.cursor != c.told }
