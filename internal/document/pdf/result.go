package pdf

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/document/paper"
	"claimlight/internal/document/pdf/engine"
	"claimlight/internal/extract"
)

// result is a document with what it says of itself, and its title before all else.
func result(blocks []article.Block, about engine.About) extract.Result {
	r := extract.Result{Found: true, Blocks: blocks}
	r.Metadata = paper.About{
		Title: about.Title, Authors: []string{about.Author}, Created: isoDate(about.Created),
	}.Metadata()
	at := titleAmong(blocks, r.Metadata.Title)
	if at < 0 {
		return r
	}
	title := blocks[at]
	title.Kind, title.Level = article.Title, 0
	r.Metadata.Title = title.Text
	r.Blocks = slices.Insert(slices.Delete(slices.Clone(blocks), at, at+1), 0, title)
	return r
}

// mostBefore is how many paragraphs stand over a title at most: who publishes it, where and when.
const mostBefore = 12

// titleAmong finds the title on the first page that has a text: the heading that says what the document says is its
// title, else the first of the largest; -1 where there is none.
func titleAmong(blocks []article.Block, said string) int {
	best, before, page := -1, 0, 0
	for i := range blocks {
		b := &blocks[i]
		if !b.Kept() || len(b.Place.Spots) == 0 {
			continue
		}
		if at := b.Place.Spots[0].Page; page == 0 {
			page = at
		} else if at > page {
			break
		}
		if said != "" && strings.EqualFold(b.Text, said) {
			return i
		}
		if b.Kind == article.Heading && (best < 0 || b.Level < blocks[best].Level) && before < mostBefore {
			best = i
		}
		before++
	}
	return best
}

// pdfDate is a time as PDFs write it: D:20250411161200+02'00'.
var pdfDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:D:)?(\d{4})(\d{2})(\d{2})`)
})

// isoDate is the day of such a time; empty where it is none.
func isoDate(s string) string {
	m := pdfDate().FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + "-" + m[3]
}
