package transcript

import (
	"context"
	"strings"

	"claimlight/internal/extract"
)

// Text reads what was said from a plain text: a transcript with times, a chat, minutes.
type Text struct{}

// headSize is how much of a text is looked at to tell what it is, in bytes.
const headSize = 32 << 10

// Is tells whether a plain text is one that Text reads.
func Is(content string) bool { return dialectOf(content) != nil }

// Read gives what is said, under the name of who says it.
func (Text) Read(_ context.Context, content string) (extract.Result, error) {
	read := dialectOf(content)
	if read == nil {
		return extract.Result{}, nil
	}
	if err := extract.CountLines(content); err != nil {
		return extract.Result{}, err
	}
	title, turns := read(linesOf(content))
	return result(title, turns), nil
}

// linesOf gives the lines of a text without what is blank about them.
func linesOf(content string) []string {
	var out []string
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(content)) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// dialect reads the lines of one way to write down what was said.
type dialect func(lines []string) (title string, turns []turn)

// dialectOf tells how what was said is written down, nil where this is no such text.
func dialectOf(content string) dialect {
	lines := linesOf(content[:min(len(content), headSize)])
	switch {
	case isTimed(lines):
		return timed
	case isChat(lines):
		return chat
	case isTelegram(lines):
		return telegram
	case isMinutes(lines):
		return minutes
	}
	return nil
}
