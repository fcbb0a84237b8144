// Package phrase writes sizes, times and texts that are too long as people read them.
package phrase

import (
	"fmt"
	"strings"
	"time"

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
func Size(bytes int64) string {
	if bytes < 1<<20 {
		return words.PhraseKb(int((bytes + 1023) / 1024)).String()
	}
	return words.PhraseMb(words.Number(strings.TrimSuffix(fmt.Sprintf("%.1f", float64(bytes)/(1<<20)), ".0"))).String()
}
