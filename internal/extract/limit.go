package extract

import (
	"fmt"
	"strings"
)

// MaxBlocks is how many paragraphs a page may have. The longest books have a tenth of that.
const MaxBlocks = 100_000

// tooMany says that a page has more paragraphs than can be looked at.
type tooMany struct{}

// ErrTooMany says that a page has more than MaxBlocks paragraphs.
var ErrTooMany error = tooMany{}

func (tooMany) Error() string { return fmt.Sprintf("more than %d paragraphs", MaxBlocks) }

// UserMessage tells a person what the limit is and what to do.
func (tooMany) UserMessage() string {
	return fmt.Sprintf("This has more than %d paragraphs, which are too many for one article. Divide it into parts, or copy what you need and paste it.", MaxBlocks)
}

// countLines refuses a text of too many lines that are not blank, before anything of it is looked at.
func countLines(content string) error {
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
