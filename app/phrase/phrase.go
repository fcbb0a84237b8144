// Package phrase writes sizes, times and texts that are too long as people read them.
package phrase

import (
	"strings"
	"time"

	"claimlight/internal/attachment"
	"claimlight/internal/words"
)

// Short cuts a text to at most n code points.
func Short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// OneLine writes a text in one line, with single spaces.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Sentences writes messages that are sentences without their stops one behind another.
func Sentences(said ...words.Message) string {
	return strings.Join(words.Texts(words.InUse(), said), ". ")
}

// Moment says when something of this computer was done.
func Moment(t time.Time) string { return words.Moment(t.Local()).String() }

// Size says how large a file is.
func Size(bytes int64) string { return attachment.Size(bytes) }
