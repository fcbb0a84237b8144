package extract

import (
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"
)

// ErrNotInSnapshot says that a kept block holds text that its snapshot does not.
var ErrNotInSnapshot = errors.New("text is not in the saved page")

// Verify checks that the text of every kept block stands in its page, read as it is for cleaning: that it is a substring
// of the text that a reader sees, both in normal form KC, with runs of white space as one. The text of a block without a
// path, such as a title that the page does not show, may also stand in what the page's head says. It needs no second
// judgement of what the article is. The error wraps ErrNotInSnapshot and names the first block that fails.
func Verify(p Page, blocks []article.Block) error {
	shown, said := reading(p)
	for _, b := range blocks {
		if want := form(b.Text); b.Kept() && !strings.Contains(shown, want) && !(b.Path == "" && strings.Contains(said, want)) {
			return fmt.Errorf("verify block %.60q: %w", b.Text, ErrNotInSnapshot)
		}
	}
	return nil
}

// reading gives the text of a page that a reader sees, and what its head says, in the form in which they are compared.
func reading(p Page) (shown, said string) {
	switch p.Type {
	case HTML:
		root, err := parse(p.Content)
		if err != nil {
			return form(dom.Flatten(p.Content)), ""
		}
		return form(dom.Read(root)), form(strings.Join(meta.Said(root), "\n"))
	case Markdown:
		return form(unmark(p)), ""
	}
	return form(p.Content), ""
}

// unmark takes the marks away from a Markdown text.
func unmark(p Page) string {
	var b strings.Builder
	for _, block := range cleanMarkdown(p).Blocks {
		b.WriteString(block.Text + "\n")
	}
	return b.String()
}
