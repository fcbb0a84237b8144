package ingest

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// isXML tells a page that is written in XML by its declaration.
func isXML(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text, "\uFEFF \t\r\n"), "<?xml ")
}

// htmlOf writes a well-formed XHTML page as HTML, so that <script/> or <title/> end where they end in XML, and CDATA is
// text. What is not well-formed is given back as it is: it is HTML by another name, as most such pages are.
func htmlOf(page string) string {
	d := xml.NewDecoder(strings.NewReader(page))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // the page is decoded already
	w := xhtmlWriter{}
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && w.any:
			return w.b.String()
		case err != nil:
			return page
		}
		w.token(token)
	}
}

// xhtmlWriter writes the tokens of a page in XML as HTML.
type xhtmlWriter struct {
	b   strings.Builder
	raw bool // in an element whose text HTML takes as it stands
	any bool // an element was seen
}

func (w *xhtmlWriter) token(token xml.Token) {
	switch t := token.(type) {
	case xml.Directive:
		if strings.HasPrefix(strings.ToLower(string(t)), "doctype") {
			w.b.WriteString("<!doctype html>")
		}
	case xml.StartElement:
		w.start(t)
	case xml.EndElement:
		if w.raw = false; !void[t.Name.Local] {
			w.b.WriteString("</" + t.Name.Local + ">")
		}
	case xml.CharData:
		if w.raw {
			w.b.WriteString(strings.ReplaceAll(string(t), "</", `<\/`))
		} else {
			w.b.WriteString(html.EscapeString(string(t)))
		}
	}
}

func (w *xhtmlWriter) start(t xml.StartElement) {
	w.any = true
	w.raw = t.Name.Local == "script" || t.Name.Local == "style"
	w.b.WriteString("<" + t.Name.Local)
	for _, a := range t.Attr {
		if a.Name.Space == "" && a.Name.Local != "xmlns" || a.Name.Local == "lang" {
			w.b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
		}
	}
	w.b.WriteByte('>')
}

// void are the elements that have no end tag in HTML.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true,
	"param": true, "source": true, "track": true, "wbr": true,
}
