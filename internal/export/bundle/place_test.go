package bundle_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/export/bundle"
	"claimlight/internal/extract"
)

// withPassword gives a password once for each document.
func withPassword(ctx context.Context, password string) context.Context {
	return document.WithPassword(ctx, func(again bool) (string, bool) { return password, !again })
}

// pdfShelf holds a PDF with a password, and the text that is made from it.
func pdfShelf(t *testing.T) shelf {
	t.Helper()
	data, err := os.ReadFile("../../document/pdf/testdata/secret.pdf")
	if err != nil {
		t.Fatal(err)
	}
	page := extract.Page{Content: string(data), Type: document.PDF}
	read, err := document.Clean(withPassword(t.Context(), "secret"), page)
	if err != nil {
		t.Fatal(err)
	}
	s := newShelf()
	s.version.Blocks = read.Blocks
	s.snapshot = article.Snapshot{
		ID: "s", SHA256: article.Hash(data), URL: "https://news.example/1.pdf", Status: 200,
		MediaType: "application/pdf", Bytes: data,
	}
	return s
}

func verdict(t *testing.T, ctx context.Context, data []byte) bundle.Verdict {
	t.Helper()
	v, err := bundle.Verify(ctx, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestABundleWithALockedPDFNeedsItsPassword(t *testing.T) {
	s := pdfShelf(t)
	data := pack(t, s, s.record("1", "310,500"))
	for password, want := range map[string]string{
		"": "The page of texts/1.json is a PDF that needs its password.", "secret": "",
		"guess": "The page of texts/1.json is a PDF that needs its password.",
	} {
		v := verdict(t, withPassword(t.Context(), password), data)
		if got := strings.Join(v.Problems, "\n"); got != want || v.Locked != (want != "") || v.Pages != 1 || v.Claims != 1 {
			t.Errorf("with %q: %+v", password, v)
		}
	}
}

// Pages and boxes are part of what a bundle says: they must be those of the document.
func TestPlacesInADocumentMustBeTrue(t *testing.T) {
	s := pdfShelf(t)
	honest := s.record("1", "310,500")
	honest.Where = s.version.Where(honest.Anchor.Span.Start)
	if honest.Where.Page != 1 {
		t.Fatalf("the claim stands at %+v", honest.Where)
	}
	files := unzip(t, pack(t, s, honest))
	for name, c := range map[string]struct{ file, from, to, want string }{
		"page of a claim": {"claims.jsonl", `"page":1`, `"page":2`, "Claim 1 says p. 2, where it does not stand."},
		"page of a line":  {"texts/1.json", `"page": 1`, `"page": 2`, "does not stand in its page where it says"},
	} {
		changed := maps.Clone(files)
		changed[c.file] = strings.ReplaceAll(files[c.file], c.from, c.to)
		if changed[c.file] == files[c.file] {
			t.Fatalf("%s: nothing changed in %s", name, files[c.file])
		}
		v := verdict(t, withPassword(t.Context(), "secret"), zipped(t, changed))
		if got := strings.Join(v.Problems, "\n"); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	moved := pdfShelf(t)
	spot := &moved.version.Blocks[len(moved.version.Blocks)-1].Place.Spots[0]
	spot.Box[1], spot.Box[3] = spot.Box[1]+30, spot.Box[3]+30
	v := verdict(t, withPassword(t.Context(), "secret"), pack(t, moved, moved.record("1", "310,500")))
	if len(v.Problems) != 1 || !strings.Contains(v.Problems[0], "does not stand in its page where it says") {
		t.Errorf("a box that was moved: %q", v.Problems)
	}
}
