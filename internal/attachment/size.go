package attachment

import (
	"fmt"
	"strings"

	"claimlight/internal/words"
)

// Size says how large something of so many bytes is.
func Size(bytes int64) string {
	if bytes < 1<<20 {
		return words.PhraseKb(int((bytes + 1023) / 1024)).String()
	}
	return words.PhraseMb(words.Number(strings.TrimSuffix(fmt.Sprintf("%.1f", float64(bytes)/(1<<20)), ".0"))).String()
}
