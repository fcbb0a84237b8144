package form

import (
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/unit"
)

// tagCoding writes tags with commas between them. A tag is trimmed and stands once.
func tagCoding() coding[[]string] {
	return coding[[]string]{
		format: func(tags []string) string { return strings.Join(tags, ", ") },
		parse:  claim.ParseTags,
		equal:  slices.Equal[[]string],
	}
}

// unitCoding writes the units that the table of units knows as a person reads them; all others stay as typed.
func unitCoding() coding[string] {
	return coding[string]{
		format: unit.Label,
		parse:  func(text string) string { return unit.Code(strings.TrimSpace(text)) },
		equal:  func(a, b string) bool { return a == b },
	}
}
