package extract

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/meta"
)

// Offer is a correction that the user may want for the whole site.
type Offer struct {
	Rule    SiteRule
	Example string   // text of the block that was corrected
	Also    []string // texts of the blocks of this page that the rule would change beside those that the user corrected
}

// Offers tells what a user's corrections of a page can mean for its site: at most one rule for each kind of place.
// before and after are the same blocks of one page, as they were cleaned and as the user left them. A correction
// is offered where the markup around the block, or the reason for which it was left out, tells it from the
// article's other text. There are no offers where neither the page's URL nor the address that it gives itself names a
// site, or where the page has no markup.
func Offers(p Page, before, after []article.Block) []Offer {
	if p.Type != HTML || len(before) != len(after) {
		return nil
	}
	root, err := parse(p.Content)
	if err != nil {
		return nil
	}
	page := dom.Cut(root)
	site := siteOf(p, meta.Read(root, page, origin(p.URL)).Canonical)
	if site == "" {
		return nil
	}
	places := placesOf(page, before)
	var out []Offer
	seen := map[SiteRule]bool{}
	for i := range before {
		if before[i].Kept() == after[i].Kept() || before[i].Kind == article.Title {
			continue
		}
		rule, ok := ruleFor(site, places[i], before[i], after[i].Kept())
		if !ok || seen[rule] {
			continue
		}
		seen[rule] = true
		if also, fits := rule.effect(places, before, after); fits {
			out = append(out, Offer{Rule: rule, Example: before[i].Text, Also: also})
		}
	}
	return out
}

// placesOf names the place of each block, "" where it has none.
func placesOf(page *dom.Page, blocks []article.Block) []string {
	byPath := make(map[string]string, len(page.Segments))
	for i := range page.Segments {
		box := page.Segments[i].Box
		byPath[page.Path(box)] = page.Place(box)
	}
	out := make([]string, len(blocks))
	for i, b := range blocks {
		if b.Path != "" {
			out[i] = byPath[b.Path]
		}
	}
	return out
}

// lasting are reasons that hold for a kind of block wherever it stands.
var lasting = map[article.Reason]bool{
	article.ReasonImageCaption: true, article.ReasonReference: true, article.ReasonAboutTheAuthor: true,
	article.ReasonMediaPlayer: true, article.ReasonReaderComment: true, article.ReasonDateAndDetails: true,
	article.ReasonTags: true, article.ReasonEditorsNote: true, article.ReasonContactDetails: true,
	article.ReasonStandfirst: true, article.ReasonByline: true, article.ReasonDate: true,
}

// ruleFor makes a rule of one correction, where its place or reason tells enough.
func ruleFor(site, place string, block article.Block, keep bool) (SiteRule, bool) {
	switch {
	case dom.PlaceTells(place):
		return SiteRule{Site: site, Place: place, Keep: keep}, true
	case keep && lasting[block.Reason]:
		return SiteRule{Site: site, Reason: block.Reason, Keep: true}, true
	}
	return SiteRule{}, false
}

// others is the part of the article's text beside the corrected blocks that a rule may touch to be offered: one that
// touches more does not tell what was corrected from the article itself.
const others = 0.2

// effect gives the texts of the blocks that the rule would change beside those that were corrected, and tells whether
// it fits the page: it takes back no correction, and touches little of the article.
func (r SiteRule) effect(places []string, before, after []article.Block) (also []string, fits bool) {
	touched, text := 0, 0
	for i, b := range before {
		if b.Kept() {
			text += len(b.Text)
		}
		kept := r.after(b.Reason, b.Reason, places[i]) == ""
		switch {
		case kept == b.Kept() || b.Kind == article.Title:
		case after[i].Kept() != kept:
			also = append(also, b.Text)
			touched += len(b.Text)
		}
	}
	return also, float64(touched) <= others*float64(text)
}
