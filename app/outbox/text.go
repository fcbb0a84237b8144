package outbox

import (
	"maps"
	"slices"
	"strings"

	"claimlight/internal/attachment"
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
	case *Guide:
		return c.After
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
	for _, f := range claim.Fields() {
		for _, value := range said(f, &c) {
			if value != "" {
				lines = append(lines, f.Label.String()+": "+value)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// said is what a person has said in a field, a line for each thing. The words around the quote, those that name the
// source, whoever tagged the claim, and what waits to be confirmed are no work that could be lost.
func said(f claim.Field, c *claim.Claim) []string {
	var out []string
	switch f.Path {
	case "Figures":
		for _, figure := range c.Figures {
			out = append(out, figureText(figure))
		}
	case "Evidence":
		for _, e := range c.Evidence {
			said := []string{e.Title, e.URL, e.Note}
			for _, f := range e.Files {
				said = append(said, attachment.SafeName(f.Name))
			}
			out = append(out, strings.TrimSpace(strings.Join(said, " ")))
		}
	case "Tags":
		out = append(out, strings.Join(c.Tags, ", "))
	case "Fields":
		for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
			out = append(out, name+": "+c.Fields[name])
		}
	case "Source.Text", "Annotator", "Unconfirmed":
	default:
		if f.HasText() && f.Kind != claim.Verbatim {
			out = append(out, f.Get(c))
		}
	}
	return out
}

func figureText(f claim.Figure) string {
	value := ""
	if f.Value.Valid {
		value = f.Value.Decimal.String()
	}
	return strings.Join(strings.Fields(strings.Join([]string{f.Text, value, unit.Label(f.Unit), f.Period}, " ")), " ")
}
