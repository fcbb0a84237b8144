package session

import (
	"maps"
	"slices"
)

// Corrections are what the user does among the blocks that were left out, until it becomes one version.
type Corrections struct {
	wanted       map[int]bool // the blocks to be restored or dropped
	done, undone []int        // blocks in the order in which they were chosen, and in which that was taken back
}

// LeftOut are the corrections while what was left out is shown; nil outside that mode.
func (s *Session) LeftOut() *Corrections { return s.leftOut }

// ShowLeftOut begins the mode, and EndLeftOut ends it and gives what was corrected in it; nil when it was not.
func (s *Session) ShowLeftOut() {
	s.leftOut = &Corrections{}
	s.Say(Mode)
	s.Follow()
}

// EndLeftOut is described at ShowLeftOut.
func (s *Session) EndLeftOut() *Corrections {
	c := s.leftOut
	if c == nil {
		return nil
	}
	s.leftOut = nil
	s.Say(Mode)
	s.Follow()
	return c
}

func (c *Corrections) flip(index int) {
	if c.wanted == nil {
		c.wanted = map[int]bool{}
	}
	if c.wanted[index] {
		delete(c.wanted, index)
	} else {
		c.wanted[index] = true
	}
}

// Choose restores or drops a block, or leaves it as it was.
func (c *Corrections) Choose(index int) {
	c.flip(index)
	c.done, c.undone = append(c.done, index), nil
}

// Back takes the newest choice back, and tells whether there is one.
func (c *Corrections) Back() bool { return c.shift(&c.done, &c.undone) }

// Again does again what Back took back last, and tells whether there is something.
func (c *Corrections) Again() bool { return c.shift(&c.undone, &c.done) }

func (c *Corrections) shift(from, to *[]int) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	index := (*from)[last]
	*from, *to = (*from)[:last], append(*to, index)
	c.flip(index)
	return true
}

// Has tells whether a block is to be restored or dropped.
func (c *Corrections) Has(index int) bool { return c.wanted[index] }

// CanGoBack tells whether there is a choice to be taken back.
func (c *Corrections) CanGoBack() bool { return len(c.done) > 0 }

// CanGoOn tells whether a choice was taken back that can be done again.
func (c *Corrections) CanGoOn() bool { return len(c.undone) > 0 }

// Touched tells whether anything was chosen at all.
func (c *Corrections) Touched() bool { return len(c.done)+len(c.undone) > 0 }

// Blocks are those to be restored or dropped, in their order.
func (c *Corrections) Blocks() []int { return slices.Sorted(maps.Keys(c.wanted)) }
