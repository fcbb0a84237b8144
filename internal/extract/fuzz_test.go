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
	f.Add("# Title\n\nA paragraph\nin two lines.\n\n- a\n  - b\n1. c\n\n> q\n> r\n\n| a | b |\n|---|---|\n| 1 | 2 " +
		"|\n\nUnder\n=====\n")
	f.Add("```\ncode\n\n  # no heading\n```\n~~~\n|---|\n")
	f.Add("Top\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n===\n\nText")
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
			for _, c := range solid(b.Text) {
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
	f.Add("<p><q>a</q> <del>1</del>2 <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math><img alt=5>6<p><b " +
		"class=dropcap>T</b> he")
	f.Add("<table><tr><td rowspan=2>a<td><p>1<p>2<tr><td colspan=2><ul><li>3<li>4</ul></table><p>b<br>c 1<br>2 " +
		"d<button>e</button>f")
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

// Whatever a page is and in whatever way it is written, the text that is kept of it is found in it again.
func FuzzVerify(f *testing.F) {
	f.Add(news, "html")
	f.Add("<title>a &amp;lt;5 b</title><p>a<svg><title>b</title></svg><template>c</template><select><option>d</select>e<textarea>f", "html")
	f.Add("<p>214<sup><a href=#f>1</a></sup> e\u0301´ \u0301x ﬁ 10<sup>-6</sup><table><tr><td>1<td><td>2</table>", "html")
	f.Add("<p><q>a</q> <del>1</del>2 <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math><img alt=5>6<p><b "+
		"class=dropcap>T</b> he", "html")
	f.Add("<table><tr><td rowspan=2>a<td><p>1<p>2<tr><td colspan=2><ul><li>3<li>4</ul></table><p>b<br>c 1<br>2 "+
		"d<button>e</button>f", "html")
	f.Add(`<script type="application/ld+json">{"@type":"Article","headline":"\u0301 <b>x</b> &amp;lt;"}</script><p>y`,
		"html")
	f.Add("a &amp;lt; <b>c</b>\n\nd 10\u2076", "text")
	f.Add("# a *b* <sup>2</sup>\n\n> c\n\n| d | e |", "markdown")
	f.Fuzz(func(t *testing.T, content, kind string) {
		page := extract.Page{Content: content, Type: extract.Type(kind)}
		r, err := extract.Clean(context.Background(), page)
		if err != nil || !utf8.ValidString(content) {
			return
		}
		if err := extract.Verify(page, r.Blocks); err != nil {
			t.Error(err)
		}
	})
}
