package export_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compiled reads a schema; what it says of formats counts.
func compiled(t *testing.T, path string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON reads a document with its numbers as they are written.
func asJSON(t *testing.T, document string) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, document)
	}
	return v
}

// odd are records with everything that makes a document invalid where a writer is careless.
func odd(t *testing.T) []record.Record {
	all := append(records(5, 500, naughty(t)), one(), record.Record{})
	addresses := append([]string{
		"https://news.example/a b?q=ї&x=\"<>\"", "https://новини.example/стаття#а", "/home/user/сторінка 1.html",
		"https://[::1]:80/x", "http://user@news.example/{x}|y",
		"javascript:alert(1)", "https://news.example/%zz", "https://",
	}, awkward...)
	for i := range all {
		r := &all[i]
		r.Article.URL, r.Article.Canonical, r.Article.ArchiveURL = addresses[i%len(addresses)],
			addresses[(i/3)%len(addresses)], addresses[(i/2)%len(addresses)]
		r.Claim.ReviewURL = addresses[(i/5)%len(addresses)]
		r.Claim.Rating = append(claim.Ratings, "our own")[i%7]
		if r.Claim.ID == "" {
			r.Claim.Quote = "bare"
			r.Claim.ID, r.Article.ID = "0b48b1e0-4d94-543c-8cb4-74cdc2a9599f", "0b48b1e0-4d94-543c-8cb4-74cdc2a959a0"
		}
		switch i % 5 {
		case 0:
			r.Anchor.State = claim.Orphan
		case 1:
			r.RetrievedAt = time.Time{}
		}
	}
	return all
}

// Web Annotation: what the model demands, see testdata.
func TestEveryAnnotationIsValid(t *testing.T) {
	schema := compiled(t, "testdata/webannotation.schema.json")
	for _, a := range asJSON(t, encodeAs(t, annotations, odd(t))).([]any) {
		if err := schema.Validate(a); err != nil {
			t.Fatalf("%v\n%.2000s", err, fmt.Sprint(a))
		}
	}
}

func TestEveryLineConformsToItsSchema(t *testing.T) {
	schema := compiled(t, "../../docs/claims.schema.json")
	for line := range strings.Lines(encodeAs(t, jsonl, odd(t))) {
		if err := schema.Validate(asJSON(t, line)); err != nil {
			t.Fatalf("%v\n%.2000s", err, line)
		}
	}
}

func TestEveryClaimReviewIsValid(t *testing.T) {
	schema := compiled(t, "testdata/claimreview.schema.json")
	out := asJSON(t, encodeAs(t, func(w io.Writer) export.Encoder { return export.NewClaimReview(w, nil) }, odd(t)))
	if err := schema.Validate(out); err != nil {
		t.Error(err)
	}
	if n := len(out.(map[string]any)["@graph"].([]any)); n < 50 {
		t.Errorf("only %d reviews", n)
	}
}

// The schemas can tell what is wrong: a test that nothing fails shows nothing.
func TestTheSchemasRefuseWhatIsWrong(t *testing.T) {
	annotation := encodeAs(t, annotations, []record.Record{one()})
	reviews := func(w io.Writer) export.Encoder { return export.NewClaimReview(w, nil) }
	review := encodeAs(t, reviews, []record.Record{one()})
	line := encodeAs(t, jsonl, []record.Record{one()})
	for name, c := range map[string]struct{ path, document, was, is string }{
		"context":      {"testdata/webannotation.schema.json", annotation, "anno.jsonld", "x.jsonld"},
		"a state":      {"testdata/webannotation.schema.json", annotation, "sourceDate", "sourceDay"},
		"a moment":     {"testdata/webannotation.schema.json", annotation, "2026-05-06T07", "2026-05-06 07"},
		"a purpose":    {"testdata/webannotation.schema.json", annotation, `"purpose":"tagging"`, `"purpose":"naming"`},
		"a selector":   {"testdata/webannotation.schema.json", annotation, `"start":26,"end"`, `"start":26,"ends"`},
		"a rating":     {"testdata/claimreview.schema.json", review, "alternateName", "name"},
		"a check":      {"testdata/claimreview.schema.json", review, "https://c.example", "c.example"},
		"a surprise":   {"../../docs/claims.schema.json", line, `"quote":`, `"quotes":`},
		"a status":     {"../../docs/claims.schema.json", line, `"checked"`, `"done"`},
		"a time":       {"../../docs/claims.schema.json", line, "2026-01-02T", "2026-01-02 "},
		"a text value": {"../../docs/claims.schema.json", line, `"value":51.5`, `"value":"51.5"`},
	} {
		if !strings.Contains(c.document, c.was) {
			t.Errorf("%s: %q is not in %s", name, c.was, c.document)
		}
		v := asJSON(t, strings.ReplaceAll(c.document, c.was, c.is))
		if list, ok := v.([]any); ok {
			v = list[0]
		}
		if compiled(t, c.path).Validate(v) == nil {
			t.Errorf("%s: a wrong document is taken", name)
		}
	}
}
