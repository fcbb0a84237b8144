// Package layout makes paragraphs of letters on pages: lines, columns, tables, lists, notes, and what comes back on
// every page.
package layout

import (
	"slices"

	"claimlight/internal/article"
	"claimlight/internal/document/pdf/engine"
)

// sheet is a page that is being read.
type sheet struct {
	width, height float32
	pieces        []piece
	aside         []piece // turned otherwise than the text
	frame         frame
}

// Document is a document that is being read, page by page.
type Document struct {
	sheets  []sheet
	letters int // without spaces
}

// Add reads a further page.
func (d *Document) Add(page engine.Page) {
	number := len(d.sheets) + 1
	text, aside := byTurn(page)
	s := sheet{frame: text.frame, width: text.width, height: text.height}
	s.pieces = pieces(text.letters, number)
	for _, a := range aside {
		s.aside = append(s.aside, pieces(a.letters, number)...)
	}
	if s.frame.mirrored = fromRight(s.pieces); s.frame.mirrored {
		for i := range s.pieces {
			p := &s.pieces[i]
			p.left, p.right = s.width-p.right, s.width-p.left
		}
	}
	for _, p := range s.pieces {
		d.letters += p.letters
	}
	d.sheets = append(d.sheets, s)
}

// Letters counts what was read so far, without spaces.
func (d *Document) Letters() int { return d.letters }

// Blocks gives the paragraphs of all pages, in the order in which they are read; the title is among them, as the first
// that is kept.
func (d *Document) Blocks() []article.Block {
	around := make([][]article.Block, len(d.sheets)) // heads of pages, and numbers of lines
	heads := findHeads(d.sheets)
	sizes := map[float32]int{}
	for n := range d.sheets {
		s := &d.sheets[n]
		around[n] = append(s.takeHeads(heads), s.takeNumbers()...)
		for _, p := range s.pieces {
			sizes[half(p.size)] += p.letters
		}
	}
	body := commonest(sizes)
	var all []paragraph
	region := 0
	for n := range d.sheets {
		s := &d.sheets[n]
		var read []paragraph
		for _, b := range around[n] {
			read = append(read, paragraph{Block: b, region: -1})
		}
		for _, ps := range regions(s.pieces) {
			region++
			r := reader{body: body, region: region}
			read = append(read, r.read(inCells(linesOf(ps)))...)
		}
		s.frame.onPage(read)
		for _, t := range s.aside {
			read = append(read, paragraph{Block: leftOut(t, article.ReasonNotTheText), region: -1})
		}
		all = append(all, read...)
	}
	all = withoutMarks(flowed(all, body), body)
	return blocksOf(named(all, body), d.vocabulary())
}

// flowed joins paragraphs that go on in the next column or on the next page, over notes and heads.
func flowed(all []paragraph, body float32) []paragraph {
	var out []paragraph
	open := -1 // the last paragraph of the text
	for _, p := range all {
		if p.Reason != "" || isNote(&p, body) {
			out = append(out, p)
			continue
		}
		if open >= 0 && out[open].size < largerThan*body && out[open].flowsInto(&p) {
			before := &out[open]
			before.join(p.Text, p.Place.Spots)
			before.letters += p.letters
			before.last, before.region, before.margin = p.last, p.region, p.margin
			continue
		}
		out = append(out, p)
		open = len(out) - 1
	}
	return out
}

// flowsInto tells that a paragraph at the end of a region goes on in the first of another.
func (p *paragraph) flowsInto(q *paragraph) bool {
	if p.region == q.region || p.Kind == article.TableRow || q.Kind != article.Paragraph ||
		half(p.size) != half(q.size) || p.bold != q.bold {
		return false
	}
	if p.last.parted {
		return true
	}
	full := p.last.right+0.3*p.size+q.first.first >= p.margin-0.4*p.size
	return full && !endsSentence(p.Text) || !endsSentence(p.Text) && sentenceGoesOn(&p.last, &q.first) && p.letters > 40
}

// named says what each paragraph is: heading, title, or what it is already.
func named(all []paragraph, body float32) []paragraph {
	var sizes []float32 // of headings that are larger than the text, the largest first
	for i := range all {
		p := &all[i]
		if p.isHeading(body) {
			p.Kind, p.Level = article.Heading, 0
			if p.size > 1.08*body && !slices.Contains(sizes, half(p.size)) {
				sizes = append(sizes, half(p.size))
			}
		}
	}
	slices.SortFunc(sizes, func(a, b float32) int { return int(2*b - 2*a) })
	for i := range all {
		if p := &all[i]; p.Kind == article.Heading {
			if at := slices.Index(sizes, half(p.size)); at >= 0 {
				p.Level = min(6, 2+at)
			} else {
				p.Level = min(6, 2+len(sizes))
			}
		}
	}
	return all
}

const (
	longestHeading = 200  // letters
	largerThan     = 1.12 // times the text is the type of what is set larger
)

// isHeading tells a heading: larger than the text, or bold and short where the text is not.
func (p *paragraph) isHeading(body float32) bool {
	if p.Reason != "" || p.Kind == article.TableRow || len(p.first.cells) > 0 ||
		p.letters == 0 || p.letters > longestHeading ||
		len(p.Place.Spots) > 4 {
		return false
	}
	if p.size >= largerThan*body {
		return p.letters > 1
	}
	return p.bold && p.size > 0.97*body && p.letters < 120 && len(p.Place.Spots) <= 3 && !endsLikeText(p.Text)
}
