package extract

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"claimlight/internal/extract/dom"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// inlines reads the marks inside a block of Markdown. It knows no blocks but paragraphs: those are told apart before.
var inlines = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithExtensions(extension.Strikethrough),
		goldmark.WithRendererOptions(html.WithUnsafe()), // tags pass through, to be stripped like those of a page
	)
})

// longestInline is the bytes of a block beyond which its marks stay: reading them takes time with the square of its
// length, and nobody writes such a paragraph.
const longestInline = 8192

// definition is a line that says where a link leads.
var definition = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ {0,3}\[[^\]^]+\]:\s*\S`) })

// newLinks reads where the links lead that are defined in lines of their own, so that their marks are known.
func newLinks(lines []string) parser.Context {
	links := parser.NewContext()
	for _, line := range lines {
		if len(line) <= longestInline && definition().MatchString(line) {
			_ = inlines().Convert([]byte(line), &bytes.Buffer{}, parser.WithContext(links)) // a buffer takes all
		}
	}
	return links
}

// plain is the text of a block as a reader sees it, without the marks of Markdown.
func plain(s string, links parser.Context) string {
	if len(s) > longestInline || !strings.ContainsAny(s, "*_`[<&\\~") {
		return tidyLine(s)
	}
	var page bytes.Buffer
	if err := inlines().Convert([]byte(s), &page, parser.WithContext(links)); err != nil {
		return tidyLine(s)
	}
	return tidyLine(dom.Flatten(page.String()))
}
