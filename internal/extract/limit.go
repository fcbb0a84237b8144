package extract

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// MaxBlocks is how many paragraphs a page may have. The longest books have a tenth of that.
const MaxBlocks = 100_000

// MaxTags is how many tags may open in a page. Each element takes some hundred bytes of memory, however short it is.
const MaxTags = 500_000

// tooMany says of what a page has more than can be looked at.
type tooMany struct {
	what string
	most int
}

// ErrTooMany says that a page has more than MaxBlocks paragraphs, and ErrTooManyTags that more than MaxTags open in it.
var (
	ErrTooMany     error = tooMany{"paragraphs", MaxBlocks}
	ErrTooManyTags error = tooMany{"elements", MaxTags}
)

func (t tooMany) Error() string { return fmt.Sprintf("more than %d %s", t.most, t.what) }

// UserMessage tells a person what the limit is and what to do.
func (t tooMany) UserMessage() string {
	return fmt.Sprintf("This has more than %d %s, which are too many for one article. Divide it into parts, or copy "+
		"what you need and paste it.", t.most, t.what)
}

// parse makes the tree of a page, unless it would be of too many elements, which is seen before any is made.
func parse(content string) (*html.Node, error) {
	content = valid(content)
	tags := 0
	for rest := content; ; {
		at := strings.IndexByte(rest, '<')
		if at < 0 || at+1 == len(rest) {
			return html.Parse(strings.NewReader(content))
		}
		rest = rest[at+1:]
		if c := rest[0] | 0x20; c < 'a' || c > 'z' {
			continue
		}
		if tags++; tags > MaxTags {
			return nil, ErrTooManyTags
		}
	}
}

// CountLines refuses a text of too many lines that are not blank, before anything of it is looked at.
func CountLines(content string) error {
	n := 0
	for len(content) > 0 {
		line := content
		if end := strings.IndexAny(content, "\n\r"); end >= 0 {
			line, content = content[:end], content[end+1:]
		} else {
			content = ""
		}
		if strings.TrimSpace(line) != "" {
			n++
		}
		if n > MaxBlocks {
			return ErrTooMany
		}
	}
	return nil
}
