package meta

import (
	"net/url"
	"slices"
	"strings"

	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/forest"
)

var (
	storyWords = []string{
		"blog", "news", "article", "post", "story", "stories", "magazine", "press", "insight", "opinion",
		"artikel", "nachrichten",
	}
	otherWords = []string{
		"shop", "product", "collection", "categor", "docs", "documentation", "service", "store", "wiki",
		"about", "tag", "lexikon", "guide", "help", "support",
	}
)

// pageKind is what tells a page with an article from others, whatever the candidate.
type pageKind struct {
	slugWords                  int  // joints in the last part of the address
	story, other               bool // the address has words of articles, or of other pages
	namesAuthor, showsAuthor   bool // in the head, near the title
	titleWords, segments, text int
}

func (e *evidence) pageKind() pageKind {
	path := ""
	if u, err := url.Parse(e.address); err == nil {
		path = strings.ToLower(strings.Trim(u.Path, "/"))
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	has := func(list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return strings.Contains(path, w) })
	}
	return pageKind{
		slugWords: strings.Count(last, "-") + strings.Count(last, "_"), story: has(storyWords), other: has(otherWords),
		namesAuthor: len(e.linked.Authors) > 0 || e.head.meta("author") != "", showsAuthor: e.showsAuthor(),
		titleWords: strings.Count(e.title, " ") + 1, segments: min(len(e.page.Segments), 2000),
		text: min(e.page.Text, 100000),
	}
}

// add measures the page in the row of a candidate.
func (k *pageKind) add(t *forest.Table) {
	t.Add("slug words", float64(k.slugWords))
	t.Flag("story address", k.story)
	t.Flag("other address", k.other)
	t.Add("title words", float64(k.titleWords))
	t.Add("segments", float64(k.segments))
	t.Add("page bytes", float64(k.text))
	t.Flag("names author", k.namesAuthor)
	t.Flag("shows author", k.showsAuthor)
}

// showsAuthor tells whether a line near the title begins with "By".
func (e *evidence) showsAuthor() bool {
	for i := max(0, e.titleAt-5); e.titleAt >= 0 && i < min(len(e.page.Segments), e.titleAt+12); i++ {
		if s := e.page.Segments[i].Text; len(s) < 120 {
			if _, ok := CutBy(s); ok || e.near(i, dom.Author) {
				return true
			}
		}
	}
	return false
}
