package bundle_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/export/bundle"
	"claimlight/internal/record"
	"claimlight/internal/text"
)

const page = "<html><h1>Міст &amp; bridge</h1><p>About 14,000 cars will cross\n it every day.</p></html>"

// shelf is a library of one article.
type shelf struct {
	version  article.Version
	snapshot article.Snapshot
	files    map[string][]byte // by their hash
}

func (s shelf) Get(context.Context, string) (article.Version, error)     { return s.version, nil }
func (s shelf) Content(_ context.Context, sha256 string) ([]byte, error) { return s.files[sha256], nil }

func (s shelf) Snapshot(context.Context, string) (article.Snapshot, error) { return s.snapshot, nil }

func newShelf() shelf {
	return shelf{
		version: article.Version{
			ID: "v", ArticleID: "a", SnapshotID: "s", Number: 3, Extractor: "test 1",
			Blocks: []article.Block{
				{Kind: article.Title, Text: "Міст & bridge", Path: "1.0"},
				{Kind: article.Paragraph, Text: "menu", Reason: "navigation"},
				{Kind: article.Paragraph, Text: "About 14,000 cars will cross it every day.", Path: "1.1"},
			},
		},
		snapshot: article.Snapshot{
			ID: "s", SHA256: article.Hash([]byte(page)), URL: "https://news.example/1",
			RetrievedAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Status: 200,
			MediaType: "text/html", Charset: "utf-8", Bytes: []byte(page),
		},
	}
}

func (s shelf) record(id, quote string) record.Record {
	full := s.version.Text()
	start := strings.Index(full, quote)
	return record.Record{
		Claim: claim.Claim{
			ID: id, Selector: claim.Selector{Quote: quote}, Notes: "SECRET",
			Fields: map[string]string{"phone": "SECRET"},
		},
		Article: article.Article{ID: "a", Current: "v"}, Anchor: claim.Anchor{Span: text.Span{Start: start, End: start +
			len(quote)}, State: claim.Exact},
		VersionNumber: 3, Text: full, TextSHA256: s.version.SHA256(), SnapshotSHA256: s.snapshot.SHA256,
	}
}

func pack(t *testing.T, s shelf, records ...record.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	e := bundle.New(context.Background(), &b, s, nil)
	for _, r := range records {
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func verify(t *testing.T, data []byte) bundle.Verdict {
	t.Helper()
	v, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(content)
	}
	return out
}

// zipped packs files again, with sums that fit.
func zipped(t *testing.T, files map[string]string) []byte {
	t.Helper()
	sums := ""
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != "SHA256SUMS" {
			sums += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(files[name])), name)
		}
	}
	files["SHA256SUMS"] = sums
	return plainZip(t, files)
}

func plainZip(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range files {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnHonestBundleHolds(t *testing.T) {
	s := newShelf()
	data := pack(t, s, s.record("1", "About 14,000 cars"), s.record("2", "Міст"))
	if v := verify(t, data); v.Claims != 2 || v.Texts != 1 || v.Pages != 1 || len(v.Problems) != 0 {
		t.Errorf("%+v", v)
	}
	files := unzip(t, data)
	if files["pages/"+s.snapshot.SHA256] != page || !strings.Contains(files["report.html"], "About 14,000 cars") ||
		len(files) != 5 {
		t.Errorf("files %v", slices.Sorted(maps.Keys(files)))
	}
	for name, content := range files {
		if strings.Contains(content, "SECRET") {
			t.Errorf("%s holds private notes", name)
		}
	}
	if again := pack(t, s, s.record("1", "About 14,000 cars"), s.record("2", "Міст")); !bytes.Equal(again, data) {
		t.Error("the same claims give another bundle")
	}
}

func TestABundleWithoutClaimsOrTexts(t *testing.T) {
	s := newShelf()
	if v := verify(t, pack(t, s)); len(v.Problems) != 0 || v.Claims != 0 {
		t.Errorf("%+v", v)
	}
	r := s.record("1", "Міст")
	r.Text, r.Anchor.State = "", claim.Detached
	if v := verify(t, pack(t, s, r)); len(v.Problems) != 0 || v.Claims != 1 || v.Texts != 0 {
		t.Errorf("%+v", v)
	}
}

func TestEveryByteIsWatched(t *testing.T) {
	s := newShelf()
	files := unzip(t, pack(t, s, s.record("1", "About 14,000 cars")))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		changed := maps.Clone(files)
		content := []byte(changed[name])
		content[len(content)/2] ^= 1
		changed[name] = string(content)
		data := plainZip(t, changed)
		if v, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data))); err == nil && len(v.Problems) == 0 {
			t.Errorf("a changed byte in %s goes unseen", name)
		}
		delete(changed, name)
		data = plainZip(t, changed)
		if v, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data))); err == nil && len(v.Problems) == 0 {
			t.Errorf("the absence of %s goes unseen", name)
		}
	}
	files["extra.txt"] = "x"
	if v := verify(t, plainZip(t, files)); len(v.Problems) != 1 ||
		!strings.Contains(v.Problems[0], "extra.txt is not in the list") {
		t.Errorf("%+v", v)
	}
}

// Even with sums that fit, what is said must follow from the page.
func TestWhatDoesNotFollowFromThePageIsSeen(t *testing.T) {
	s := newShelf()
	honest := unzip(t, pack(t, s, s.record("1", "About 14,000 cars")))
	for name, c := range map[string]struct{ file, from, to, want string }{
		"another quote":   {"claims.jsonl", "About 14,000 cars", "About 19,000 cars", "Claim 1 does not stand word for word"},
		"another place":   {"claims.jsonl", `"start":14`, `"start":15`, "Claim 1 does not stand word for word"},
		"a place outside": {"claims.jsonl", `"end":31`, `"end":3100`, "Claim 1 does not stand word for word"},
		"another text": {
			"texts/1.json", "14,000 cars will", "19,000 cars will",
			"texts/1.json is not the text that its sum says",
		},
		"another page": {"pages/" + s.snapshot.SHA256, "14,000", "19,000", "is not the one that was saved"},
	} {
		files := maps.Clone(honest)
		files[c.file] = strings.Replace(files[c.file], c.from, c.to, 1)
		if files[c.file] == honest[c.file] {
			t.Fatalf("%s: nothing changed in %s", name, files[c.file])
		}
		if v := verify(t, zipped(t, files)); !strings.Contains(strings.Join(v.Problems, "\n"), c.want) {
			t.Errorf("%s: %q, want %q", name, v.Problems, c.want)
		}
	}
	made := newShelf()
	made.version.Blocks[2].Text = "About 19,000 cars will cross it every day."
	if v := verify(t, pack(t, made, made.record("1", "About 19,000 cars"))); len(v.Problems) != 1 ||
		!strings.Contains(v.Problems[0], "is not from its page") {
		t.Errorf("a text that was made up: %q", v.Problems)
	}
}

func TestFilesThatAreNoBundles(t *testing.T) {
	for name, data := range map[string][]byte{
		"no zip":      []byte("hello"),
		"another zip": plainZip(t, map[string]string{"a": "b"}), "empty": {},
	} {
		_, err := bundle.Verify(t.Context(), bytes.NewReader(data), int64(len(data)))
		if !errors.Is(err, bundle.ErrNoBundle) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
