package articles

import (
	"cmp"
	"strings"
	"unicode"

	"claimlight/app/phrase"
	"claimlight/internal/extract"
	"claimlight/internal/words"
)

// shownAlso is how many other parts of a page an offer names.
const shownAlso = 3

// offerText says what a rule would do. It speaks of parts like the one that was corrected: which parts these are is
// told by their place in the page, or by the reason for which they are left out.
func offerText(o extract.Offer) string {
	switch short := inWords(o.Example, 24); {
	case o.Rule.Reason != "" && o.Rule.Keep:
		return words.ArticlesKeepEveryPart(o.Rule.Reason.Words(), short).String()
	case o.Rule.Reason != "":
		return words.ArticlesLeaveOutEveryPart(o.Rule.Reason.Words(), short).String()
	case o.Rule.Keep:
		return words.ArticlesKeepPartsLike(inWords(o.Example, 60)).String()
	}
	return words.ArticlesLeaveOutPartsLike(inWords(o.Example, 60)).String()
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
	all := strings.Join(named, ", ")
	if more := len(o.Also) - shownAlso; more > 0 {
		all = words.ArticlesAlsoAndMore(all, more).String()
	}
	return words.ArticlesAlsoOnPage(all).String()
}

// ruleText says what a rule does, with what was corrected when it was made, where that is known.
func ruleText(r extract.SiteRule, example string) string {
	what := placeText(r.Place)
	if r.Reason != "" {
		what = words.ArticlesEveryPartLeftOutAs15(r.Reason.Words()).String()
	}
	if example != "" {
		what = words.ArticlesPartsLike15(inWords(example, 40), what).String()
	}
	if r.Keep {
		return words.ArticlesKeepWhat(what).String()
	}
	return words.ArticlesLeaveOutWhat(what).String()
}

func inWords(s string, n int) string { return "“" + phrase.Short(phrase.OneLine(s), n) + "”" }

// elementNames say what elements of a page are to a reader, and what it is to be in one.
var elementNames = map[string][2]words.Fixed{
	"p": {words.ElementParagraphs, 0}, "li": {words.ElementListEntries, 0},
	"blockquote": {words.ElementQuotations, words.ElementAQuotation},
	"figcaption": {words.ElementCaptions, words.ElementACaption},
	"h1":         {words.ElementHeadings, 0}, "h2": {words.ElementHeadings, 0}, "h3": {words.ElementHeadings, 0},
	"h4": {words.ElementHeadings, 0}, "h5": {words.ElementHeadings, 0}, "h6": {words.ElementHeadings, 0},
	"td": {words.ElementTableRows, 0}, "tr": {words.ElementTableRows, 0},
	"table": {words.ElementTables, words.ElementATable}, "aside": {words.ElementSideBoxes, words.ElementASideBox},
	"a":      {words.ElementLinks, 0},
	"figure": {words.ElementPictures, words.ElementAPicture}, "nav": {words.ElementMenus, words.ElementAMenu},
	"form": {words.ElementForms, words.ElementAForm}, "footer": {words.ElementFooters, words.ElementTheFooter},
	"header": {words.ElementHeaders, words.ElementTheHeader}, "time": {words.ElementDates, 0},
	"button": {words.ElementButtons, 0}, "article": {words.ElementParts, 0}, "div": {words.ElementParts, 0},
}

// placeText says in words which parts a place of a page's markup names, such as "p.note<div.story-body<aside":
// paragraphs that the page calls “note”, within “story body”, a side box.
func placeText(place string) string {
	parts := strings.Split(place, "<")
	element, called := partNames(parts[0])
	text := cmp.Or(elementNames[element][0], words.ElementParts).String()
	if called != "" {
		text = words.ArticlesPageCalls(text, called).String()
	}
	var around []string
	for _, part := range parts[1:] {
		element, called := partNames(part)
		switch within := elementNames[element][1].String(); {
		case called != "":
			around = append(around, called)
		case within != "":
			around = append(around, within)
		}
	}
	if len(around) > 0 {
		text = words.ArticlesWithin(text, around).String()
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
	var wording strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case r == '-' || r == '_':
			r = ' '
		case unicode.IsUpper(r) && lower:
			wording.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		wording.WriteRune(unicode.ToLower(r))
	}
	return strings.Join(strings.Fields(wording.String()), " ")
}
