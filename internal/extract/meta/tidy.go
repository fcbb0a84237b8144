package meta

import (
	"regexp"
	"strings"
	"sync"

	"claimlight/internal/extract/dom"

	"golang.org/x/net/html"
)

// tidy reads a value of a page's head as the text that is meant by it: it undoes entities that were encoded twice, and
// takes away the tags that only give words a style. Each value is read once, at the door: what is text after that stays
// text, as in a headline that speaks of a <script>.
func tidy(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "<") {
		s = dom.Flatten(styled(strings.TrimSuffix(strings.TrimPrefix(s, "<![CDATA["), "]]>")))
	}
	return oneSpace(s)
}

// flat reads the whole body of an article, which may be written as HTML.
func flat(s string) string {
	s = html.UnescapeString(s)
	if strings.Contains(s, "<") {
		s = dom.Flatten(s)
	}
	return oneSpace(s)
}

var styleTag = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?s)<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>`)
})

// styles are elements that give the words of a headline a style, and those around one.
var styles = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq("a b bdi big cite del div em font h1 h2 h3 h4 h5 h6 i ins mark nobr p q s small " +
		"span strike strong sub sup u") {
		m[name] = true
	}
	return m
}()

// styled gives a text as HTML in which only those tags are tags that give a style: those of styles that have their end
// tag, line breaks and comments.
func styled(s string) string {
	tags := styleTag().FindAllStringSubmatchIndex(s, -1)
	isTag := make([]bool, len(tags))
	opened := map[string][]int{}
	for i, t := range tags {
		if t[4] < 0 { // a comment
			isTag[i] = true
			continue
		}
		name := strings.ToLower(s[t[4]:t[5]])
		switch {
		case name == "br" || name == "wbr":
			isTag[i] = true
		case !styles[name]:
		case t[2] == t[3]:
			opened[name] = append(opened[name], i)
		case len(opened[name]) > 0:
			last := len(opened[name]) - 1
			isTag[i], isTag[opened[name][last]] = true, true
			opened[name] = opened[name][:last]
		}
	}
	var b strings.Builder
	from := 0
	for i, t := range tags {
		if isTag[i] {
			b.WriteString(html.EscapeString(s[from:t[0]]) + s[t[0]:t[1]])
			from = t[1]
		}
	}
	b.WriteString(html.EscapeString(s[from:]))
	return b.String()
}

// Said gives the texts of a page's head as they are read: those of its title, its meta elements and its JSON-LD. Titles
// are taken from them where the page shows none.
func Said(root *html.Node) []string {
	h := readHead(root)
	out := []string{h.title}
	for _, values := range h.metas {
		out = append(out, values...)
	}
	for _, script := range h.linked {
		if v, ok := decode(script); ok {
			out = appendTexts(out, v, 0)
		}
	}
	return out
}

// appendTexts appends the texts of a JSON value.
func appendTexts(to []string, v any, depth int) []string {
	if depth > deepest+2 { // a text may stand in a list in the deepest object
		return to
	}
	switch v := v.(type) {
	case string:
		return append(to, tidy(v))
	case []any:
		for _, x := range v {
			to = appendTexts(to, x, depth+1)
		}
	case map[string]any:
		for _, x := range v {
			to = appendTexts(to, x, depth+1)
		}
	}
	return to
}
