package merge

import (
	"strings"

	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/journal"
)

// compare notes the columns in which two rows differ, under the names of their parts, and that what is alive there is
// in the trash here.
func (c *Conflict) compare(t *journal.Table, names map[string]words.Fixed, ours, theirs journal.Row) {
	if ours.Has("deleted_at") {
		c.Differences = append(c.Differences, Difference{
			words.MergePlace, words.MergeInTheTrash.String(), words.MergeInUse.String(),
		})
	}
	for _, column := range t.Columns {
		if name := names[column]; name != 0 && ours[column] != theirs[column] {
			c.Differences = append(c.Differences, Difference{name, journal.Shown(ours[column]), journal.Shown(theirs[column])})
		}
	}
}

// compareParts notes that other rows belong to the one and the other.
func (c *Conflict) compareParts(t *journal.Table, name words.Fixed, ours, theirs []journal.Row) {
	if !journal.SameRows(t, ours, theirs) {
		c.Differences = append(c.Differences, Difference{name, summary(ours), summary(theirs)})
	}
}

// tellingColumns hold what a person knows a row by.
var tellingColumns = []string{"name", "text", "value", "unit", "title", "url", "note", "state", "quote"}

// summary writes rows in a few words.
func summary(rows []journal.Row) string {
	var out []string
	for _, r := range rows {
		var cells []string
		for _, column := range tellingColumns {
			if s := claims.Title(journal.Shown(r[column])); s != "" {
				cells = append(cells, s)
			}
		}
		out = append(out, strings.Join(cells, " "))
	}
	return strings.Join(out, "; ")
}
