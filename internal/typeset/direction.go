package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	"claimlight/internal/bidi"
)

// leveled is how many bytes get their levels at once. What a sign of direction says ends there, in a paragraph that is
// as long as a booklet.
const leveled = 16 << 10

// base is the level of the paragraph.
func (p *Paragraph) base() bidi.Level {
	if p.RTL {
		return bidi.RightToLeft
	}
	return bidi.LeftToRight
}

// runsOf gives the runs of a line in the order of the text.
func (p *Paragraph) runsOf(line Line) []bidi.Run {
	for p.leveled < line.End {
		p.level()
	}
	var runs []bidi.Run
	first := sort.Search(len(p.runs), func(i int) bool { return p.runs[i].End > line.Start })
	for _, run := range p.runs[first:] {
		if run.Start >= line.End {
			break
		}
		run.Start, run.End = max(run.Start, line.Start), min(run.End, line.End)
		runs = append(runs, run)
	}
	return wholeClusters(p.Text, runs)
}

// wholeClusters moves the ends of runs so that none stands within a grapheme cluster, which goes with its first letter.
func wholeClusters(s string, runs []bidi.Run) []bidi.Run {
	if len(runs) < 2 {
		return runs
	}
	last := len(runs) - 1
	snap := newSnapper(s[runs[0].Start:runs[last].End], runs[0].Start)
	n := 0
	for i, run := range runs[1:] {
		for at := run.Start; at < run.End && !snap.boundary(at); at = run.Start {
			run.Start = min(snap.at+runs[0].Start, run.End)
		}
		runs[n].End = run.Start
		if run.Start < run.End {
			n++
			runs[n] = run
		} else if i == last-1 {
			runs[n].End = run.End
		}
	}
	return runs[:n+1]
}

// IsRTL tells whether a text is read from right to left by its first letter that has a direction.
func IsRTL(s string) bool {
	base, _ := bidi.Base(s)
	return base.RTL()
}

// level finds the runs of the next part of the paragraph: of the next cell, where it is a row of a table.
func (p *Paragraph) level() {
	end, base := min(p.leveled+leveled, len(p.Text)), p.base()
	if p.cells {
		if n := strings.IndexByte(p.Text[p.leveled:end], '\t'); n >= 0 {
			end = p.leveled + n + 1
		}
		base, _ = bidi.Base(p.Text[p.leveled:end])
	} else if end < len(p.Text) {
		for end > p.leveled && p.Text[end-1] != ' ' {
			end--
		}
		if end == p.leveled { // no space at all
			for end = p.leveled + leveled; end < len(p.Text) && !utf8.RuneStart(p.Text[end]); end++ {
			}
		}
	}
	part := p.Text[p.leveled:end]
	if !base.RTL() && !Directed(part) {
		p.runs = append(p.runs, bidi.Run{Start: p.leveled, End: end})
	} else {
		for _, run := range bidi.Runs(part, base) {
			run.Start, run.End = run.Start+p.leveled, run.End+p.leveled
			p.runs = append(p.runs, run)
		}
	}
	p.leveled = end
}
