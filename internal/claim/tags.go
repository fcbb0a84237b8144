package claim

import (
	"slices"
	"strings"
)

// ParseTags reads tags with commas between them: each trimmed, none empty, none twice whatever its case.
func ParseTags(text string) []string {
	var tags []string
	for tag := range strings.SplitSeq(text, ",") {
		tag = strings.TrimSpace(tag)
		same := func(other string) bool { return strings.EqualFold(other, tag) }
		if tag != "" && !slices.ContainsFunc(tags, same) {
			tags = append(tags, tag)
		}
	}
	return tags
}
