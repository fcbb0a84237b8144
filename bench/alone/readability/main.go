// Command readability cleans one page with go-readability alone.
package main

import (
	"io"
	"net/url"
	"strings"

	"claimlight/bench/alone"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

func main() {
	address := &url.URL{Scheme: "https", Host: "example.com", Path: "/page"}
	alone.Run(func(page string) error {
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return err
		}
		article, err := readability.FromDocument(doc, address)
		if err != nil || article.Node == nil {
			return err
		}
		return article.RenderText(io.Discard)
	})
}
