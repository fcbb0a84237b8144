package reading

import (
	"strconv"
	"strings"

	"claimlight/internal/text"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/paint"

	"fyne.io/fyne/v2"
)

// Sizes of stripes in dp.
const (
	stripeHeight = 2
	stripeStep   = 3 // from one lane to the next
	stripeBelow  = 3 // from the baseline
	stripeLanes  = 4 // more would reach the next line
	seamWidth    = 1.5
	seamHeight   = 9 // over a stripe
)

// pattern is how a stripe is dashed, so that a rating is told not by colour alone: the truer, the less broken.
type pattern struct {
	dashes []float32 // what is drawn and what is left out, in turn, in dp; none for an unbroken stripe
	height float32
}

// patternOf gives the pattern of a claim's colour. What is not rated yet has a thin one.
func patternOf(name fyne.ThemeColorName) pattern {
	switch name {
	case kit.ColorMarkFalse:
		return pattern{[]float32{3, 9}, stripeHeight}
	case kit.ColorMarkMostlyFalse:
		return pattern{[]float32{8, 8}, stripeHeight}
	case kit.ColorMarkHalfTrue:
		return pattern{[]float32{16, 6}, stripeHeight}
	case kit.ColorMarkMostlyTrue:
		return pattern{[]float32{36, 6}, stripeHeight}
	case kit.ColorMarkUnverifiable:
		return pattern{[]float32{16, 5, 3, 5}, stripeHeight}
	case kit.ColorMarkBlue:
		return pattern{[]float32{24, 5, 3, 5, 3, 5}, stripeHeight}
	case kit.ColorMarkViolet:
		return pattern{[]float32{3, 4}, stripeHeight}
	case kit.ColorMarkPink:
		return pattern{[]float32{10, 4, 4, 4}, stripeHeight}
	case kit.ColorMarkInProgress:
		return pattern{[]float32{16, 6}, stripeHeight / 2}
	case kit.ColorMarkUnchecked:
		return pattern{nil, stripeHeight / 2}
	}
	return pattern{nil, stripeHeight}
}

// stripes draws a stripe per claim under the letters, one below the other where claims overlap. What has no lane of its
// own shares the last one; where that is taken, it is counted at the end of the line.
func (d *lineDraw) stripes() {
	it := d.page.Column.Item(d.row)
	base := d.y + paint.Baseline(it.Style, it.LineHeight) + stripeBelow
	shown, hidden := d.marks.shown.stripesIn(d.span)
	for _, s := range shown {
		m := d.marks.shown.marks[s.mark]
		top := base + float32(s.lane)*stripeStep
		for _, rect := range d.boxes(m.Span) {
			rect.Y = top
			d.stripe(rect, m.Color)
		}
		if x, ok := d.edge(m.Span.Start, false); ok && d.marks.shown.followsAlike(s.mark, d.page.Text) {
			d.seam(x, top, m)
		}
	}
	if hidden > 0 {
		d.more(hidden)
	}
}

// seam draws the edge at which a claim begins right behind another of its colour, of which it would look like a part.
func (d *lineDraw) seam(x, y float32, m Mark) {
	if x -= 2; d.rtl(m.Span.Start) {
		x += 4 - seamWidth
	}
	d.Front.Draw(d.colors.mark(m.Color).stripe, typeset.Rect{
		X: x, Y: y - seamHeight, Width: seamWidth, Height: seamHeight + patternOf(m.Color).height,
	}, 0)
}

// stripe draws one stripe in the pattern of its colour; rect gives its left, top and width.
func (d *lineDraw) stripe(rect typeset.Rect, name fyne.ThemeColorName) {
	c, p := d.colors.mark(name).stripe, patternOf(name)
	rect.Height = p.height
	if p.dashes == nil {
		d.Front.Draw(c, rect, 1)
		return
	}
	end := rect.X + rect.Width
	for k := 0; rect.X < end; k = (k + 2) % len(p.dashes) {
		rect.Width = min(p.dashes[k], end-rect.X)
		d.Front.Draw(c, rect, 0)
		rect.X += p.dashes[k] + p.dashes[k+1]
	}
}

// more tells beside the line how many claims have no stripe on it; a click there opens them one after the other.
func (d *lineDraw) more(n int) {
	height := d.page.Column.Item(d.row).LineHeight
	style := typeset.Style{Size: page.Round(d.page.Style.Size * 0.78)}
	d.Texts.Draw("+"+strconv.Itoa(n), style, d.colors.dim, d.mirrored(d.row, typeset.Rect{
		X: d.port.Left() + d.port.ColumnWidth() + 8, Y: d.y + 2, Width: page.Round(2 * style.Size), Height: height,
	}))
}

// followsAlike tells whether right before a claim, but for space, another one of its colour ends in its lane.
func (m *markSet) followsAlike(of int, full string) bool {
	mark := m.marks[of]
	before := strings.TrimRight(full[:mark.Span.Start], " \t\n")
	if mark.Kind != ClaimMark || before == "" {
		return false
	}
	for _, h := range m.in(text.Span{Start: len(before) - 1, End: len(before)}) {
		other := m.marks[h]
		if h != of && other.Kind == ClaimMark && other.Color == mark.Color && other.Span.End <= mark.Span.Start &&
			m.lanes[h] == m.lanes[of] {
			return true
		}
	}
	return false
}

// stripe is where the stripe of a mark stands under a line.
type stripe struct{ mark, lane int }

// stripesIn gives the stripes of a line, and how many claims have none there.
func (m *markSet) stripesIn(line text.Span) (shown []stripe, hidden int) {
	taken := line.Start // up to where the last lane is drawn
	for _, h := range m.in(line) {
		mark, lane := m.marks[h], min(m.lanes[h], stripeLanes-1)
		if mark.Kind != ClaimMark {
			continue
		}
		if lane == stripeLanes-1 {
			if max(mark.Span.Start, line.Start) < taken {
				hidden++
				continue
			}
			taken = mark.Span.End
		}
		shown = append(shown, stripe{h, lane})
	}
	return shown, hidden
}
