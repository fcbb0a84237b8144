package engine

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where nothing can be kept in a cache, PDFium is interpreted, and reads and draws the same.
func TestWithoutACachePDFsAreInterpreted(t *testing.T) {
	data, err := os.ReadFile("../testdata/two.pdf")
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "cache")
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // a file stands where the folder would
		t.Fatal(err)
	}
	if cacheIn(folder) != nil || cacheIn("") != nil {
		t.Fatal("a cache is kept in a file")
	}
	interpreted, err := start(settings(folder))
	if err != nil {
		t.Fatal(err)
	}
	defer interpreted.Close()
	slow, err := openIn(t.Context(), interpreted, data, "")
	if err != nil {
		t.Fatal(err)
	}
	defer slow.Close()
	quick, err := Open(t.Context(), data, "")
	if err != nil {
		t.Fatal(err)
	}
	defer quick.Close()
	if got, want := wordsOf(t, slow), wordsOf(t, quick); got != want || !strings.Contains(got, "4,318 ships") {
		t.Errorf("interpreted, it reads\n%s\nwant\n%s", got, want)
	}
	picture, err := slow.Draw(0, 40)
	if err != nil || picture.Bounds().Dx() != 40 {
		t.Errorf("interpreted, it draws %v (%v)", picture, err)
	}
}

func wordsOf(t *testing.T, d *Document) string {
	t.Helper()
	page, err := d.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range page.Letters {
		b.WriteRune(l.Rune)
	}
	return b.String()
}
