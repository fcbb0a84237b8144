package meta

import (
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// head is what stands in meta elements, links and scripts.
type head struct {
	metas     map[string][]string // by name, property, itemprop or http-equiv in lower case
	title     string              // of the title element
	lang      string              // of the html element
	canonical string
	linked    []string // JSON-LD scripts
}

func readHead(root *html.Node) head {
	h := head{metas: map[string][]string{}}
	doc := goquery.NewDocumentFromNode(root)
	h.lang, _ = doc.Find("html").Attr("lang")
	doc.Find("meta, title, link[rel=canonical], script[type*='ld+json']").Each(func(_ int, s *goquery.Selection) {
		switch n := s.Nodes[0]; n.Data {
		case "meta":
			h.addMeta(s)
		case "title":
			if h.title == "" && n.Namespace == "" {
				h.title = tidy(s.Text())
			}
		case "link":
			h.canonical, _ = s.Attr("href")
		case "script":
			h.linked = append(h.linked, s.Text())
		}
	})
	return h
}

func (h *head) addMeta(s *goquery.Selection) {
	content := tidy(s.AttrOr("content", ""))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		for name := range strings.FieldsSeq(strings.ToLower(s.AttrOr(key, ""))) {
			h.metas[name] = append(h.metas[name], content)
		}
	}
}

// meta is the first value of the names, in their order.
func (h *head) meta(names ...string) string {
	for _, n := range names {
		if v := h.metas[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// language is the page's language as a BCP 47 tag.
func (h *head) language(ld linked) string {
	tag := first(h.lang, h.meta("content-language", "language", "dc.language"), ld.Language, h.meta("og:locale"))
	tag, _, _ = strings.Cut(tag, ",")
	return strings.ReplaceAll(tag, "_", "-")
}

// names gives the names of meta elements that hold one of the words, in alphabetical order.
func (h *head) names(words ...string) []string {
	var out []string
	for name := range h.metas {
		if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) }) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
