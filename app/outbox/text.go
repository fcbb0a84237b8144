package outbox

import (
	"fmt"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/unit"
)

// Text is what the user has put into a change, for the clipboard: a line for each field.
func Text(c Change) string {
	switch c := c.(type) {
	case *Tag:
		return claimText(c.Claim)
	case *Edit:
		return claimText(c.After)
	case *Edits:
		texts := make([]string, len(c.Claims))
		for i, e := range c.Claims {
			texts[i] = claimText(e.After)
		}
		return strings.Join(texts, "\n\n")
	}
	return c.Words()
}

func claimText(c claim.Claim) string {
	lines := []string{c.Quote}
	add := func(name, value string) {
		if value != "" {
			lines = append(lines, name+": "+value)
		}
	}
	add("Wording", c.Wording)
	add("Source", c.Source.Name)
	for _, f := range c.Figures {
		value := ""
		if f.Value.Valid {
			value = f.Value.Decimal.String()
		}
		add("Figure", strings.TrimSpace(strings.Join(strings.Fields(fmt.Sprint(f.Text, " ", value, " ", unit.Label(f.Unit), " ", f.Period)), " ")))
	}
	add("Status", string(c.Status))
	add("Rating", string(c.Rating))
	add("Conclusion", c.Conclusion)
	for _, e := range c.Evidence {
		add("Evidence", strings.TrimSpace(e.Title+" "+e.URL+" "+e.Note))
	}
	add("Review", c.ReviewURL)
	add("Tags", strings.Join(c.Tags, ", "))
	add("Notes", c.Notes)
	return strings.Join(lines, "\n")
}
