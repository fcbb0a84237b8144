package extract_test

import (
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract"
)

// A Markdown file is kept whole: its blocks hold nothing that the file does not, in its order.
func FuzzMarkdown(f *testing.F) {
	f.Add("# Title\n\nA paragraph\nin two lines.\n\n- a\n  - b\n1. c\n\n> q\n> r\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nUnder\n=====\n")
	f.Add("```\ncode\n\n  # no heading\n```\n~~~\n|---|\n")
	f.Add("soft\u00adly")
	f.Add("---\ntitle: x\n---\n# Other\n***\n____\n")
	f.Fuzz(func(t *testing.T, content string) {
		if !utf8.ValidString(content) {
			return // decoding gives no such page
		}
		page := extract.Page{Content: content, Type: extract.Markdown}
		r, err := extract.Clean(context.Background(), page)
		if err != nil {
			t.Fatal(err)
		}
		checkBlocks(t, r)
		if err := extract.Verify(page, r.Blocks); err != nil {
			t.Error(err)
		}
		rest := solid(content)
		if strings.HasPrefix(strings.TrimSpace(content), "---") || strings.Contains(content, "&") {
			return // the title may stand in the front matter alone, and letters as entities
		}
		for _, b := range r.Blocks {
			if !b.Kept() {
				t.Errorf("%q is left out", b.Text)
			}
			for _, c := range b.Text {
				if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
					continue // marks may be written in other ways
				}
				_, after, found := strings.Cut(rest, string(c))
				if !found {
					t.Fatalf("%q of %q is not in the file, or not there", c, b.Text)
				}
				rest = after
			}
		}
	})
}

// Whatever a page is, the path of each block that is kept leads to an element that holds its text.
func FuzzPaths(f *testing.F) {
	f.Add(news)
	f.Add("<p>a<b>b</b> c&amp;d<br><br>e<script>f</script><table><tr><td>g<td>h</table>")
	f.Add("<title>x</title><h1>x</h1><ul><li>y<ul><li>z</ul></ul><svg><title>t</title></svg><template>q</template>")
	f.Fuzz(func(t *testing.T, content string) {
		if !utf8.ValidString(content) {
			return
		}
		r, err := extract.Clean(context.Background(), extract.Page{Content: content, Type: extract.HTML})
		if err != nil {
			t.Fatal(err)
		}
		checkPaths(t, content, r.Blocks)
	})
}
