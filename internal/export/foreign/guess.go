package foreign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/export"
)

// Guess proposes where the columns of a table go: as the tool that wrote it means them, else by their names, else by
// what stands in them. What it knows nothing of is kept as an own field. The quote may still be missing; see
// Mapping.Check.
func Guess(t *Table) Mapping {
	m := make(Mapping, len(t.Header))
	for i := range m {
		m[i] = Own
	}
	if from, ok := known(t.Header); ok {
		m.byTool(t, from)
		return m
	}
	m.byName(t)
	m.byContent(t)
	return m
}

// byTool takes the first of several columns for one field, such as a number behind "Category (2)", unless all can go
// there.
func (m Mapping) byTool(t *Table, from tool) {
	taken := map[Field]bool{}
	for i, name := range t.Header {
		name, _, _ = strings.Cut(name, " (")
		if f, ok := from.columns[fold(name)]; ok && (!taken[f] || isMany(f)) {
			m[i], taken[f] = f, true
		}
	}
}

// byName gives each field the column whose name says it best.
func (m Mapping) byName(t *Table) {
	for _, info := range Fields() {
		best, bestRank := -1, 0
		for i, name := range t.Header {
			if m[i] != Own {
				continue
			}
			if rank := rankOf(fold(name), info.Field); rank > 0 && (bestRank == 0 || rank < bestRank) {
				best, bestRank = i, rank
			}
		}
		if best >= 0 {
			m[best] = info.Field
		}
	}
}

// byContent finds the column of addresses and, in what is left, that of quotes: the one with the longest texts.
func (m Mapping) byContent(t *Table) {
	address, quote := -1, -1
	for i, f := range m {
		switch {
		case f == ArticleURL:
			address = i
		case f == Quote:
			quote = i
		}
	}
	for i := range m {
		if address < 0 && m[i] == Own && mostlyAddresses(t, i) {
			m[i], address = ArticleURL, i
		}
	}
	longest := 2.5 // words; a column of shorter texts holds names or numbers
	best := -1
	for i := range m {
		if words := meanWords(t, i); quote < 0 && m[i] == Own && words > longest {
			best, longest = i, words
		}
	}
	if best >= 0 {
		m[best] = Quote
	}
}

func mostlyAddresses(t *Table, column int) bool {
	addresses, filled := 0, 0
	for _, line := range t.Rows[:min(len(t.Rows), sampled)] {
		if cell := line.Cells[column]; cell != "" {
			filled++
			if export.WebAddress(cell) != "" {
				addresses++
			}
		}
	}
	return addresses > 0 && addresses*10 >= filled*8
}

func meanWords(t *Table, column int) float64 {
	words, filled := 0, 0
	for _, line := range t.Rows[:min(len(t.Rows), sampled)] {
		if cell := line.Cells[column]; cell != "" {
			filled++
			words += max(len(strings.Fields(cell)), utf8.RuneCountInString(cell)/12) // Chinese has no spaces
		}
	}
	return float64(words) / float64(max(1, filled))
}

// fold makes the spellings of one name the same: "Created_at", "created at" and "Created At:".
func fold(name string) string {
	var parts []rune
	for i, r := range name {
		// textualRating and article_url are two words each
		if i > 0 && unicode.IsUpper(r) && unicode.IsLower(parts[len(parts)-1]) {
			parts = append(parts, ' ')
		}
		parts = append(parts, r)
	}
	words := strings.FieldsFunc(strings.ToLower(string(parts)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, " ")
}
