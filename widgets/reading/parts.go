package reading

import (
	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/widgets/reading/page"
)

// parts is where the keys stand among the blocks of a page, kept and left out.
type parts struct {
	page *page.Page
	at   int // index of the block in the version
}

// hint says of the block at which the keys stand whether it is left out, and what Enter does there; empty where there
// is none.
func (p *parts) hint() string {
	if !p.page.HasPart(p.at) {
		return ""
	}
	b := p.page.Version.Blocks[p.at]
	reason := b.Reason.Words()
	switch pending := p.page.IsPending(p.at); {
	case !b.Kept() && pending:
		return words.ReadingPartBack(reason).String()
	case !b.Kept():
		return words.ReadingPartLeftOut(reason).String()
	case b.Kind == article.Title:
		return words.ReadingPartTitle.String()
	case pending:
		return words.ReadingPartDropped.String()
	}
	return words.ReadingPartKept.String()
}

// leftOut tells whether the keys stand at a block that was left out.
func (p *parts) leftOut() bool {
	return p.page.LeftOut && p.page.HasPart(p.at) && !p.page.Version.Blocks[p.at].Kept()
}

// next is the row of the next block of the page (dir 1) or the one before (dir -1), kept or left out.
func (p *parts) next(dir int) (int, bool) {
	here := -1
	for i, r := range p.page.Rows {
		if r.IsPart() && r.Block == p.at {
			here = i
		}
	}
	return p.from(here+dir, dir)
}

// outermost is the row of the first block of the page (dir -1) or the last one (dir 1), kept or left out.
func (p *parts) outermost(dir int) (int, bool) {
	i := 0
	if dir > 0 {
		i = len(p.page.Rows) - 1
	}
	return p.from(i, -dir)
}

// from is the first row that is a block, from one on in a direction.
func (p *parts) from(i, dir int) (int, bool) {
	for i >= 0 && i < len(p.page.Rows) && !p.page.Rows[i].IsPart() {
		i += dir
	}
	return i, i >= 0 && i < len(p.page.Rows)
}

// leftOutLabel says above blocks why they were left out, and whether they are brought back.
func leftOutLabel(reason article.Reason, back bool) string {
	if back {
		return words.ReadingBroughtBack(reason.Words()).String()
	}
	return words.ReadingLeftOut(reason.Words()).String()
}
