package odt

import (
	"strings"

	"claimlight/internal/document/packed"
	"claimlight/internal/document/paper"
)

// style is what a style says of paragraphs and letters.
type style struct {
	family, parent string
	name           string // as it is shown, in lower case
	kind           string // the first name in the line of its parents that says what a paragraph is
	hidden, struck string // "yes", "no", or not said
	shift          string // "super", "sub"
	font           string
	lang           string
}

// deepestStyle is how many styles may be based on each other.
const deepestStyle = 20

// loadStyles reads all styles of a part.
func (d *document) loadStyles(root *packed.Node) {
	root.Each("style:default-style", func(n *packed.Node) {
		if n.Get("style:family") == "paragraph" {
			d.mainLang = langOf(n.Kid("style:text-properties"))
		}
	})
	root.Each("style:style", func(n *packed.Node) {
		s := style{
			family: n.Get("style:family"), parent: n.Get("style:parent-style-name"),
			name: strings.ToLower(strings.ReplaceAll(n.Get("style:name"), "_20_", " ")),
		}
		if shown := n.Get("style:display-name"); shown != "" {
			s.name = strings.ToLower(shown)
		}
		s.letters(n.Kid("style:text-properties"))
		d.styles[s.family+"/"+n.Get("style:name")] = s
	})
}

// letters takes in what is said of letters.
func (s *style) letters(n *packed.Node) {
	if n == nil {
		return
	}
	switch n.Get("text:display") {
	case "none":
		s.hidden = "yes"
	case "true":
		s.hidden = "no"
	}
	for _, key := range []string{"style:text-line-through-style", "style:text-line-through-type"} {
		if v := n.Get(key); v == "none" {
			s.struck = "no"
		} else if v != "" {
			s.struck = "yes"
		}
	}
	if position := strings.Fields(n.Get("style:text-position")); len(position) > 0 {
		switch p := position[0]; {
		case p == "super", strings.HasSuffix(p, "%") && p[0] >= '1' && p[0] <= '9':
			s.shift = "super"
		case p == "sub", strings.HasPrefix(p, "-"):
			s.shift = "sub"
		default:
			s.shift = "none"
		}
	}
	s.font = n.Get("style:font-name")
	if s.font == "" {
		s.font = n.Get("fo:font-family")
	}
	s.lang = langOf(n)
}

func langOf(n *packed.Node) string {
	lang, country := n.Get("fo:language"), n.Get("fo:country")
	if lang == "" || lang == "none" || lang == "zxx" {
		return ""
	}
	if country != "" && country != "none" {
		return lang + "-" + country
	}
	return lang
}

// over is a style with what another says laid over it.
func (s style) over(other style) style {
	for _, pair := range [...]struct{ to, from *string }{
		{&s.hidden, &other.hidden},
		{&s.struck, &other.struck},
		{&s.shift, &other.shift},
		{&s.font, &other.font},
		{&s.lang, &other.lang},
		{&s.kind, &other.kind},
	} {
		if *pair.from != "" {
			*pair.to = *pair.from
		}
	}
	return s
}

// kinds are the names of styles that say what a paragraph is.
var kinds = map[string]bool{
	"title": true, "caption": true, "illustration": true, "contents heading": true,
}

// styleOf is a style with all that it takes from those that it is based on.
func (d *document) styleOf(family, name string) style {
	var line []style
	for range deepestStyle {
		s, ok := d.styles[family+"/"+name]
		if !ok {
			break
		}
		line = append(line, s)
		name = s.parent
	}
	var out style
	for i := len(line) - 1; i >= 0; i-- {
		s := line[i]
		if kinds[s.name] || paper.Quotes[s.name] || strings.HasPrefix(s.name, "contents ") {
			s.kind = s.name
		}
		out = out.over(s)
	}
	return out
}
