package extract

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/extract/dom"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// Whatever marks stand in a paragraph, in whatever order, its words are those that goldmark shows. It is no part of the
// program: linked, it takes a seventh of the memory that cleaning a page does.
func TestMarksAreReadAsGoldmarkReadsThem(t *testing.T) {
	reader := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithExtensions(extension.Strikethrough),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	tokens := []string{
		"a", "b", " ", " ", "word", "é", "\nc", ".", "!", "\"", "*", "**", "***", "_", "__", "`", "``", "[", "![", "]", "(", ")", "](x)", "](x \"y\")",
		"[a](y)", "[name]", "[a][name]", "[Name][]", "<b>", "</b>", "<!-- c -->", "<", "<https://example.org>", "&amp;", "&#65;", "&", "\\",
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		var b strings.Builder
		b.WriteString("x")
		for range 1 + rng.IntN(10) {
			b.WriteString(tokens[rng.IntN(len(tokens))])
		}
		links := parser.NewContext()
		links.AddReference(parser.NewReference([]byte("name"), []byte("/z"), nil))
		var page bytes.Buffer
		if err := reader.Convert([]byte(b.String()), &page, parser.WithContext(links)); err != nil {
			t.Fatal(err)
		}
		want := tidyLine(dom.Flatten(page.String()))
		if got := plain(b.String(), linkNames{"name": true}); got != want {
			t.Errorf("%q reads %q, want %q", b.String(), got, want)
		}
	}
}

func TestStrokesThroughWords(t *testing.T) {
	for in, want := range map[string]string{
		"It cost ~~5~~ 6 million.":    "It cost 5 6 million.",
		"It cost ~5 to ~6 million.":   "It cost ~5 to ~6 million.",
		"a~b~c and ~~~d~~~ and ~~ e~": "a~b~c and ~~~d~~~ and ~~ e~",
	} {
		if got := plain(in, nil); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
}
