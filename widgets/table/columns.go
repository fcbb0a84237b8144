package table

import "slices"

// Column is one that is shown.
type Column struct {
	ID     string
	Title  string
	Width  float32 // in dp
	Number bool    // set from the right
	Grows  bool    // takes what room the others leave
}

// LeastWidth is how narrow a column may be, in dp.
const LeastWidth = 40

// columns are those that are shown, and where they stand.
type columns struct {
	shown []Column
	left  []float32 // where each begins, and behind the last where it ends
	width float32   // of all
}

func (c *columns) set(shown []Column) {
	c.shown = slices.Clone(shown)
	for i := range c.shown {
		c.shown[i].Width = max(c.shown[i].Width, LeastWidth)
	}
}

// fit places the columns in a room of a width, in dp. Those that grow share what is left of it.
func (c *columns) fit(room float32) {
	total, growing := float32(0), 0
	for _, col := range c.shown {
		total += col.Width
		if col.Grows {
			growing++
		}
	}
	extra := float32(0)
	if growing > 0 && room > total {
		extra = (room - total) / float32(growing)
	}
	c.left = []float32{0}
	at := float32(0)
	for _, col := range c.shown {
		at += col.Width
		if col.Grows {
			at += extra
		}
		c.left = append(c.left, at)
	}
	c.width = at
}

// span is where a column stands.
func (c *columns) span(i int) (from, to float32) { return c.left[i], c.left[i+1] }

// at finds the column at a place; -1 for none.
func (c *columns) at(x float32) int {
	for i := range c.shown {
		if from, to := c.span(i); x >= from && x < to {
			return i
		}
	}
	return -1
}

// edge finds the column that ends near a place; -1 for none.
func (c *columns) edge(x float32) int {
	for i := range c.shown {
		if _, to := c.span(i); x >= to-grip && x <= to+grip {
			return i
		}
	}
	return -1
}

// resize gives a column another width. One that grows keeps it as what it takes at least.
func (c *columns) resize(i int, width float32) {
	c.shown[i].Width = max(width, LeastWidth)
}
