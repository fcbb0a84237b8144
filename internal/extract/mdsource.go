package extract

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// longestInline is the bytes of a line, and of a paragraph, beyond which marks stay: nobody writes such a paragraph,
// and the time to read the marks of a hostile one grows with its square.
const longestInline = 8192

// deepestQuote is how often a line may be quoted; what goes deeper is shown at that depth, for the same reason.
const deepestQuote = 16

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

// quoteMarks are those at the start of a line that is quoted too often.
var quoteMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^((?:[ \t]*>){` + strconv.Itoa(deepestQuote) + `})(?:[ \t]*>)+`)
})

// shallow takes the marks of quotation beyond deepestQuote from each line.
func shallow(s string) string {
	if !strings.Contains(s, strings.Repeat(">", 2)) && !strings.Contains(s, "> >") {
		return s
	}
	return quoteMarks().ReplaceAllString(s, "$1")
}

// frontField is a line of a front matter.
var frontField = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([A-Za-z_]+):\s*(.*)$`) })

// frontMatter reads the fields between two lines of "---" at the start of a text, and gives what follows.
func frontMatter(s string) (fields map[string]string, body string) {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.TrimSpace(first) != "---" {
		return nil, s
	}
	fields = map[string]string{}
	for line := range strings.Lines(rest) {
		rest = rest[len(line):]
		line = strings.TrimSpace(line)
		if line == "---" {
			return fields, rest
		}
		if f := frontField().FindStringSubmatch(line); f != nil {
			fields[strings.ToLower(f[1])] = strings.Trim(f[2], `"' `)
		}
	}
	return nil, s // it never ended: a rule, and text
}
