package extract

import (
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// ErrNotInSnapshot says that a kept block holds text that its snapshot does not.
var ErrNotInSnapshot = errors.New("text is not in the saved page")

// Verify checks that the text of every kept block stands in the snapshot: that it is a substring of the decoded
// content, stripped of tags, in normal form C, with runs of white space as one. A text that stands only in the page's
// head or attributes, as some titles do, is found there. It needs no second extraction. The error wraps ErrNotInSnapshot and names the first block that fails.
func Verify(snapshotText string, blocks []article.Block) error {
	stripped := tidyLine(dom.Flatten(snapshotText))
	raw := ""
	for _, b := range blocks {
		want := tidyLine(b.Text)
		if !b.Kept() || strings.Contains(stripped, want) {
			continue
		}
		if raw == "" {
			raw = tidyLine(html.UnescapeString(snapshotText))
		}
		if !strings.Contains(raw, want) {
			return fmt.Errorf("verify block %.60q: %w", b.Text, ErrNotInSnapshot)
		}
	}
	return nil
}
