package meta

import (
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
)

// elementMark is the mark of a candidate that stands in an element of its own within a line.
const elementMark = 3

// namedElements are the names in elements within a line that are marked as the author's, or link to the author: all of
// a line, and each alone where the line says more than these names.
func (e *evidence) namedElements(add func(kind, at int, mark float64, values ...string)) {
	line, all := -1, []string(nil)
	flush := func() {
		joined := strings.Join(slices.Compact(slices.Clone(all)), "; ")
		several := strings.Contains(joined, "; ")
		if several {
			add(authorKind, line, elementMark, joined)
		}
		if !several || !sameNames(Names(e.page.Segments[line].Text), joined) {
			for _, name := range all {
				add(authorKind, line, elementMark, name)
			}
		}
		all = nil
	}
	for i := range e.page.Boxes {
		if at, name := e.namedElement(i); name != "" {
			if at != line {
				flush()
			}
			line, all = at, append(all, name)
		}
	}
	flush()
}

// inLine are the elements that may set a name apart from its role.
var inLine = strings.Fields("a span b strong")

// namedElement is the name that a box within a line holds, and the segment that shows the line.
func (e *evidence) namedElement(box int) (at int, name string) {
	b := &e.page.Boxes[box]
	if b.Block || b.Text > 0 || b.Parent < 0 {
		return 0, ""
	}
	marked := b.Marks.Has(dom.Author) || leadsToAuthor(b.Node)
	if !marked && !slices.Contains(inLine, b.Node.Data) {
		return 0, ""
	}
	around := &e.page.Boxes[b.Parent]
	for around.Text == 0 && around.Parent >= 0 {
		around = &e.page.Boxes[around.Parent]
	}
	if around.Text > 300 || around.Text == 0 {
		return 0, ""
	}
	text := first(dom.Text(b.Node, 100))
	if rest, ok := CutBy(text); ok {
		text = rest
	}
	if !marked && (!e.near(around.First, dom.Author) || !looksLikeName(text) || isRole(text)) {
		return 0, ""
	}
	return around.First, untilDetail(text)
}

// withoutRoles takes a role off a line in which an element holds the name alone: "Ada Miller Health reporter".
func withoutRoles(all []Candidate) {
	for i := range all {
		for _, c := range all {
			rest, ok := strings.CutPrefix(all[i].Value, c.Value+" ")
			if ok && c.mark == elementMark && c.at == all[i].at && isRole(rest) {
				all[i].Value = c.Value
			}
		}
	}
}

// sideBySide joins the names of neighbours that are marked alike: each author in a block of its own. Where these are
// full names, they are not candidates alone.
func (e *evidence) sideBySide(all []Candidate) []Candidate {
	var out, run []Candidate
	flush := func() {
		joined := joinedRun(run)
		if joined.Value == "" || !inFull(joined.Value) {
			out = append(out, run...)
		}
		if joined.Value != "" {
			out = append(out, joined)
		}
		run = nil
	}
	for _, c := range all {
		if c.at < 0 || c.mark == elementMark || c.kind != byKind && c.kind != authorKind && c.kind != relKind {
			out = append(out, c)
			continue
		}
		if len(run) > 0 && (c.kind != run[0].kind || !e.besides(c.at, run[len(run)-1].at)) {
			flush()
		}
		run = append(run, c)
	}
	flush()
	return out
}

// joinedRun is the candidate of several neighbours, an empty one where they name but one.
func joinedRun(run []Candidate) Candidate {
	var names []string
	for _, c := range run {
		if !slices.Contains(names, c.Value) {
			names = append(names, c.Value)
		}
	}
	if len(names) < 2 {
		return Candidate{}
	}
	out := run[0]
	out.Value = strings.Join(names, "; ")
	return out
}

// besides tells whether a segment follows another that stands in the same elements, with no more than a role between.
func (e *evidence) besides(at, before int) bool {
	next := at == before+1 || at == before+2 && isRole(e.page.Segments[at-1].Text)
	return next && e.place(at) == e.place(before)
}
