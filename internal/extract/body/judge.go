// Package body judges which segments of a page are the article.
package body

import (
	"claimlight/internal/extract/dom"
)

// Witness is what the page says about its article elsewhere. It may be wrong.
type Witness struct {
	Title string
	Body  string // JSON-LD articleBody
}

// Verdict is the outcome for a page.
type Verdict struct {
	Reasons []string // one per segment; empty for the article's own
	Found   bool
}

// Judge tells the article's segments from the others.
func Judge(page *dom.Page, w Witness) Verdict {
	v := Verdict{Reasons: make([]string, len(page.Segments))}
	values := make([]float64, len(page.Segments))
	for i := range page.Segments {
		values[i] = worth(page, i)
	}
	box := container(page, values)
	if box < 0 {
		return v
	}
	for i := range page.Segments {
		v.Reasons[i] = reason(page, i, box)
		v.Found = v.Found || v.Reasons[i] == ""
	}
	if !v.Found {
		for i := range v.Reasons {
			v.Reasons[i] = ""
		}
	}
	return v
}
