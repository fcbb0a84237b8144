package bundle_test

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/export/bundle"
	"claimlight/internal/record"
)

// withFiles puts files on the shelf, and attaches them to a claim.
func (s *shelf) withFiles(contents map[string]string) record.Record {
	r := s.record("1", "About 14,000 cars")
	e := claim.Evidence{Title: "Receipts"}
	s.files = map[string][]byte{}
	for _, name := range slices.Sorted(maps.Keys(contents)) {
		f := attachment.Of(name, []byte(contents[name]))
		f.Name = name // as another library may have it
		s.files[f.SHA256] = []byte(contents[name])
		e.Files = append(e.Files, f)
	}
	r.Claim.Evidence = []claim.Evidence{e}
	return r
}

var receipts = map[string]string{"receipt.pdf": "%PDF-1.7 paid", "../../etc/cron.d/x": "an attack", "CON": "a device"}

func TestABundleHoldsTheAttachedFiles(t *testing.T) {
	s := newShelf()
	r := s.withFiles(receipts)
	again := r
	again.Claim.ID = "2" // with the same files
	data := pack(t, s, r, again)
	if v := verify(t, data); v.Claims != 2 || v.Files != 3 || len(v.Problems) > 0 {
		t.Errorf("%+v", v)
	}
	files := unzip(t, data)
	for name, want := range map[string]string{"receipt.pdf": "receipt.pdf", "../../etc/cron.d/x": "x", "CON": "_CON"} {
		if got := files["files/"+article.Hash([]byte(receipts[name]))+"/"+want]; got != receipts[name] {
			t.Errorf("%s is packed as %q; files %q", name, got, slices.Sorted(maps.Keys(files)))
		}
	}
	if report := files["report.html"]; !strings.Contains(report, "receipt.pdf") ||
		!strings.Contains(report, article.Hash([]byte(receipts["receipt.pdf"]))) {
		t.Error("the report does not name the file with its hash")
	}
}

func TestAChangedAttachedFileIsSeen(t *testing.T) {
	s := newShelf()
	honest := unzip(t, pack(t, s, s.withFiles(map[string]string{"receipt.pdf": "%PDF-1.7 paid 5"})))
	name := "files/" + article.Hash([]byte("%PDF-1.7 paid 5")) + "/receipt.pdf"
	for what, c := range map[string]struct {
		change func(map[string]string)
		want   string
	}{
		"a byte, and its sum": {func(f map[string]string) { f[name] += "6" }, "is not the file that was attached"},
		"taken out":           {func(f map[string]string) { delete(f, name) }, "receipt.pdf” is not in the bundle"},
		"put in":              {func(f map[string]string) { f["files/more.txt"] = "x" }, "files/more.txt is not the file"},
		"said to be absent": {func(f map[string]string) {
			delete(f, name)
			f["claims.jsonl"] = strings.Replace(f["claims.jsonl"], `"sha256":"`, `"absent":true,"sha256":"`, 1)
		}, ""},
	} {
		changed := maps.Clone(honest)
		c.change(changed)
		v := verify(t, zipped(t, changed))
		if said := strings.Join(v.Problems, " "); c.want == "" && said != "" || !strings.Contains(said, c.want) {
			t.Errorf("%s: %q", what, v.Problems)
		}
	}
	bad := maps.Clone(honest)
	bad[name] = "%PDF-1.7 paid 6"
	if v := verify(t, plainZip(t, bad)); len(v.Problems) != 2 { // its sum, and its hash
		t.Errorf("%q", v.Problems)
	}
}

// A file that came with a table is named alone: the bundle says so, and holds.
func TestABundleSaysWhichFilesAreAway(t *testing.T) {
	s := newShelf()
	r := s.withFiles(receipts)
	s.files = nil
	data := pack(t, s, r)
	if v := verify(t, data); v.Files != 0 || len(v.Problems) > 0 {
		t.Errorf("%+v", v)
	}
	if n := strings.Count(unzip(t, data)["claims.jsonl"], `"absent":true`); n != 3 {
		t.Errorf("%d files are said to be absent", n)
	}
}

func TestABundleGivesItsFilesBack(t *testing.T) {
	s := newShelf()
	data := pack(t, s, s.withFiles(receipts))
	a, err := bundle.OpenToImport(t.Context(), bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	if err := a.Each(func(content []byte) error { got = append(got, string(content)); return nil }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(got)
	if want := slices.Sorted(maps.Values(receipts)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if lines, err := a.Claims(); err != nil || !bytes.Contains(lines, []byte("About 14,000 cars")) {
		t.Errorf("%q (%v)", lines, err)
	}
	changed := unzip(t, data)
	for name := range changed {
		if strings.HasPrefix(name, "files/") {
			changed[name] += "!"
		}
	}
	data = zipped(t, changed)
	_, err = bundle.OpenToImport(t.Context(), bytes.NewReader(data), int64(len(data)))
	if !errors.Is(err, bundle.ErrBroken) {
		t.Errorf("a bundle with changed files comes in (%v)", err)
	}
	if a, err := bundle.OpenToImport(t.Context(), strings.NewReader("no zip"), 6); a != nil || err != nil {
		t.Errorf("no zip is opened as %v (%v)", a, err)
	}
	data = plainZip(t, map[string]string{"a.txt": "x"})
	_, err = bundle.OpenToImport(t.Context(), bytes.NewReader(data), int64(len(data)))
	if !errors.Is(err, bundle.ErrNoBundle) {
		t.Errorf("a zip that is no bundle gives %v", err)
	}
}
