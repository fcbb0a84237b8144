package intake

import (
	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"
)

// Offers tells which of a user's corrections of a saved page can hold for its whole site: before and after are the
// blocks of the page as they were cleaned and as the user left them.
func Offers(s article.Snapshot, before, after []article.Block) ([]extract.Offer, error) {
	page, err := ingest.Decode(s)
	if err != nil {
		return nil, err
	}
	p := extract.Page{Content: page.Content, Type: extract.Type(page.Type), URL: page.URL}
	return extract.Offers(p, before, after), nil
}
