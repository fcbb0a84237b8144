package packedtest

import (
	"fmt"
	"strings"

	"claimlight/internal/article"
)

// Shown writes blocks in a line each: the kind, its level, the text, and why it is left out.
func Shown(blocks []article.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		level := ""
		if x.Level > 0 {
			level = fmt.Sprint(x.Level)
		}
		fmt.Fprintf(&b, "%s%s: %s", x.Kind, level, x.Text)
		if !x.Kept() {
			fmt.Fprintf(&b, " [%s]", x.Reason)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
