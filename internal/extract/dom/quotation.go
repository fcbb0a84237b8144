package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// quotes are the marks of quotations in languages that do not write them as English does: the outer pair, then the
// inner.
var quotes = map[string]string{
	"de": "„“‚‘", "cs": "„“‚‘", "sk": "„“‚‘", "sl": "„“‚‘", "bg": "„“‚‘", "is": "„“‚‘", "lt": "„“‚‘", "hr": "„“‚‘",
	"sr": "„“‚‘", "mk": "„“‚‘", "pl": "„”‚’", "hu": "„”»«", "ro": "„”«»", "et": "„“‚‘", "fr": "«»“”", "it": "«»“”",
	"es": "«»“”", "pt": "«»“”", "ca": "«»“”", "el": "«»“”", "ru": "«»„“", "uk": "«»„“", "be": "«»„“", "no": "«»‘’",
	"nb": "«»‘’", "nn": "«»‘’", "fa": "«»‹›", "hy": "«»«»", "ja": "「」『』", "zh": "“”‘’", "sv": "””’’", "fi": "””’’",
}

const (
	englishQuotes = "“”‘’"
	quoteMarks    = `"“”„«»‘’‚‹›「」『』'`
)

// openQuote writes the mark with which a browser begins a quotation, and gives the one that ends it: nothing for all
// but the element <q>, for one without text, and where the page writes the marks itself.
func (c *cutter) openQuote(n *html.Node, box int, s state) rune {
	if n.DataAtom != atom.Q || c.holdsBreak(n) || unicode.In(lastRune(c.run.b), unicode.Pi) && !c.run.space {
		return 0
	}
	text := strings.TrimSpace(Text(n, 1<<10))
	if first, _ := utf8.DecodeRuneInString(text); text == "" || strings.ContainsRune(quoteMarks, first) {
		return 0
	}
	pair := []rune(quotesOf(n))
	if s.quote%2 == 0 { // below has counted this one: an even number stands within another
		pair = pair[2:]
	}
	c.write(pair[0], box, s)
	c.run.tight = true
	return pair[1]
}

// closeQuote writes the mark that ends a quotation right after its last letter.
func (c *cutter) closeQuote(mark rune, box int, s state) {
	if mark == 0 {
		return
	}
	space := c.run.space
	c.run.tight = true
	c.write(mark, box, s)
	c.run.space = space
}

// write adds a mark that the page does not hold itself.
func (c *cutter) write(mark rune, box int, s state) {
	first := len(c.run.b) == 0
	c.run.gap(mark)
	c.run.b = utf8.AppendRune(c.run.b, mark)
	c.touch(first, utf8.RuneLen(mark), box, s)
}

// quotesOf are the marks of quotations of the language in which an element stands.
func quotesOf(n *html.Node) string {
	for at := n; at != nil; at = at.Parent {
		if lang := Attr(at, "lang"); lang != "" {
			base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(lang), "_", "-"), "-")
			if q := quotes[base]; q != "" {
				return q
			}
			break
		}
	}
	return englishQuotes
}
