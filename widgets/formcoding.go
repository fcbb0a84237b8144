package widgets

import (
	"slices"
	"strings"

	"claimlight/internal/unit"
)

// tagCoding writes tags with commas between them. A tag is trimmed and stands once.
func tagCoding() coding[[]string] {
	return coding[[]string]{
		format: func(tags []string) string { return strings.Join(tags, ", ") },
		parse:  ParseTags,
		equal:  slices.Equal[[]string],
	}
}

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

// unitCoding writes the units that the table of units knows as a person reads them; all others stay as typed.
func unitCoding() coding[string] {
	return coding[string]{
		format: unit.Label,
		parse:  func(text string) string { return unit.Code(strings.TrimSpace(text)) },
		equal:  func(a, b string) bool { return a == b },
	}
}
