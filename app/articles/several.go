package articles

import (
	"fmt"
	"strings"
	"time"

	"claimlight/app/ask"
	"claimlight/internal/ingest"
	"claimlight/internal/words"
)

// several is an archive that holds more than one page, of which the user has to choose.
type several struct {
	path  string
	pages []ingest.Listed
}

func (s *several) Error() string { return fmt.Sprintf("archive of %d pages", len(s.pages)) }

// choosePages lists the pages of an archive, of which the user opens one, or all.
func (w *Door) choosePages(s *several) {
	all := ask.Choice{Title: words.ArticlesAllPages(len(s.pages)).String(), Run: func() {
		entries := make([]entry, len(s.pages))
		for i, p := range s.pages {
			entries[i] = entry{s.path, p}
		}
		w.enqueue(entries)
	}}
	choices := make([]ask.Choice, 0, len(s.pages)+1)
	for _, p := range s.pages {
		c := ask.Choice{Title: p.Title, Hint: hintOf(p), Run: func() { w.enqueue([]entry{{s.path, p}}) }}
		if c.Title == "" {
			c.Title = p.Address
		}
		choices = append(choices, c)
	}
	w.Ask.Choose(words.ArticlesChoosePage(len(s.pages)).String(), append(choices, all), nil)
}

// hintOf is where and when a page was recorded.
func hintOf(p ingest.Listed) string {
	const longest = 44
	address := strings.TrimPrefix(strings.TrimPrefix(p.Address, "https://"), "http://")
	if r := []rune(address); len(r) > longest {
		address = string(r[:longest/2]) + "…" + string(r[len(r)-longest/2:])
	}
	if p.Time.IsZero() {
		return address
	}
	return address + "  " + p.Time.UTC().Format(time.DateTime)
}
