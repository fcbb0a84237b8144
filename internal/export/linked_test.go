package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
)

func webAnnotations(t *testing.T, all ...record.Record) []map[string]any {
	t.Helper()
	var out []map[string]any
	if err := json.Unmarshal([]byte(encodeAs(t, annotations, all)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnAnnotationSaysWhatTheClaimSays(t *testing.T) {
	r := one()
	r.Article.URL, r.Article.ArchiveURL = "https://news.example/a b?q=ї", "https://archive.example/1"
	got := webAnnotations(t, r)[0]
	target := got["target"].(map[string]any)
	for what, pair := range map[string][2]any{
		"context": {got["@context"], "http://www.w3.org/ns/anno.jsonld"},
		"id":      {got["id"], "urn:uuid:c"},
		"type":    {got["type"], "Annotation"},
		"created": {got["created"], "2026-01-02T03:04:05Z"},
		"creator": {got["creator"].(map[string]any)["name"], "Ada"},
		"source":  {target["source"], "https://news.example/a%20b?q=%D1%97"},
		"selector": {target["selector"], "[map[exact:At least 51 👍 schools prefix:“ suffix:” type:TextQuoteSelector] " +
			"map[end:47 start:26 type:TextPositionSelector] " +
			"map[conformsTo:http://tools.ietf.org/rfc/rfc3778 type:FragmentSelector value:page=12] " +
			"map[conformsTo:http://www.w3.org/TR/media-frags/ type:FragmentSelector value:t=00:14:03]]"},
		"state": {target["state"], "map[cached:https://archive.example/1 sourceDate:2026-05-06T07:08:09.12Z " +
			"type:TimeState]"},
	} {
		if fmt.Sprint(pair[0]) != pair[1] {
			t.Errorf("%s: %v, want %v", what, pair[0], pair[1])
		}
	}
	var bodies []string
	for _, b := range got["body"].([]any) {
		m := b.(map[string]any)
		if m["source"] != nil {
			bodies = append(bodies, fmt.Sprint(m["purpose"], " -> ", m["source"]))
		} else {
			said := fmt.Sprint(m["purpose"], ": ", m["value"])
			if m["label"] != nil {
				said += fmt.Sprintf(" (%s)", m["label"])
			}
			bodies = append(bodies, said)
		}
	}
	want := []string{
		"identifying: Ministry", `describing: {"text":"At least 51","value":51.5,"unit":"school","qualifier":"at_least","period":"2024","start":26,"end":37}`,
		`describing: {"text":"x","value_high":-7}`, "describing: =own", "assessing: mostly_true (Mostly true)",
		"commenting: Yes.",
		"linking -> https://e.example",
		`linking: {"name":"receipt.pdf","media_type":"application/pdf","size":1200,"sha256":"` +
			strings.Repeat("0a", 32) + `"}`,
		"tagging: schools", "tagging: a;b",
	}
	if !slices.Equal(bodies, want) {
		t.Errorf("bodies %q\nwant   %q", bodies, want)
	}
}

func TestNoClaimsAreAnEmptyArray(t *testing.T) {
	if got := encodeAs(t, annotations, nil); got != "[]\n" {
		t.Errorf("%q", got)
	}
}

func TestPrivateThingsStayOut(t *testing.T) {
	r := one()
	r.Claim.Notes, r.Claim.Fields = "SECRET", map[string]string{"phone": "SECRET"}
	reviews := func(w io.Writer) export.Encoder { return export.NewClaimReview(w, nil) }
	for name, open := range map[string]func(io.Writer) export.Encoder{
		"annotation": annotations,
		"review":     reviews,
	} {
		if out := encodeAs(t, open, []record.Record{r}); strings.Contains(out, "SECRET") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestAClaimReviewHasWhatIsAskedFor(t *testing.T) {
	r := one()
	r.Article.Site, r.Article.Canonical = "The Daily Sample", "https://news.example/a"
	var b bytes.Buffer
	e := export.NewClaimReview(&b, nil)
	lacking := one()
	lacking.Claim.ID, lacking.Claim.Rating, lacking.Claim.ReviewURL = "d", claim.NotRated, "not published"
	for _, r := range []record.Record{r, lacking} {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	want := `{"@context":"https://schema.org","@graph":[
{"@type":"ClaimReview","url":"https://c.example","claimReviewed":"=own","reviewRating":{"@type":"Rating","alternateName":"Mostly true","ratingValue":4,"bestRating":5,"worstRating":1},` +
		`"reviewBody":"Yes.","author":{"@type":"Person","name":"Ada"},"itemReviewed":{"@type":"Claim","author":{"@type":"Organization","name":"Ministry"},` +
		`"datePublished":"2025-04-11","appearance":{"@type":"CreativeWork","url":"https://news.example/a","headline":"Заголовок","datePublished":"2025-04-11T16:12",` +
		`"publisher":{"@type":"Organization","name":"The Daily Sample"}}}}
]}
`
	if b.String() != want {
		t.Errorf("%s\nwant %s", b.String(), want)
	}
	if got := fmt.Sprint(e.Skipped()); got != "[{d [a rating the address where the check is published]}]" {
		t.Errorf("skipped %s", got)
	}
}

func TestARatingOffTheScaleHasItsNameAlone(t *testing.T) {
	r := one()
	r.Claim.Rating, r.Claim.Source, r.Claim.Wording = claim.Unverifiable, claim.Source{Name: "x", Kind: claim.Anonymous},
		"</script><script>alert(1)"
	out := encodeAs(t, func(w io.Writer) export.Encoder { return export.NewClaimReview(w, nil) }, []record.Record{r})
	if !strings.Contains(out, `"reviewRating":{"@type":"Rating","alternateName":"Unverifiable"}`) ||
		strings.Contains(out, `"name":"x"`) || strings.Contains(out, "<") {
		t.Errorf("%s", out)
	}
}
