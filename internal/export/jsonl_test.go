package export_test

import (
	"errors"
	"strings"
	"testing"

	"claimlight/internal/export"
	"claimlight/internal/record"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// keys lists the paths of all properties that a schema describes.
func keys(s *jsonschema.Schema, path string) []string {
	var out []string
	for name, p := range s.Properties {
		out = append(append(out, path+"."+name), keys(p, path+"."+name)...)
	}
	if s.Items2020 != nil {
		out = append(out, keys(s.Items2020, path)...)
	}
	return out
}

// held lists the paths of all keys that a document has.
func held(v any, path string, seen map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			seen[path+"."+name] = true
			held(inner, path+"."+name, seen)
		}
	case []any:
		for _, inner := range v {
			held(inner, path, seen)
		}
	}
}

func TestTheSchemaDescribesNoMoreThanIsWritten(t *testing.T) {
	r := one()
	r.Anchor.Score = 1
	r.Article.Byline, r.Article.Site, r.Article.Updated, r.Article.Language, r.Article.URL = "A", "S", "2025", "en", "u"
	r.Article.Canonical, r.Article.ArchiveURL, r.Article.DefaultSource, r.Article.AddedAt = "c", "a", "d",
		r.Claim.CreatedAt
	r.Claim.Evidence[0].Title, r.Claim.Evidence[0].Note, r.Claim.Evidence[0].ArchiveURL, r.Claim.Evidence[0].SeenAt = "t",
		"n", "a", "s"
	r.Away = map[string]bool{r.Claim.Evidence[0].Files[0].SHA256: true}
	seen := map[string]bool{}
	held(asJSON(t, encodeAs(t, jsonl, []record.Record{r})), "", seen)
	for _, key := range keys(compiled(t, "../../docs/claims.schema.json"), "") {
		if !seen[key] {
			t.Errorf("the schema has %s, which is never written", key)
		}
	}
}

func TestALineHoldsExactNumbers(t *testing.T) {
	out := encodeAs(t, jsonl, []record.Record{one()})
	for _, want := range []string{
		`"value":51.5,`, `"value_high":-7`, `"start":26,"end":47`,
		`"source":{"name":"Ministry"`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%s lacks %s", out, want)
		}
	}
}

func TestBadLinesAreNamed(t *testing.T) {
	good := encodeAs(t, jsonl, []record.Record{one()})
	for bad, want := range map[string]string{
		"rubbish":              "line 2: ",
		`{"format":"other-1"}`: `line 2, format: "other-1" is not known`,
		`{"claim":{}}`:         "line 2, format: it is missing",
		`{"format":"claimlight-1","claim":{"id":7}}`:                       "line 2: ",
		`{"format":"claimlight-1","surprise":7}`:                           "line 2: ",
		`{"format":"claimlight-1"} {}`:                                     "line 2: something stands behind",
		`{"format":"claimlight-1","place":{"start":1}}`:                    "line 2: start and end of the place",
		`{"format":"claimlight-1","place":{"start":-1,"end":2}}`:           "line 2: a place starts at -1",
		`{"format":"claimlight-1","claim":{"figures":[{"value":"many"}]}}`: "line 2: ",
	} {
		var found []error
		err := export.Read(strings.NewReader(good+bad+"\n"+good), func(in record.Incoming) error {
			_, err := in.Onto(record.Record{})
			found = append(found, err)
			return nil
		})
		var p record.Problem
		if err != nil || len(found) != 3 || found[0] != nil || found[2] != nil || !errors.As(found[1], &p) ||
			!strings.HasPrefix(p.Error(), want) {
			t.Errorf("%q: %v, %v, want %s", bad, err, found, want)
		}
	}
}
