// Package post knows the posts of other sites that stand in a page.
package post

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// names are names of the elements in which other sites' posts stand in a page, as these sites have them written.
var names = map[string]bool{
	"twitter-tweet": true, "twitter-video": true, "bluesky-embed": true, "instagram-media": true,
	"tiktok-embed": true, "fb-post": true, "fb-xfbml-parse-ignore": true, "mastodon-embed": true,
	"reddit-embed-bq": true, "reddit-card": true, "reddit-embed": true, "text-post-media": true,
	"telegram-post": true, "vk-post": true, "truthsocial-embed": true, "linkedin-embed": true,
}

// sites are where a quotation comes from that is a post.
var sites = []string{
	"://twitter.com/", "://www.twitter.com/", "://x.com/", "://bsky.app/", "://www.facebook.com/",
	"://www.instagram.com/", "://www.tiktok.com/", "://www.threads.net/", "://www.reddit.com/", "://t.me/",
	"://truthsocial.com/", "://www.linkedin.com/",
}

// Is tells an element that holds a post of another site.
func Is(n *html.Node) bool {
	if n.DataAtom != atom.Blockquote && n.DataAtom != atom.Div && n.DataAtom != atom.Figure {
		return false
	}
	for name := range strings.FieldsSeq(strings.ToLower(attr(n, "class"))) {
		if names[name] {
			return true
		}
	}
	if n.DataAtom != atom.Blockquote {
		return false
	}
	for _, at := range []string{attr(n, "cite"), attr(n, "data-instgrm-permalink"), attr(n, "data-bluesky-uri")} {
		for _, site := range sites {
			if strings.Contains(at, site) || strings.HasPrefix(at, "at://") {
				return true
			}
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}
