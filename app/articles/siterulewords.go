package articles

import (
	"fmt"
	"strings"
	"unicode"

	"claimlight/app/phrase"
	"claimlight/internal/extract"
)

// shownAlso is how many other parts of a page an offer names.
const shownAlso = 3

// offerText says what a rule would do. It speaks of parts like the one that was corrected: which parts these are is told by
// their place in the page, or by the reason for which they are left out.
func offerText(o extract.Offer) string {
	if o.Rule.Reason != "" {
		return verb(o.Rule) + " every part left out as “" + o.Rule.Reason.Words() + "”, like " + inWords(o.Example, 24)
	}
	return verb(o.Rule) + " parts like " + inWords(o.Example, 60)
}

// alsoText says which other parts of this page a rule would change; empty where it changes no other.
func alsoText(o extract.Offer) string {
	if len(o.Also) == 0 {
		return ""
	}
	var named []string
	for _, other := range o.Also[:min(len(o.Also), shownAlso)] {
		named = append(named, inWords(other, 48))
	}
	text := "Also on this page: " + strings.Join(named, ", ")
	if more := len(o.Also) - shownAlso; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// ruleText says what a rule does, with what was corrected when it was made, where that is known.
func ruleText(r extract.SiteRule, example string) string {
	what := placeText(r.Place)
	if r.Reason != "" {
		what = "every part left out as “" + r.Reason.Words() + "”"
	}
	if example != "" {
		what = "parts like " + inWords(example, 40) + ": " + what
	}
	return strings.ToLower(verb(r)) + " " + what
}

func verb(r extract.SiteRule) string {
	if r.Keep {
		return "Keep"
	}
	return "Leave out"
}

func inWords(s string, n int) string { return "“" + phrase.Short(phrase.OneLine(s), n) + "”" }

// elementNames say what elements of a page are to a reader, and what it is to be in one.
var elementNames = map[string][2]string{
	"p": {"paragraphs", ""}, "li": {"list entries", ""}, "blockquote": {"quotations", "a quotation"}, "figcaption": {"captions", "a caption"},
	"h1": {"headings", ""}, "h2": {"headings", ""}, "h3": {"headings", ""}, "h4": {"headings", ""}, "h5": {"headings", ""}, "h6": {"headings", ""},
	"td": {"table rows", ""}, "tr": {"table rows", ""}, "table": {"tables", "a table"}, "aside": {"side boxes", "a side box"}, "a": {"links", ""},
	"figure": {"pictures", "a picture"}, "nav": {"menus", "a menu"}, "form": {"forms", "a form"}, "footer": {"footers", "the footer"},
	"header": {"headers", "the header"}, "time": {"dates", ""}, "button": {"buttons", ""}, "article": {"parts", ""}, "div": {"parts", ""},
}

// placeText says in words which parts a place of a page's markup names, such as "p.note<div.story-body<aside": paragraphs that the page
// calls “note”, within “story body” and a side box.
func placeText(place string) string {
	parts := strings.Split(place, "<")
	element, called := partNames(parts[0])
	text := elementNames[element][0]
	if text == "" {
		text = "parts"
	}
	if called != "" {
		text += " that the page calls " + called
	}
	var around []string
	for _, part := range parts[1:] {
		element, called := partNames(part)
		switch within := elementNames[element][1]; {
		case called != "":
			around = append(around, called)
		case within != "":
			around = append(around, within)
		}
	}
	if len(around) > 0 {
		text += ", within " + strings.Join(around, " and ")
	}
	return text
}

// partNames takes a part of a place apart: its element, and the names that the page gives it, in quotation marks.
func partNames(part string) (element, called string) {
	names := strings.FieldsFunc(part, func(r rune) bool { return r == '.' || r == '#' })
	if len(names) == 0 {
		return "", ""
	}
	for _, name := range names[1:] {
		if called != "" {
			called += " "
		}
		called += "“" + spaced(name) + "”"
	}
	return names[0], called
}

// spaced writes a name of markup as words: "story-body" and "storyBody" become "story body".
func spaced(name string) string {
	var words strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case r == '-' || r == '_':
			r = ' '
		case unicode.IsUpper(r) && lower:
			words.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		words.WriteRune(unicode.ToLower(r))
	}
	return strings.Join(strings.Fields(words.String()), " ")
}
