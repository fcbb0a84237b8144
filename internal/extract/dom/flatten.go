package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Flatten gives the text of a page line by line, without building a tree: for pages whose elements are nested too
// deep to be parsed, and for a line that holds tags. Its memory grows with the text alone.
func Flatten(page string) string {
	f := flattener{z: html.NewTokenizer(strings.NewReader(page)), raised: -1}
	for {
		switch kind := f.z.Next(); kind {
		case html.ErrorToken:
			return string(f.b)
		case html.TextToken:
			f.text()
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			f.tag(kind)
		}
	}
}

// flattener gathers the text between tags.
type flattener struct {
	z      *html.Tokenizer
	b      []byte
	raised int       // where the raised part that is open begins, or -1
	skip   atom.Atom // the unseen element that is open, or 0
	within int       // elements of other kinds that are open in it
}

func (f *flattener) text() {
	if f.skip == 0 {
		f.b = append(f.b, strings.ReplaceAll(html.UnescapeString(string(f.z.Raw())), "\n", " ")...)
	}
}

func (f *flattener) tag(kind html.TokenType) {
	name, attributes := f.z.TagName()
	tag := atom.Lookup(name)
	if f.skip == 0 {
		if kind == html.StartTagToken && unseen[tag] && tag != atom.Head && tag != atom.Input {
			f.skip, f.within = tag, 0
		}
	} else {
		if f.skip == atom.Svg || f.skip == atom.Math {
			f.z.NextIsNotRawText() // their titles and styles are no elements of HTML
		}
		f.skipped(kind, tag)
	}
	if f.skip != 0 || unseen[tag] {
		return // what is not seen breaks no line
	}
	if tag == atom.Sup || tag == atom.A {
		f.raise(kind, tag, attributes)
	}
	switch {
	case tag == atom.Td || tag == atom.Th:
		f.b = append(f.b, ' ')
	case !inline[tag] && tag != 0:
		f.b = append(f.b, '\n')
	}
}

// raise notes where a raised part begins, and writes it in raised characters where it ends.
func (f *flattener) raise(kind html.TokenType, tag atom.Atom, attributes bool) {
	switch {
	case kind == html.EndTagToken && f.raised >= 0:
		f.b, f.raised = raise(f.b, f.raised, false), -1
	case kind == html.StartTagToken && (tag == atom.Sup || attributes && endsInWord(f.b) &&
		isNoteLink(tag, f.attribute())):
		f.raised = len(f.b)
	}
}

// attribute gives the attributes of the tag that is read.
func (f *flattener) attribute() func(key string) string {
	values := map[string]string{}
	for more := true; more; {
		var key, value []byte
		key, value, more = f.z.TagAttr()
		values[string(key)] = string(value)
	}
	return func(key string) string { return values[key] }
}

// skipped reads a tag within an unseen element, which ends with its own end tag, or where an element around it ends.
func (f *flattener) skipped(kind html.TokenType, tag atom.Atom) {
	switch {
	case kind == html.EndTagToken && (tag == f.skip || f.within == 0 && !inline[tag] && tag != 0):
		f.skip = 0
	case inline[tag] || tag == 0 || empty[tag]:
	case kind == html.StartTagToken:
		f.within++
	case kind == html.EndTagToken:
		f.within--
	}
}

// empty are elements without an end tag, or whose end tag is often left out.
var empty = map[atom.Atom]bool{
	atom.Br: true, atom.Hr: true, atom.Img: true, atom.Input: true, atom.Link: true, atom.Meta: true, atom.Source: true,
	atom.Track: true, atom.Embed: true,
	atom.Param: true, atom.Option: true, atom.Optgroup: true, atom.P: true, atom.Li: true, atom.Area: true, atom.Col: true,
	atom.Base: true, atom.Wbr: true,
}
