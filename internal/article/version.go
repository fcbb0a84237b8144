package article

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"sort"
	"strings"
	"time"

	"claimlight/internal/text"
)

// Kind says what a block is.
type Kind string

// The kinds of blocks.
const (
	Title      Kind = "title"
	Standfirst Kind = "standfirst" // the sentences below the title that sum the article up
	Heading    Kind = "heading"
	Paragraph  Kind = "paragraph"
	ListItem   Kind = "list_item"
	Quote      Kind = "quote"
	Caption    Kind = "caption"
	TableRow   Kind = "table_row"
)

// Block is a paragraph-sized part of a page, in the order of the page.
type Block struct {
	Kind   Kind
	Level  int    // 1 to 6 for a heading, nesting depth from 1 for a list item, 1 for a table's row of headings, else 0
	Text   string // cleaned at the door, never holds a LF; a tab stands between the cells of a table row
	Path   string // indexes of child elements from the root to its element, such as "1.0.3"; empty without a page
	Reason Reason // why cleaning left it out; empty for a block that is kept
	Place  Place  // where it stands in its document
}

// Kept tells whether the block is part of the article's text.
func (b Block) Kept() bool { return b.Reason == "" }

// KeepAll takes back what cleaning left out of a text.
func KeepAll(blocks []Block) {
	for i := range blocks {
		if r := blocks[i].Reason; r != ReasonNotice && r != ReasonHeadOfPage { // nobody wrote these to be read
			blocks[i].Reason = ""
		}
	}
}

// Version is one cleaned text of an article, made from one snapshot. It is never changed.
type Version struct {
	ID         string // UUIDv7
	ArticleID  string
	SnapshotID string
	Number     int    // counts an article's versions, from 1
	Extractor  string // name and version of what made it, such as "claimlight 1"
	CreatedAt  time.Time
	Blocks     []Block // kept and left out, in the order of the page; the first kept one is the title
}

// Kept gives the blocks that make up the text.
func (v *Version) Kept() []Block {
	var kept []Block
	for _, b := range v.Blocks {
		if b.Kept() {
			kept = append(kept, b)
		}
	}
	return kept
}

// Text is the version's text: its kept blocks joined by one LF (invariant 1).
func (v *Version) Text() string {
	return strings.Join(texts(v.Kept()), "\n")
}

// Spans gives, for each kept block in order, its range of Text.
func (v *Version) Spans() []text.Span {
	var spans []text.Span
	at := 0
	for _, t := range texts(v.Kept()) {
		spans = append(spans, text.Span{Start: at, End: at + len(t)})
		at += len(t) + 1
	}
	return spans
}

// SHA256 is the hash of Text in hexadecimal.
func (v *Version) SHA256() string { return Hash([]byte(v.Text())) }

// Hash is the SHA-256 of data in hexadecimal.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// BlockAt gives the index of the block among ordered spans in which the offset lies; an offset on the LF between
// two blocks belongs to the one before.
func BlockAt(spans []text.Span, offset int) int {
	return max(0, sort.Search(len(spans), func(i int) bool { return spans[i].Start > offset })-1)
}

func texts(blocks []Block) []string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		out[i] = b.Text
	}
	return out
}

// IsHash tells whether a text is what Hash gives.
func IsHash(s string) bool { return isHash.MatchString(s) }

var isHash = regexp.MustCompile(`^[0-9a-f]{64}$`)
