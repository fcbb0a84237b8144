package extract

import (
	"strings"

	"claimlight/internal/article"
)

var widthless = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "")

// tidyLine cleans text at the door, drops marks without width that only guide a renderer, and makes white space one.
func tidyLine(s string) string {
	return strings.Join(strings.Fields(article.CleanText(widthless.Replace(s))), " ")
}
