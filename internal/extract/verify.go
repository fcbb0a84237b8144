package extract

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// ErrNotInSnapshot says that a kept block holds text that its snapshot does not.
var ErrNotInSnapshot = errors.New("text is not in the saved page")

// Verify checks that the text of every kept block stands in the snapshot: that it is a substring of the decoded
// content, stripped of tags, in normal form C, with runs of white space as one. A text that stands only in the page's
// head or attributes, as some titles do, is found there. For blocks without a path the marks of Markdown count as tags. It
// needs no second extraction. The error wraps ErrNotInSnapshot and names the first block that fails.
func Verify(snapshotText string, blocks []article.Block) error {
	stripped := tidyLine(dom.Flatten(snapshotText))
	raw := sync.OnceValue(func() string { return tidyLine(html.UnescapeString(snapshotText)) })
	unmarked := sync.OnceValue(func() string { return unmark(snapshotText) })
	for _, b := range blocks {
		want := tidyLine(b.Text)
		switch {
		case !b.Kept() || strings.Contains(stripped, want) || strings.Contains(raw(), want):
		case b.Path == "" && strings.Contains(unmarked(), want):
		default:
			return fmt.Errorf("verify block %.60q: %w", b.Text, ErrNotInSnapshot)
		}
	}
	return nil
}

// unmark takes the marks away from a Markdown text.
func unmark(s string) string {
	var b strings.Builder
	for _, block := range cleanMarkdown(Page{Content: s}).Blocks {
		b.WriteString(block.Text + "\n")
	}
	return tidyLine(b.String())
}
