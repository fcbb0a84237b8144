package typeset

// Item is one block of a column: a text, and the room around it in dp.
type Item struct {
	Text         string
	Style        Style
	Left, Right  float32 // indents
	Above, Below float32 // white space
	LineHeight   float32
	Table        *Table // of which it is a row; nil for running text
	RTL          bool   // stands at the right; indents are as they are seen
	Foreign      bool   // is read from left to right, though it stands at the right
}

// Column is a stack of blocks, laid out where it is looked at and guessed elsewhere. Positions are in dp from its
// top left corner.
type Column struct {
	ruler   *Ruler
	items   []Item
	parts   []*Paragraph
	heights *heights
	width   float32
	next    int // blocks before it are laid out
	basis   int // bytes that were measured when heights were guessed
}

// NewColumn makes a column of the width that lays nothing out yet.
func NewColumn(ruler *Ruler, items []Item, width float32) *Column {
	c := &Column{ruler: ruler, items: items, parts: make([]*Paragraph, len(items)), width: width}
	c.guess()
	return c
}

// SetWidth changes the width. What was measured is kept, lines are made anew where they are looked at.
func (c *Column) SetWidth(width float32) {
	if width == c.width {
		return
	}
	c.width = width
	clear(c.ruler.settings)
	for i, p := range c.parts {
		if p != nil {
			p.SetWidth(c.room(i))
		}
	}
	c.next = 0
	c.guess()
}

// guess estimates the heights of all blocks, and takes those that are known.
func (c *Column) guess() {
	each := make([]float32, len(c.items))
	for i := range c.items {
		lines, at := 0, 0
		if p := c.parts[i]; p != nil {
			lines, at = p.rows, p.at
		}
		each[i] = c.guessed(i, lines, at)
	}
	c.heights, c.basis = newHeights(each), c.ruler.bytes
}

// relearn guesses anew when much more text was measured than the guess was based on.
func (c *Column) relearn() {
	if c.ruler.bytes > 4*c.basis+window {
		c.guess()
	}
}

// guessed is the height of block i that has some lines, up to a byte of its text.
func (c *Column) guessed(i, lines, at int) float32 {
	it := &c.items[i]
	rest := len(it.Text) - at
	if rest > 0 || lines == 0 {
		lines += 1 + int(c.ruler.Estimate(rest, it.Style)/max(c.room(i), it.Style.Size))
	}
	return it.Above + float32(lines)*it.LineHeight + it.Below
}

func (c *Column) room(i int) float32 { return c.width - c.items[i].Left - c.items[i].Right }

// Len is the number of blocks.
func (c *Column) Len() int { return len(c.items) }

// Item gives block i.
func (c *Column) Item(i int) *Item { return &c.items[i] }

// Width is the width of the column.
func (c *Column) Width() float32 { return c.width }

// Height is the height of the column, guessed where it is not laid out.
func (c *Column) Height() float64 { return c.heights.before(len(c.items)) }

// Top is where block i begins.
func (c *Column) Top(i int) float64 { return c.heights.before(i) }

// BlockHeight is the height of block i with the white space around it.
func (c *Column) BlockHeight(i int) float32 { return c.heights.each[i] }

// At is the block that stands at y.
func (c *Column) At(y float64) int { return c.heights.at(y) }

// Part gives block i as far as it is laid out.
func (c *Column) Part(i int) *Paragraph {
	if c.parts[i] == nil {
		c.parts[i] = NewParagraph(c.items[i].Text, c.items[i].Style, c.room(i))
		c.parts[i].Table, c.parts[i].RTL = c.items[i].Table, c.items[i].RTL && !c.items[i].Foreign
	}
	return c.parts[i]
}

// Grow lays out a little more of block i and tells whether there is more to do in it.
func (c *Column) Grow(i int) bool {
	p := c.Part(i)
	if p.Done() {
		return false
	}
	p.Grow(c.ruler)
	c.heights.set(i, c.guessed(i, p.rows, p.at))
	c.relearn()
	return !p.Done()
}

// Reach lays block i out until it is known down to y dp below its top.
func (c *Column) Reach(i int, y float32) {
	it := &c.items[i]
	for more := !c.Part(i).Done(); more; {
		if it.Above+float32(c.parts[i].rows)*it.LineHeight >= y && c.parts[i].rows > 0 {
			return
		}
		more = c.Grow(i)
	}
}

// ReachOffset lays block i out until the line that holds the byte at offset is known.
func (c *Column) ReachOffset(i, offset int) {
	for p := c.Part(i); !p.Done() && p.at <= offset; {
		c.Grow(i)
	}
}

// Step does the next small part of the work on the whole column and tells whether there is more.
func (c *Column) Step() bool {
	for c.next < len(c.items) {
		if c.Part(c.next).Done() {
			c.next++
			continue
		}
		c.Grow(c.next)
		return true
	}
	return false
}
