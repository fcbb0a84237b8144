package review

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export/verdict"
	"claimlight/internal/record"
	"claimlight/internal/words"

	"github.com/google/uuid"
)

// Tag is the tag by which claims that others have checked are known.
const Tag = "previously checked"

// The own fields in which a review's words are kept that no field of ours has a place for.
const (
	fieldRating    = "original_rating"       // the verdict in words
	fieldValue     = "original_rating_value" // in numbers, such as "2 of 1 to 5"
	fieldReviewer  = "reviewed_by"
	fieldPublished = "review_published_at"
	fieldTitle     = "review_title"
	fieldMore      = "claimreview" // what else the markup says, as JSON
)

// record turns a review into a claim; the reason says why it cannot be one.
func recordOf(n node) (r record.Record, reason string) {
	reviewed := n.child("itemReviewed")
	about := cmp.Or(n.text("claimReviewed"), reviewed.text("text", "name", "headline", "description"))
	if about == "" {
		return r, words.ReviewReviewDoesNotSayWhich.String()
	}
	c, a := &r.Claim, &r.Article
	c.Quote, c.Status, c.Tags, c.Fields = article.CleanText(about), claim.Checked, []string{Tag}, map[string]string{}
	c.ReviewURL = field(n.text("url"), n.address("mainEntityOfPage"), n.text("@id"))
	c.SaidAt = field(reviewed.text("datePublished", "dateCreated"))
	c.Source = claimant(reviewed.nodes("author"), reviewed.texts("author"))
	c.Evidence = appearances(reviewed)
	c.Conclusion = field(n.text("reviewBody", "description"))
	rate(c, n.child("reviewRating"))
	publisher := field(strings.Join(names(append(n.nodes("author"), n.nodes("publisher")...), n.texts("author")), ", "))
	c.Fields[fieldReviewer], c.Fields[fieldPublished], c.Fields[fieldTitle] = publisher, field(n.text("datePublished")),
		field(n.text("headline", "name"))
	a.Title, a.Site, a.Language = "Checked by "+cmp.Or(publisher, "others"), publisher, field(n.text("inLanguage"))
	c.Fields[fieldMore] = field(remainder(n, r))
	maps.DeleteFunc(c.Fields, func(_, value string) bool { return value == "" })
	a.ID = identity("article", a.Title)
	c.ID = identity("claim", c.ReviewURL+"\n"+about+"\n"+c.Source.Name+"\n"+c.SaidAt)
	return r, ""
}

// field takes the first text that is not empty through the door.
func field(texts ...string) string { return article.CleanField(cmp.Or(texts...)) }

// claimant is who made the claim: the first, and in Via all others.
func claimant(who []node, plain []string) claim.Source {
	all := names(who, plain)
	if len(all) == 0 {
		return claim.Source{}
	}
	out := claim.Source{Name: field(all[0]), Via: field(strings.Join(all[1:], ", "))}
	if len(who) > 0 {
		switch {
		case who[0].is("Person"):
			out.Kind = claim.Person
		case who[0].is("GovernmentOrganization"):
			out.Kind = claim.Government
		case who[0].is("Organization"), who[0].is("NewsMediaOrganization"):
			out.Kind = claim.Organisation
		}
	}
	return out
}

// names gives the names of people and organisations, each once.
func names(who []node, plain []string) []string {
	var out []string
	for _, n := range who {
		if name := n.text("name", "url", "sameAs"); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	if len(out) == 0 {
		out = plain
	}
	return out
}

// appearances are where the claim was made, as links that give context.
func appearances(reviewed node) []claim.Evidence {
	var out []claim.Evidence
	add := func(url, title string) {
		known := slices.ContainsFunc(out, func(e claim.Evidence) bool { return e.URL == url })
		if url != "" && !known {
			out = append(out, claim.Evidence{
				URL: field(url), Title: field(title), Stance: claim.Context,
				Note: "Where the claim was made",
			})
		}
	}
	for _, key := range []string{"firstAppearance", "appearance", "url", "sameAs"} {
		for _, link := range reviewed.texts(key) {
			add(link, "")
		}
		for _, work := range reviewed.nodes(key) {
			add(work.text("url", "@id", "contentUrl", "sameAs"), work.text("headline", "name"))
		}
	}
	return out
}

// rate takes the verdict over: its step on our scale where that is sure, its own words and numbers always.
func rate(c *claim.Claim, rating node) {
	words := rating.text("alternateName", "name", "ratingExplanation")
	value, worst, best := rating.text("ratingValue"), rating.text("worstRating"), rating.text("bestRating")
	if c.Rating = verdict.Words(words); c.Rating == claim.NotRated {
		c.Rating = verdict.Number(value, worst, best)
	}
	c.Fields[fieldRating] = field(words)
	if value != "" {
		c.Fields[fieldValue] = field(value)
	}
	if value != "" && (worst != "" || best != "") {
		c.Fields[fieldValue] = field(value + " of " + worst + " to " + best)
	}
	if c.Conclusion == "" {
		c.Conclusion = field(rating.text("ratingExplanation"), words)
	}
}

// space is the namespace of the identities that are made of what a review says.
var space = uuid.MustParse("b7a0a4e2-5a0f-5f0e-9a57-3a1c3a0f8d22")

func identity(kind, name string) string { return uuid.NewSHA1(space, []byte(kind+"\n"+name)).String() }
