package review_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/review"
	"claimlight/internal/record"
)

const one = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://check.example/1","datePublished":"2025-02-03",
 "author":{"@type":"Organization","name":"The Checkers","url":"https://check.example"},"claimReviewed":"The bridge cost 9 billion.",
 "reviewBody":"It cost 900 million.","reviewRating":{"@type":"Rating","ratingValue":1,"worstRating":"1","bestRating":"5","alternateName":"Pants on fire"},
 "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"A. Mayor","jobTitle":"Mayor of Sample"},"datePublished":"2025-01-30",
  "firstAppearance":{"@type":"CreativeWork","url":"https://news.example/bridge","headline":"Bridge opens"},"appearance":["https://social.example/7"]}}`

// read gives the good claims of a file, and its problems.
func read(t *testing.T, file string) (good []record.Record, bad []record.Problem) {
	t.Helper()
	err := review.Read(strings.NewReader(file), func(in record.Incoming) error {
		r, err := in.Onto(record.Record{})
		var p record.Problem
		if errors.As(err, &p) {
			bad = append(bad, p)
		} else {
			good = append(good, r)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return good, bad
}

func TestAReviewIsAClaimThatWasChecked(t *testing.T) {
	good, _ := read(t, one)
	if len(good) != 1 {
		t.Fatal(good)
	}
	c := good[0].Claim
	for what, pair := range map[string][2]string{
		"quote":      {c.Quote, "The bridge cost 9 billion."},
		"source":     {fmt.Sprint(c.Source.Name, " ", c.Source.Kind), "A. Mayor person"},
		"said":       {c.SaidAt, "2025-01-30"},
		"result":     {fmt.Sprint(c.Status, " ", c.Rating), "checked false"},
		"conclusion": {c.Conclusion, "It cost 900 million."},
		"check":      {c.ReviewURL, "https://check.example/1"},
		"tags":       {fmt.Sprint(c.Tags), "[previously checked]"},
		"evidence": {fmt.Sprint(c.Evidence), "[{ https://news.example/bridge Bridge opens context Where the claim was made " +
			"  []} " +
			"{ https://social.example/7  context Where the claim was made   []}]"},
		"verdict":   {c.Fields["original_rating"], "Pants on fire"},
		"numbers":   {c.Fields["original_rating_value"], "1 of 1 to 5"},
		"reviewer":  {c.Fields["reviewed_by"] + " " + c.Fields["review_published_at"], "The Checkers 2025-02-03"},
		"remainder": {c.Fields["claimreview"], `{"author":{"url":"https://check.example"},"itemReviewed":{"author":{"jobTitle":"Mayor of Sample"}}}`},
		"article":   {good[0].Article.Title + ", " + good[0].Article.Site, "Checked by The Checkers, The Checkers"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q, want %q", what, pair[0], pair[1])
		}
	}
}

func TestReviewsStandInManyPlaces(t *testing.T) {
	two := strings.Replace(one, "9 billion", "8 billion", 1)
	for name, file := range map[string]string{
		"a list":     "[" + one + ",\n" + two + "]",
		"a graph":    `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},` + one + `,` + two + `]}`,
		"JSON lines": strings.ReplaceAll(one, "\n", " ") + "\n" + strings.ReplaceAll(two, "\n", " ") + "\n",
		"the feed": `{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[` + one + `,` + one +
			`]},{"item":` + two + `}],"dateModified":"x"}`,
		"nested": `{"@type":"NewsArticle","review":[` + one + `],"hasPart":{"x":` + two + `}}`,
		"a page": "<!DOCTYPE html><title>x</title><script>var x = {</script><script type=\"application/ld+json\">" +
			one + "</script>\n<script type='application/ld+json; charset=utf-8'>//<![CDATA[\n" + two + "\n//]]></script>",
		"with a mark":  "\ufeff[" + one + "," + two + "]",
		"typed by IRI": strings.ReplaceAll("["+one+","+two+"]", `"ClaimReview"`, `["https://schema.org/ClaimReview"]`),
	} {
		if good, bad := read(t, file); len(good) != 2 || len(bad) != 0 || good[0].Claim.ID == good[1].Claim.ID {
			t.Errorf("%s: %d good, %v", name, len(good), bad)
		}
	}
}

func TestABadReviewIsNamedByItsLine(t *testing.T) {
	good, bad := read(t, "[\n"+one+",\n{\"@type\":\"ClaimReview\",\n\"url\":\"https://x.example\"}\n]")
	if len(good) != 1 || fmt.Sprint(bad) != "[line 7, review 2: the review does not say which claim it is about]" {
		t.Errorf("%d good, %v", len(good), bad)
	}
	_, bad = read(t, "<p>\n<script type=\"application/ld+json\">\n{\"x\":\n</script>\n<script "+
		"type=\"application/ld+json\">"+one+"</script>")
	if len(bad) != 1 || bad[0].Line < 2 || bad[0].Line > 4 {
		t.Errorf("a broken script: %v", bad)
	}
}

func TestAFileThatEndsTooEarlyIsAProblem(t *testing.T) {
	var p record.Problem
	err := review.Read(strings.NewReader("[\n"+one+",\n"+one[:300]), func(record.Incoming) error { return nil })
	if !errors.As(err, &p) || p.Line < 6 {
		t.Errorf("%v", err)
	}
}

func TestFilesWithoutReviewsAreForeign(t *testing.T) {
	for _, file := range []string{"{}", "[]", "[1,2]", `{"@type":"Recipe"}`, "<html><p>ClaimReview", "null"} {
		if err := review.Read(strings.NewReader(file), func(record.Incoming) error { return nil }); !errors.Is(err,
			record.ErrForeign) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestUntidyMarkupIsUnderstood(t *testing.T) {
	good, bad := read(t, `[{"@type":"ClaimReview","url":["https://c.example"],"claimReviewed":{"@value":"  Є вода "},"author":"Plain Name",
		"reviewRating":[{"ratingValue":"4","bestRating":5,"worstRating":1}],"itemReviewed":[{"author":[{"name":"A"},{"name":"B"}],"sameAs":"https://a.example"}]}]`)
	if len(good) != 1 || len(bad) != 0 {
		t.Fatal(good, bad)
	}
	c := good[0].Claim
	if c.Quote != "Є вода" || c.Rating != claim.MostlyTrue || c.Source.Name != "A" || c.Source.Via != "B" ||
		len(c.Evidence) != 1 || c.Fields["reviewed_by"] != "Plain Name" {
		t.Errorf("%+v", c)
	}
}

// What our own export writes comes back.
func TestOurOwnReviewsComeBack(t *testing.T) {
	var b strings.Builder
	e := export.NewClaimReview(&b, nil)
	r := record.Record{Claim: claim.Claim{
		ID: "c", Selector: claim.Selector{Quote: "Prices rose by 51 percent"}, Rating: claim.HalfTrue,
		ReviewURL: "https://c.example/1", Conclusion: "By half of it.",
		Source: claim.Source{Name: "A. Mayor", Kind: claim.Person}, SaidAt: "2025-01-30", Annotator: "Ada",
	}}
	r.Article.URL, r.Article.Title = "https://news.example/1", "Prices"
	if err := errors.Join(e.Encode(r), e.Close()); err != nil {
		t.Fatal(err)
	}
	good, _ := read(t, b.String())
	if len(good) != 1 {
		t.Fatal(b.String())
	}
	if c := good[0].Claim; c.Quote != r.Claim.Quote || c.Rating != claim.HalfTrue || c.Source != r.Claim.Source ||
		c.Conclusion != r.Claim.Conclusion || c.ReviewURL != r.Claim.ReviewURL || c.Evidence[0].Title != "Prices" {
		t.Errorf("%+v", c)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(one)
	f.Add("<script type=application/ld+json>[" + one + "]</script>")
	f.Add(`{"dataFeedElement":[{"item":[` + one + `]}]}`)
	f.Add(`[[[{"@graph":{"@type":"ClaimReview","claimReviewed":["x",1,null]}}]]]`)
	f.Fuzz(func(t *testing.T, file string) {
		seen := map[string]bool{}
		_ = review.Read(strings.NewReader(file), func(in record.Incoming) error {
			r, err := in.Onto(record.Record{})
			if err != nil {
				return nil
			}
			if r.Claim.Quote == "" || r.Claim.ID == "" || seen[r.Claim.ID] {
				t.Errorf("claim %+v", r.Claim)
			}
			seen[r.Claim.ID] = true
			return nil
		})
	})
}
