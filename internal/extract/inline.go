package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// longestInline is the bytes of a block beyond which its marks stay: nobody writes such a paragraph.
const longestInline = 8192

// inlineForms are what a link's definition, a tag, an address in angle brackets and an entity look like.
var inlineForms = sync.OnceValue(func() (f struct{ definition, tag, address, entity *regexp.Regexp }) {
	f.definition = regexp.MustCompile(`^ {0,3}\[([^\[\]^][^\[\]]{0,998})\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$`)
	f.tag = regexp.MustCompile(`^(?s)<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--.*?--|\?.*?\?|![A-Z][^>]*)>`)
	f.address = regexp.MustCompile(`^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>`)
	f.entity = regexp.MustCompile(`^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
	return f
})

// linkNames are the names under which a Markdown text says, in lines of their own, where links lead.
type linkNames map[string]bool

func newLinkNames(lines []string) linkNames {
	out := linkNames{}
	for _, line := range lines {
		if m := inlineForms().definition.FindStringSubmatch(line); m != nil {
			out[linkName(m[1])] = true
		}
	}
	return out
}

// linkName makes two spellings of a link's name one.
func linkName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// plain is the text of a block as a reader sees it, without the marks of Markdown: those of CommonMark within a
// paragraph, and strokes through words. Lines that only say where links lead are not seen.
func plain(s string, links linkNames) string {
	if len(s) > longestInline || !strings.ContainsAny(s, "*_`[<&\\~") {
		return tidyLine(s)
	}
	for {
		line, rest, _ := strings.Cut(s, "\n")
		if !inlineForms().definition.MatchString(line) {
			break
		}
		s = rest
	}
	p := inlineReader{rest: s, links: links}
	for p.rest != "" {
		p.next()
	}
	emphasise(p.parts)
	var page strings.Builder
	for _, part := range p.parts {
		page.WriteString(part.html())
	}
	return tidyLine(dom.Flatten(page.String()))
}

// part is a stretch of a block: text, a tag, or a run of marks of which some may turn out to be text.
type part struct {
	text   string // as HTML
	mark   byte   // of a run: * _ or ~
	count  int    // its marks that are text so far
	size   int    // all its marks
	opens  bool   // emphasis can begin here
	closes bool   // and end
}

func (p part) html() string {
	if p.mark != 0 {
		return strings.Repeat(string(p.mark), p.count)
	}
	return p.text
}

// inlineReader cuts a block into parts.
type inlineReader struct {
	before   rune // the rune before the rest, 0 at the start
	rest     string
	parts    []part
	brackets []bracket
	links    linkNames
}

// next reads one part off the rest.
func (p *inlineReader) next() {
	switch c := p.rest[0]; {
	case c == '\\' && len(p.rest) > 1 && isMark(p.rest[1]):
		p.add(html.EscapeString(p.rest[1:2]), 2)
	case c == '\\' && strings.HasPrefix(p.rest, "\\\n"):
		p.add("<br>", 2)
	case c == '`':
		p.code()
	case c == '<':
		p.angle()
	case c == '&' && !inlineForms().entity.MatchString(p.rest):
		p.add("&amp;", 1)
	case c == '*' || c == '_' || c == '~':
		p.run(c)
	case c == '[':
		p.open("[", false)
	case c == '!' && strings.HasPrefix(p.rest, "!["):
		p.open("![", true)
	case c == ']':
		p.close()
	default:
		n := strings.IndexAny(p.rest[1:], "\\`<&*_~[!]") + 1
		if n == 0 {
			n = len(p.rest)
		}
		p.add(strings.ReplaceAll(p.rest[:n], ">", "&gt;"), n)
	}
}

// isMark tells whether a backslash takes a byte's meaning away.
func isMark(c byte) bool {
	return c < utf8.RuneSelf && (unicode.IsPunct(rune(c)) || unicode.IsSymbol(rune(c)))
}

// add makes the next n bytes a part of text, given as HTML.
func (p *inlineReader) add(text string, n int) {
	p.parts = append(p.parts, part{text: text})
	p.skip(n)
}

// skip leaves n bytes of the rest behind, at least one.
func (p *inlineReader) skip(n int) {
	p.before, _ = utf8.DecodeLastRuneInString(p.rest[:n])
	p.rest = p.rest[n:]
}

// code reads what stands between two runs of as many backticks; a run without its like is text.
func (p *inlineReader) code() {
	n := runOf(p.rest)
	for from := n; from < len(p.rest); {
		at := strings.IndexByte(p.rest[from:], '`')
		if at < 0 {
			break
		}
		from += at
		m := runOf(p.rest[from:])
		if m == n {
			p.add(html.EscapeString(unpadded(p.rest[n:from])), from+n)
			return
		}
		from += m
	}
	p.add(p.rest[:n], n)
}

// unpadded is code without the space on either side that keeps it apart from its backticks.
func unpadded(code string) string {
	padded := len(code) > 2 && isGap(rune(code[0])) && isGap(rune(code[len(code)-1]))
	if padded && strings.TrimSpace(code) != "" {
		return code[1 : len(code)-1]
	}
	return code
}

// runOf is how often the first byte of a text stands in a row.
func runOf(s string) int { return len(s) - len(strings.TrimLeft(s, s[:1])) }

// angle reads a tag or an address in angle brackets, else a sign.
func (p *inlineReader) angle() {
	if m := inlineForms().address.FindStringSubmatch(p.rest); m != nil {
		p.add(html.EscapeString(m[1]), len(m[0]))
	} else if tag := inlineForms().tag.FindString(p.rest); tag != "" {
		p.add(tag, len(tag))
	} else {
		p.add("&lt;", 1)
	}
}
