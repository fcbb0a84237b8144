package export

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// ClaimReviews writes claims as schema.org's ClaimReview, the markup that shows a finished check to search engines and
// other fact-checkers. A claim that lacks what is required is left out; see Skipped.
type ClaimReviews struct {
	array   *array
	scale   scheme.Scale
	skipped []Skipped
}

// Skipped is a claim that was left out, and why.
type Skipped struct {
	ClaimID string
	Missing []string // in words for a person
}

// NewClaimReview writes one JSON-LD document with all reviews, which can be put into the script element of a page.
// Ratings stand on the scale of the library; on the default one for none.
func NewClaimReview(w io.Writer, scale scheme.Scale) *ClaimReviews {
	e := &ClaimReviews{scale: scale.OrDefault()}
	e.array = newArray(w, `{"@context":"https://schema.org","@graph":`, "}")
	e.array.escapeHTML = true
	return e
}

// Encode writes one review, or notes why it cannot be written.
func (e *ClaimReviews) Encode(r record.Record) error {
	if missing := MissingForReview(r.Claim); len(missing) > 0 {
		e.skipped = append(e.skipped, Skipped{r.Claim.ID, missing})
		return nil
	}
	return e.array.add(reviewOf(&r, e.scale))
}

// Close ends the document.
func (e *ClaimReviews) Close() error { return e.array.close() }

// Skipped lists the claims that were left out.
func (e *ClaimReviews) Skipped() []Skipped { return e.skipped }

// MissingForReview tells what a claim lacks to be published as a ClaimReview.
func MissingForReview(c claim.Claim) []string {
	var missing []string
	if c.Rating == claim.NotRated {
		missing = append(missing, words.ExportARating.String())
	}
	if WebAddress(c.ReviewURL) == "" {
		missing = append(missing, words.ExportAddressWhereCheckPublished.String())
	}
	return missing
}

type claimReview struct {
	Type          string        `json:"@type"`
	URL           string        `json:"url"`
	ClaimReviewed string        `json:"claimReviewed"`
	ReviewRating  reviewRating  `json:"reviewRating"`
	ReviewBody    string        `json:"reviewBody,omitempty"`
	Author        *namedThing   `json:"author,omitempty"`
	ItemReviewed  reviewedClaim `json:"itemReviewed"`
}

type reviewRating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
	RatingValue   int    `json:"ratingValue,omitempty"`
	BestRating    int    `json:"bestRating,omitempty"`
	WorstRating   int    `json:"worstRating,omitempty"`
}

type reviewedClaim struct {
	Type          string      `json:"@type"`
	Author        *namedThing `json:"author,omitempty"`
	DatePublished string      `json:"datePublished,omitempty"`
	Appearance    *appearance `json:"appearance,omitempty"`
}

type appearance struct {
	Type          string      `json:"@type"`
	URL           string      `json:"url"`
	Headline      string      `json:"headline,omitempty"`
	DatePublished string      `json:"datePublished,omitempty"`
	Publisher     *namedThing `json:"publisher,omitempty"`
}

type namedThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

func reviewOf(r *record.Record, scale scheme.Scale) claimReview {
	c := r.Claim
	out := claimReview{
		Type: "ClaimReview", URL: WebAddress(c.ReviewURL), ClaimReviewed: c.Wording, ReviewRating: ratingOf(c.Rating, scale),
		ReviewBody:   c.Conclusion,
		Author:       named("Person", c.Annotator),
		ItemReviewed: reviewedClaim{Type: "Claim", Author: authorOf(c.Source), DatePublished: c.SaidAt},
	}
	if out.ClaimReviewed == "" {
		out.ClaimReviewed = c.Quote
	}
	if link := WebAddress(r.Article.Canonical); link != "" {
		out.ItemReviewed.Appearance = &appearance{URL: link}
	} else if link := WebAddress(r.Article.URL); link != "" {
		out.ItemReviewed.Appearance = &appearance{URL: link}
	}
	if a := out.ItemReviewed.Appearance; a != nil {
		a.Type, a.Headline, a.DatePublished, a.Publisher = "CreativeWork", r.Article.Title, r.Article.Published,
			named("Organization", r.Article.Site)
	}
	return out
}

// ratingOf puts the rating on schema.org's scale, on which higher is truer too. One off the scale has its name alone.
func ratingOf(r claim.Rating, scale scheme.Scale) reviewRating {
	out := reviewRating{Type: "Rating", AlternateName: scale.Label(r)}
	if _, known := scale.Step(r); !known {
		out.AlternateName = sentenceCase(string(r))
	}
	if at, of, on := scale.Place(r); on {
		out.RatingValue, out.WorstRating, out.BestRating = at, 1, of
	}
	return out
}

// authorOf gives who made the claim; nobody where nobody is named.
func authorOf(s claim.Source) *namedThing {
	if s.Kind == claim.Person {
		return named("Person", s.Name)
	}
	if s.Kind == claim.Anonymous || s.Kind == claim.Unsourced {
		return nil
	}
	return named("Organization", s.Name)
}

func named(kind, name string) *namedThing {
	if name == "" {
		return nil
	}
	return &namedThing{kind, name}
}

// sentenceCase turns "half_true" into "Half true".
func sentenceCase(word string) string {
	word = strings.ReplaceAll(word, "_", " ")
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + word[size:]
}
