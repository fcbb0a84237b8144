// Package elsewhere finds in a page what may be its article where the page shows none: in frames, for browsers without
// scripts, in what it says of itself to search engines, and in the data of which its scripts make the page.
package elsewhere

import (
	"encoding/base64"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Place says where in the file a reading stands.
type Place int

// The places, in the order in which they are believed.
const (
	Frame    Place = iota // a page of its own in a frame
	NoScript              // what browsers without scripts show
	Linked                // articleBody in JSON-LD: the text of the article, and no more
	Data                  // the data of a script: paragraphs, and no more
)

// Reading is a text that stands in a page beside what it shows.
type Reading struct {
	Place Place
	HTML  string
}

// Whole tells that a reading holds an article and nothing around it.
func (r Reading) Whole() bool { return r.Place == Linked || r.Place == Data }

// The most frames that are looked into, and how deep they may stand in each other.
const (
	mostFrames    = 40
	deepestFrames = 3
)

// Find gives what stands elsewhere in a parsed page.
func Find(root *html.Node) []Reading {
	var f finder
	f.walk(root, 0)
	out := f.frames
	if noscript := f.noscript.String(); strings.TrimSpace(noscript) != "" {
		out = append(out, Reading{NoScript, noscript})
	}
	if body := longestBody(f.linked); body != "" {
		out = append(out, Reading{Linked, paragraphs([]string{body})})
	}
	if data := fromScripts(f.scripts); data != "" {
		out = append(out, Reading{Data, data})
	}
	return out
}

// finder gathers what may hold a reading.
type finder struct {
	frames          []Reading
	noscript        strings.Builder
	linked, scripts []string
}

func (f *finder) walk(n *html.Node, depth int) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode {
			continue
		}
		switch k.DataAtom {
		case atom.Iframe, atom.Frame, atom.Object, atom.Embed:
			f.frame(framed(k), depth)
		case atom.Noscript:
			if n.DataAtom != atom.Head {
				f.noscript.WriteString(inner(k))
			}
		case atom.Script:
			f.script(k)
		default:
			f.walk(k, depth)
		}
	}
}

// frame keeps the page in a frame, and looks for frames in it.
func (f *finder) frame(page string, depth int) {
	if page == "" || len(f.frames) >= mostFrames {
		return
	}
	f.frames = append(f.frames, Reading{Frame, page})
	if depth >= deepestFrames {
		return
	}
	if root, err := html.Parse(strings.NewReader(page)); err == nil {
		in := finder{frames: f.frames}
		in.walk(root, depth+1)
		f.frames = in.frames
	}
}

// script sorts the scripts of a page.
func (f *finder) script(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	text := n.FirstChild.Data
	if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
		f.linked = append(f.linked, text)
	} else {
		f.scripts = append(f.scripts, text)
	}
}

// framed is the page that stands in the attributes of a frame: in srcdoc, or as an address that holds its data.
func framed(n *html.Node) string {
	if page := attr(n, "srcdoc"); page != "" {
		return page
	}
	for _, key := range []string{"src", "data"} {
		address := attr(n, key)
		if !strings.HasPrefix(strings.ToLower(address[:min(len(address), 14)]), "data:text/html") {
			continue
		}
		kind, data, _ := strings.Cut(address, ",")
		if strings.HasSuffix(strings.ToLower(kind), ";base64") {
			page, err := base64.StdEncoding.DecodeString(data)
			if err == nil {
				return strings.ToValidUTF8(string(page), "\uFFFD")
			}
			continue
		}
		if page, err := url.PathUnescape(data); err == nil {
			return strings.ToValidUTF8(page, "\uFFFD")
		}
	}
	return ""
}

// inner is what stands in an element, as it is written.
func inner(n *html.Node) string {
	var b strings.Builder
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.TextNode {
			b.WriteString(k.Data) // with scripts on, browsers read no tags in it
		} else if err := html.Render(&b, k); err != nil {
			return ""
		}
	}
	return b.String()
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}
