package extract

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"
)

// ErrNotInSnapshot says that a kept block holds text that its snapshot does not.
var ErrNotInSnapshot = errors.New("text is not in the saved page")

// Verify checks that the text of every kept block stands in its page, read as it is for cleaning: that it is a
// substring of the text that a reader sees, both in normal form KC, with runs of white space as one. The text of a
// block without a path, such as a title that the page does not show, may also stand in what the page's head says, or
// elsewhere in the file. It needs no second judgement of what the article is. The error wraps ErrNotInSnapshot and
// names the first block that fails.
func Verify(p Page, blocks []article.Block) error {
	shown, said := reading(p)
	beside := sync.OnceValue(func() string { return besides(p) })
	for _, b := range blocks {
		want := form(b.Text)
		stands := !b.Kept() || strings.Contains(shown, want) ||
			b.Path == "" && (strings.Contains(said, want) || strings.Contains(beside(), want))
		if !stands {
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

// besides gives what stands in a page beside what it shows, in the form in which texts are compared.
func besides(p Page) string {
	if p.Type != HTML {
		return ""
	}
	root, err := parse(p.Content)
	if err != nil {
		return ""
	}
	return form(elsewhereIn(root))
}

// unmark takes the marks away from a Markdown text.
func unmark(p Page) string {
	var b strings.Builder
	for _, block := range cleanMarkdown(p).Blocks {
		b.WriteString(block.Text + "\n")
	}
	return b.String()
}
