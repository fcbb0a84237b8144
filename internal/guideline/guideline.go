// Package guideline reads the rules of a newsroom, which are written in Markdown, as blocks to be shown.
package guideline

import (
	"strings"

	"claimlight/internal/text"
)

// Kind says what a block is.
type Kind int

// The kinds.
const (
	Paragraph Kind = iota
	Heading
	Item
	Quote
	Code
	Row // of a table
	Rule
)

// Block is a part of the text that stands on lines of its own.
type Block struct {
	Kind  Kind
	Level int    // of a heading, from 1 on; how deep an item or a quotation stands
	Mark  string // before an item: a dot, or its number
	Runs  []Run
}

// Run is a part of a block whose letters are alike.
type Run struct {
	Text                       string // LF breaks the line
	Bold, Italic, Code, Struck bool
	Link                       string // address of a page; empty for none
}

// Text is what a block says.
func (b Block) Text() string {
	var out strings.Builder
	for _, r := range b.Runs {
		out.WriteString(r.Text)
	}
	return out.String()
}

// longestMeaning is how much of a meaning is given, in bytes.
const longestMeaning = 600

// Meaning is what stands under the heading that is a rating's label: what the newsroom means by it. It is empty where
// there is no such heading, or nothing under it.
func Meaning(blocks []Block, label string) string {
	var parts []string
	size := 0
	for i := HeadingOf(blocks, label) + 1; i > 0 && i < len(blocks) && blocks[i].Kind != Heading; i++ {
		s := strings.Join(strings.Fields(blocks[i].Text()), " ")
		if s == "" {
			continue
		}
		if size += len(s); size > longestMeaning {
			break
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

// HeadingOf is the index of the heading that is a label, but for case and what follows a colon or a dash; -1 where
// there is none.
func HeadingOf(blocks []Block, label string) int {
	want := text.Fold(strings.TrimSpace(label))
	for i, b := range blocks {
		if b.Kind == Heading && want != "" && text.Fold(named(b.Text())) == want {
			return i
		}
	}
	return -1
}

// named is what a heading names: "2 – Half true" is one of "Half true".
func named(heading string) string {
	heading = strings.TrimSpace(heading)
	heading = strings.TrimLeft(heading, "0123456789.) ")
	heading = strings.TrimLeft(heading, "–—-: ")
	if i := strings.IndexAny(heading, ":–—"); i > 0 {
		heading = heading[:i]
	}
	return strings.TrimSpace(heading)
}
