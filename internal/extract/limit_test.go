package extract_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"claimlight/internal/effort"
	"claimlight/internal/extract"
)

func TestAPageOfTooManyParagraphsIsRefused(t *testing.T) {
	effort.Long(t)
	for name, p := range map[string]extract.Page{
		"two-byte lines": {Content: strings.Repeat("a\n", 5_000_000), Type: extract.PlainText},
		"a list":         {Content: strings.Repeat("- a\n", 2_000_000), Type: extract.Markdown},
		"carriage":       {Content: strings.Repeat("a\r", 200_000), Type: extract.PlainText},
		"paragraphs":     {Content: strings.Repeat("<p>a", extract.MaxBlocks+1), Type: extract.HTML},
		"rows":           {Content: "<table>" + strings.Repeat("<tr><td>1<td>2", extract.MaxBlocks+1), Type: extract.HTML},
	} {
		if _, err := extract.Clean(context.Background(), p); !errors.Is(err, extract.ErrTooMany) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	// Those of a single paragraph are as many; no tree is made of them, which would take gigabytes.
	inline := extract.Page{Content: "<p>" + strings.Repeat("<b>a</b> < ", extract.MaxTags), Type: extract.HTML}
	if _, err := extract.Clean(context.Background(), inline); !errors.Is(err, extract.ErrTooManyTags) {
		t.Errorf("elements: error %v", err)
	}
	if _, err := extract.Clean(context.Background(), extract.Page{
		Content: strings.Repeat("a\n\n", 2000),
		Type:    extract.PlainText,
	}); err != nil {
		t.Errorf("a long text: %v", err)
	}
}
