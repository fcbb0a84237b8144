package bench

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/extract"
)

// Every kept block of every evaluation page stands in its snapshot, and no page with an article comes out empty.
func TestVerifyHoldsForEveryPage(t *testing.T) {
	files, err := filepath.Glob("../../shared/eval/pages/*/*.html.gz")
	if err != nil || len(files) == 0 {
		t.Skip("the pages of ../shared/eval are absent")
	}
	for _, name := range files {
		page := strings.ToValidUTF8(string(read(t, name)), "\uFFFD")
		p := extract.Page{Content: page, Type: extract.HTML}
		r, err := extract.Clean(context.Background(), p)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
			continue
		}
		kept := (&article.Version{Blocks: r.Blocks}).Kept()
		if len(kept) == 0 {
			t.Errorf("%s: nothing is kept", filepath.Base(name))
		}
		if err := extract.Verify(p, r.Blocks); err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
	}
	t.Logf("%d pages", len(files))
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
