// Package markdown reads Markdown of anybody's making: CommonMark with tables and strokes through words. What is
// hostile takes no longer than what is long.
package markdown

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Reader reads it. It is put together where a text is read: most pages are none.
var Reader = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithParserOptions(parser.WithParagraphTransformers(
			util.Prioritized(longLines{}, 50), // before names of links and tables are looked for
			util.Prioritized(longParagraphs{}, 900),
		)),
		goldmark.WithRendererOptions(html.WithUnsafe()), // tags are taken away, not shown
	)
})

// longestInline is the bytes of a line, and of a paragraph, beyond which marks stay: nobody writes such a paragraph,
// and the time to read the marks of a hostile one grows with its square.
const longestInline = 8192

// deepest is how many marks of quotations and lists a line begins with at most; what goes deeper is shown at that
// depth, for the same reason.
const deepest = 16

// longLines leaves paragraphs with an overlong line as they are.
type longLines struct{}

// Transform implements parser.ParagraphTransformer.
func (longLines) Transform(n *ast.Paragraph, _ text.Reader, _ parser.Context) {
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		if line.Len() > longestInline {
			unmarked(n)
			return
		}
	}
}

// longParagraphs leaves what is still a paragraph, and overlong, as it is.
type longParagraphs struct{}

// Transform implements parser.ParagraphTransformer.
func (longParagraphs) Transform(n *ast.Paragraph, _ text.Reader, _ parser.Context) {
	size := 0
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		size += line.Len()
	}
	if size > longestInline {
		unmarked(n)
	}
}

// unmarked makes a paragraph one whose marks are not read.
func unmarked(n *ast.Paragraph) {
	if parent := n.Parent(); parent != nil {
		code := ast.NewCodeBlock()
		code.SetLines(n.Lines())
		parent.ReplaceChild(parent, n, code)
	}
}

// Shallow takes the marks of quotations and lists beyond a depth that nobody writes from the start of each line. It
// comes before Reader.
func Shallow(s string) string {
	var out strings.Builder
	kept := 0 // bytes of s that are in out
	for from := 0; from < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
			end = from + n + 1
		}
		marks, at := 0, from
		cut := from
		for n := mark(s[at:end]); n > 0; n = mark(s[at:end]) {
			at += n
			if marks++; marks == deepest {
				cut = at
			}
		}
		if marks > deepest {
			out.WriteString(s[kept:cut])
			kept = at
		}
		from = end
	}
	if kept == 0 {
		return s
	}
	out.WriteString(s[kept:])
	return out.String()
}

// mark is how many bytes the mark of a quotation or an item takes at the start of a line, with the space before and
// behind it; 0 where there is none.
func mark(line string) int {
	rest := strings.TrimLeft(line, " \t")
	before := len(line) - len(rest)
	if rest == "" {
		return 0
	}
	if rest[0] == '>' {
		return before + 1
	}
	n := 1
	if !strings.ContainsRune("-*+", rune(rest[0])) {
		n = len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if n == 0 || n > 9 || n == len(rest) || rest[n] != '.' && rest[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(rest) && !strings.ContainsRune(" \t", rune(rest[n])) {
		return 0
	}
	return before + n
}
