package review

import (
	"bytes"
	"encoding/json"
	"strings"

	"claimlight/internal/record"
)

// remainder is what the markup says and the claim does not hold, as JSON on one line, so that nothing is lost; empty
// where there is nothing.
func remainder(n node, r record.Record) string {
	c := r.Claim
	held := map[string]bool{}
	for _, s := range []string{
		c.Quote, c.ReviewURL, c.SaidAt, c.Source.Name, c.Source.Via, c.Conclusion, r.Article.Site,
		r.Article.Language,
	} {
		held[s] = true
	}
	for _, e := range c.Evidence {
		held[e.URL], held[e.Title] = true, true
	}
	for _, value := range c.Fields {
		held[value] = true
	}
	for _, part := range strings.Fields(c.Fields[fieldValue]) {
		held[part] = true
	}
	left := prune(map[string]any(n), held)
	if left == nil {
		return ""
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(left); err != nil {
		return "" // what was read as JSON can be written as such
	}
	return strings.TrimSpace(b.String())
}

// prune leaves out types, texts that are held elsewhere, and what is empty then; nil where nothing is left.
func prune(v any, held map[string]bool) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, value := range v {
			if left := prune(value, held); left != nil && key != "@context" && key != "@type" {
				out[key] = left
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case []any:
		var out []any
		for _, value := range v {
			if left := prune(value, held); left != nil {
				out = append(out, left)
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case nil:
		return nil
	}
	if s := text(v); s == "" && v != true && v != false || held[s] && s != "" {
		return nil
	}
	return v
}
