package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// postNames are names of the elements in which other sites' posts stand in a page, as these sites have them written.
var postNames = map[string]bool{
	"twitter-tweet": true, "twitter-video": true, "bluesky-embed": true, "instagram-media": true,
	"tiktok-embed": true, "fb-post": true, "fb-xfbml-parse-ignore": true, "mastodon-embed": true,
	"reddit-embed-bq": true, "reddit-card": true, "reddit-embed": true, "text-post-media": true,
	"telegram-post": true, "vk-post": true, "truthsocial-embed": true, "linkedin-embed": true,
}

// postSites are where a quotation comes from that is a post.
var postSites = []string{
	"://twitter.com/", "://www.twitter.com/", "://x.com/", "://bsky.app/", "://www.facebook.com/",
	"://www.instagram.com/", "://www.tiktok.com/", "://www.threads.net/", "://www.reddit.com/", "://t.me/",
	"://truthsocial.com/", "://www.linkedin.com/",
}

// isPost tells an element that holds a post of another site.
func isPost(n *html.Node) bool {
	if n.DataAtom != atom.Blockquote && n.DataAtom != atom.Div && n.DataAtom != atom.Figure {
		return false
	}
	for name := range strings.FieldsSeq(strings.ToLower(Attr(n, "class"))) {
		if postNames[name] {
			return true
		}
	}
	if n.DataAtom != atom.Blockquote {
		return false
	}
	for _, at := range []string{Attr(n, "cite"), Attr(n, "data-instgrm-permalink"), Attr(n, "data-bluesky-uri")} {
		for _, site := range postSites {
			if strings.Contains(at, site) || strings.HasPrefix(at, "at://") {
				return true
			}
		}
	}
	return false
}

// Post is the outermost box around a box that holds a post of another site, or -1.
func (p *Page) Post(box int) int {
	found := -1
	p.Up(box, func(i int, b *Box) bool {
		if b.Post {
			found = i
		}
		return true
	})
	return found
}
