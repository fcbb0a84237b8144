package meta

import (
	"net/url"
	"slices"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Where a page holds several articles, or says of several what they are, that one is its own which says that it stands
// under the page's canonical address.

// sameAddress tells whether a link, read on the page of an address, leads to that page, which is no front page.
func sameAddress(address, link string) bool {
	own, err := url.Parse(address)
	if err != nil || strings.Trim(own.Path, "/") == "" || link == "" || strings.HasPrefix(link, "#") {
		return false
	}
	to, err := own.Parse(link)
	if err != nil {
		return false
	}
	plain := func(u *url.URL) string {
		return strings.TrimPrefix(u.Host, "www.") + strings.TrimRight(u.Path, "/") + "?" + u.RawQuery
	}
	return plain(own) == plain(to)
}

// ownHeadline is the one headline of a page that leads to the page itself; empty where none does, or several.
func ownHeadline(root *html.Node, address string) string {
	var found []string
	goquery.NewDocumentFromNode(root).Find("h1, h2, h3").Each(func(_ int, heading *goquery.Selection) {
		links := heading.Find("a[href]").AddSelection(heading.Closest("a[href]"))
		links.EachWithBreak(func(_ int, link *goquery.Selection) bool {
			to, _ := link.Attr("href")
			own := sameAddress(address, to)
			if text := first(heading.Text()); own && text != "" && !slices.Contains(found, text) {
				found = append(found, text)
			}
			return !own
		})
	})
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// foreign gives a test for JSON-LD that is of another article than the page's own: it says another address, where
// another object of an article's kind says the page's.
func foreign(roots []any, address string) func(node) bool {
	own := false
	for _, v := range roots {
		visit(v, 0, func(n node) {
			own = own || isArticle(n) && slices.ContainsFunc(addressesOf(n), func(link string) bool {
				return sameAddress(address, link)
			})
		})
	}
	return func(n node) bool {
		said := addressesOf(n)
		return own && isArticle(n) && len(said) > 0 && !slices.ContainsFunc(said, func(link string) bool {
			return sameAddress(address, link)
		})
	}
}

const leastArticle = 7 // the rank of kinds that are articles

func isArticle(n node) bool {
	return slices.ContainsFunc(texts(n["@type"]), func(t string) bool {
		return kinds[strings.ToLower(t[strings.LastIndexByte(t, '/')+1:])] >= leastArticle
	})
}

// addressesOf are those under which an object of JSON-LD says that it stands.
func addressesOf(n node) []string {
	var out []string
	add := func(v any) {
		if link, ok := v.(string); ok && link != "" {
			out = append(out, link)
		}
	}
	add(n["url"])
	add(n["mainEntityOfPage"])
	if page, ok := n["mainEntityOfPage"].(map[string]any); ok {
		add(page["@id"])
		add(page["url"])
	}
	return out
}
