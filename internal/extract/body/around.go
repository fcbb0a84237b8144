package body

import (
	"math/bits"

	"claimlight/internal/extract/dom"

	"golang.org/x/net/html/atom"
)

// around is what stands around a segment, found on one walk from its own box out.
type around struct {
	nearest [dom.MarkCount]int32 // for each mark, the innermost box that bears it, or -1
	outer   [len(outerMarks)]int32
	inside  [len(elements)]int32 // for each of the elements, the innermost box of its kind, or -1
	marks   dom.Mark             // of all boxes but those that hold most of the page
	against int                  // how many of these speak against the segment
}

// against are the marks that speak against a segment.
const against = dom.Comment | dom.Related | dom.Share | dom.Author | dom.Newsletter | dom.Navigation | dom.Footer |
	dom.Sidebar | dom.Ad | dom.Cookie | dom.Caption | dom.Modal | dom.Form | dom.Hidden

// outerMarks are marks whose outermost bearer tells more than the innermost: a thread of comments, not one comment.
var outerMarks = [...]dom.Mark{dom.Comment, dom.Related, dom.Author, dom.Newsletter, dom.Sidebar, dom.Ad}

// elements are those that say something of what stands in them.
var elements = [...]struct {
	name string
	kind atom.Atom
}{
	{"in paragraph", atom.P},
	{"in anchor", atom.A},
	{"in article", atom.Article},
	{"in main", atom.Main},
	{"in figure", atom.Figure},
	{"in table", atom.Table},
	{"in section", atom.Section},
	{"in ul", atom.Ul},
	{"in ol", atom.Ol},
	{"in nav", atom.Nav},
	{"in aside", atom.Aside},
	{"in header", atom.Header},
	{"in details", atom.Details},
	{"in pre", atom.Pre},
	{"in blockquote", atom.Blockquote},
	{"in button", atom.Button},
}

// lookAround walks from a box out.
func lookAround(page *dom.Page, box int) around {
	var a around
	fill(a.nearest[:], -1)
	fill(a.outer[:], -1)
	fill(a.inside[:], -1)
	page.Up(box, func(i int, b *dom.Box) bool {
		for k := range elements {
			if b.Node.DataAtom == elements[k].kind && a.inside[k] < 0 {
				a.inside[k] = int32(i)
			}
		}
		a.bear(page, int32(i), b)
		return true
	})
	return a
}

// bear notes the marks of the next box out.
func (a *around) bear(page *dom.Page, at int32, b *dom.Box) {
	for rest := uint32(b.Marks); rest != 0; rest &= rest - 1 {
		if m := bits.TrailingZeros32(rest); a.nearest[m] < 0 {
			a.nearest[m] = at
		}
	}
	if b.Marks == 0 || holdsMost(page, b) {
		return
	}
	a.marks |= b.Marks
	if b.Marks.Has(against) {
		a.against++
	}
	for k, m := range outerMarks {
		if b.Marks.Has(m) {
			a.outer[k] = at
		}
	}
}

// holdsMost tells that a box holds so much of the page that its marks say little about a part of it.
func holdsMost(page *dom.Page, b *dom.Box) bool { return 10*b.Text >= 7*page.Text }

func fill(all []int32, v int32) {
	for i := range all {
		all[i] = v
	}
}
