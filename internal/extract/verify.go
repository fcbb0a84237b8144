package extract

import (
	"errors"
	"fmt"
	"regexp"
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
// head or attributes, as some titles do, is found there. For quotations and rows of tables, the marks of Markdown count
// as tags. It needs no second extraction. The error wraps ErrNotInSnapshot and names the first block that fails.
func Verify(snapshotText string, blocks []article.Block) error {
	stripped := tidyLine(dom.Flatten(snapshotText))
	raw := sync.OnceValue(func() string { return tidyLine(html.UnescapeString(snapshotText)) })
	unmarked := sync.OnceValue(func() string { return unmark(snapshotText) })
	for _, b := range blocks {
		want := tidyLine(b.Text)
		marked := b.Kind == article.Quote || b.Kind == article.TableRow
		switch {
		case !b.Kept() || strings.Contains(stripped, want) || strings.Contains(raw(), want):
		case marked && strings.Contains(unmarked(), unmark(b.Text)):
		default:
			return fmt.Errorf("verify block %.60q: %w", b.Text, ErrNotInSnapshot)
		}
	}
	return nil
}

// quoteMarks are what Markdown puts between the words of a quotation and those of a table's row.
var quoteMarks = regexp.MustCompile(`(?m)^[ >]*>|[|]| >+`)

// unmark takes the marks of quotations and tables away from a Markdown text.
func unmark(s string) string {
	return tidyLine(quoteMarks.ReplaceAllString(article.CleanField(s), " "))
}
