package export_test

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/export"
)

// schema is as much of JSON Schema as docs/claims.schema.json uses.
type schema struct {
	Properties           map[string]schema
	Required             []string
	Items                *schema
	AdditionalProperties *json.RawMessage
	Type                 string
	Enum                 []string
}

// conforms reports the path of every value that the schema does not describe, and counts the keys that it saw.
func (s schema) conforms(t *testing.T, path string, v any, seen map[string]bool) {
	t.Helper()
	switch v := v.(type) {
	case map[string]any:
		s.describes(t, path, v, seen)
	case []any:
		for _, inner := range v {
			s.Items.conforms(t, path+"[]", inner, seen)
		}
	case string:
		if s.Type != "string" || s.Enum != nil && !slices.Contains(s.Enum, v) {
			t.Errorf("%s is %q, which is no %s of %v", path, v, s.Type, s.Enum)
		}
	case float64:
		if s.Type != "integer" && s.Type != "number" {
			t.Errorf("%s is a number, not a %s", path, s.Type)
		}
	}
}

// describes reports every key of an object that the schema does not have.
func (s schema) describes(t *testing.T, path string, v map[string]any, seen map[string]bool) {
	t.Helper()
	for _, name := range s.Required {
		if _, ok := v[name]; !ok {
			t.Errorf("%s lacks %s", path, name)
		}
	}
	for name, inner := range v {
		p, ok := s.Properties[name]
		if !ok && (s.AdditionalProperties == nil || string(*s.AdditionalProperties) == "false") {
			t.Errorf("%s.%s is not in the schema", path, name)
			continue
		}
		seen[path+"."+name] = true
		if ok {
			p.conforms(t, path+"."+name, inner, seen)
		}
	}
}

// keys lists the paths of all properties.
func (s schema) keys(path string) []string {
	var out []string
	for name, p := range s.Properties {
		out = append(append(out, path+"."+name), p.keys(path+"."+name)...)
	}
	if s.Items != nil {
		out = append(out, s.Items.keys(path+"[]")...)
	}
	return out
}

func TestTheSchemaDescribesEveryKey(t *testing.T) {
	data, err := os.ReadFile("../../docs/claims.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	r := one()
	r.Anchor.Score = 1
	r.Article.Byline, r.Article.Site, r.Article.Updated, r.Article.Language, r.Article.URL = "A", "S", "2025", "en", "u"
	r.Article.Canonical, r.Article.ArchiveURL, r.Article.DefaultSource, r.Article.AddedAt = "c", "a", "d", r.Claim.CreatedAt
	r.Claim.Evidence[0].Title, r.Claim.Evidence[0].Note, r.Claim.Evidence[0].ArchiveURL, r.Claim.Evidence[0].SeenAt = "t", "n", "a", "s"
	var v any
	if err := json.Unmarshal([]byte(encodeAs(t, export.NewJSONL, []export.Record{r})), &v); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	s.conforms(t, "", v, seen)
	for _, key := range s.keys("") {
		if !seen[key] {
			t.Errorf("the schema has %s, which is never written", key)
		}
	}
}

func TestALineHoldsExactNumbers(t *testing.T) {
	out := encodeAs(t, export.NewJSONL, []export.Record{one()})
	for _, want := range []string{`"value":51.5,`, `"value_high":-7`, `"start":26,"end":47`, `"source":{"name":"Ministry"`} {
		if !strings.Contains(out, want) {
			t.Errorf("%s lacks %s", out, want)
		}
	}
}

func TestBadLinesAreNamed(t *testing.T) {
	good := encodeAs(t, export.NewJSONL, []export.Record{one()})
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
		err := export.Read(strings.NewReader(good+bad+"\n"+good), func(in export.Incoming) error {
			_, err := in.Onto(export.Record{})
			found = append(found, err)
			return nil
		})
		var p export.Problem
		if err != nil || len(found) != 3 || found[0] != nil || found[2] != nil || !errors.As(found[1], &p) || !strings.HasPrefix(p.Error(), want) {
			t.Errorf("%q: %v, %v, want %s", bad, err, found, want)
		}
	}
}
