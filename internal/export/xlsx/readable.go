package xlsx

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// listed are the columns that the table of claims keeps as JSON, for programs, with what of each entry is read first.
var listed = map[string][]string{
	"evidence":     {"stance", "title", "url", "note"},
	"more_figures": {"text"},
}

// readable turns a list that is kept for programs into a line for each of its entries. All else stays as it is, also a
// list that cannot be read.
func readable(column, cell string) string {
	first, is := listed[column]
	var entries []map[string]any
	if !is || json.Unmarshal([]byte(cell), &entries) != nil {
		return cell
	}
	var lines []string
	for _, entry := range entries {
		var parts []string
		for _, name := range first {
			if said, has := entry[name]; has {
				parts = append(parts, fmt.Sprint(said))
				delete(entry, name)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(entry)) {
			parts = append(parts, fmt.Sprintf("%s: %v", name, entry[name]))
		}
		lines = append(lines, strings.Join(parts, " · "))
	}
	return strings.Join(lines, "\n")
}
