package dom

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

const (
	placeParts = 3 // elements that name a place
	placeReach = 8 // elements that are looked at for them
	placeNames = 4 // classes of an element that count
)

// Place names the kind of place in which a box stands, the same on all pages of one template: the innermost elements
// that say something, each with its classes and id, such as "p.note<div.story-body<article". Names that hold digits,
// which templates make up anew for each page, are passed over, as are plain elements that only arrange others.
func (p *Page) Place(box int) string {
	var parts []string
	seen := 0
	p.Up(box, func(_ int, b *Box) bool {
		if part := placePart(b); part != "" && (len(parts) == 0 && b.Block || tellsPlace(part)) {
			parts = append(parts, part)
		}
		seen++
		return len(parts) < placeParts && seen < placeReach
	})
	return strings.Join(parts, "<")
}

// plainElements say nothing about a place by their name alone.
var plainElements = map[atom.Atom]bool{
	atom.Html: true, atom.Body: true, atom.Div: true, atom.Span: true, atom.P: true, atom.A: true, atom.B: true,
	atom.Strong: true, atom.I: true,
	atom.Em: true, atom.U: true, atom.Font: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Tbody: true,
	atom.Tr: true, atom.Td: true,
	atom.Section: true, atom.Center: true, atom.Article: true, atom.Main: true, atom.Br: true, atom.Sup: true,
	atom.Small: true,
	atom.H1:    true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

// PlaceTells tells whether the name of a place has more in it than plain elements, so that it can be told from others.
func PlaceTells(place string) bool {
	return place != "" && slices.ContainsFunc(strings.Split(place, "<"), tellsPlace)
}

func tellsPlace(part string) bool {
	return strings.ContainsAny(part, ".#") || !plainElements[atom.Lookup([]byte(part))]
}

// placePart names an element with its lasting classes and id.
func placePart(b *Box) string {
	part := b.Node.Data
	if b.Node.DataAtom == atom.Body || b.Node.DataAtom == atom.Html {
		return part // their classes tell about the page
	}
	classes := slices.DeleteFunc(strings.Fields(Attr(b.Node, "class")), func(c string) bool { return !lasts(c) })
	slices.Sort(classes)
	classes = slices.Compact(classes)
	for _, c := range classes[:min(len(classes), placeNames)] {
		part += "." + c
	}
	if id := Attr(b.Node, "id"); lasts(id) {
		part += "#" + id
	}
	return part
}

// passing are names that tell of a moment or a position, not of a kind of place.
var passing = map[string]bool{
	"active": true, "open": true, "opened": true, "closed": true, "visible": true, "loaded": true, "lazyloaded": true,
	"first": true, "last": true,
	"odd": true, "even": true, "selected": true, "collapsed": true, "expanded": true, "show": true, "hide": true,
	"hidden": true,
}

// lasts tells whether a class or id is likely to be the same on another page of the template.
func lasts(name string) bool {
	if name == "" || len(name) > 60 || passing[strings.ToLower(name)] {
		return false
	}
	for _, r := range name {
		if !unicode.IsLetter(r) && r != '-' && r != '_' {
			return false
		}
	}
	return true
}
