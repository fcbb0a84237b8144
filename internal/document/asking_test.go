package document_test

import (
	"errors"
	"os"
	"testing"

	"claimlight/internal/document"
	"claimlight/internal/document/pdf"
	"claimlight/internal/extract"
)

func TestAPasswordIsAskedForUntilItIsRight(t *testing.T) {
	data, err := os.ReadFile("pdf/testdata/secret.pdf")
	if err != nil {
		t.Fatal(err)
	}
	page := extract.Page{Content: string(data), Type: document.PDF}
	var asked []bool
	pages := 0
	ctx := document.WithPassword(t.Context(), func(again bool) (string, bool) {
		asked = append(asked, again)
		return []string{"guess", "secret"}[len(asked)-1], true
	})
	ctx = document.WithProgress(ctx, func(done, total int) { pages = 100*done + total })
	r, err := document.Clean(ctx, page)
	if err != nil || len(r.Blocks) == 0 || len(asked) != 2 || asked[0] || !asked[1] {
		t.Errorf("asked %v, read %d blocks (%v)", asked, len(r.Blocks), err)
	}
	if pages != 101 {
		t.Errorf("told of %d", pages)
	}
	ctx = document.WithPassword(t.Context(), func(bool) (string, bool) { return "", false })
	if _, err := document.Clean(ctx, page); !errors.Is(err, pdf.ErrPassword) {
		t.Errorf("without an answer: %v", err)
	}
}
