package extract

import (
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract/body"
	"claimlight/internal/extract/dom"
	"claimlight/internal/extract/elsewhere"
	"claimlight/internal/extract/meta"

	"golang.org/x/net/html"
)

// A text that stands elsewhere in a page is taken for its article where the page shows fewer words than enough, and the
// other has several times as many in prose, and at least some more.
const (
	enough    = 80
	timesMore = 3
	wordsMore = 30
)

var doubts = map[elsewhere.Place]Doubt{
	elsewhere.Frame:    FromFrame,
	elsewhere.NoScript: FromNoScript,
	elsewhere.Linked:   FromLinked,
	elsewhere.Data:     FromData,
}

// orElsewhere gives what was cleaned of a page, or the article that stands elsewhere in it where the page shows none.
func orElsewhere(root *html.Node, p Page, shown Result) Result {
	words := 0
	if shown.Found {
		words = wordsIn(shown.Blocks)
	}
	if words >= enough {
		return shown
	}
	best, most := shown, words*timesMore+wordsMore
	for _, reading := range elsewhere.Find(root) {
		r, ok := readElsewhere(reading, p)
		if !ok {
			continue
		}
		if n := proseIn(r.Blocks); n > most {
			best, most = r, n*timesMore/2 // a later place is believed less
		}
	}
	if best.Doubt == "" {
		return shown
	}
	return joined(shown, best)
}

// readElsewhere cleans a text that stands elsewhere in a page.
func readElsewhere(reading elsewhere.Reading, p Page) (Result, bool) {
	root, err := parse(reading.HTML)
	if err != nil {
		return Result{}, false
	}
	page := dom.Cut(root)
	if len(page.Segments) > MaxBlocks {
		return Result{}, false
	}
	r := Result{Found: true, Doubt: doubts[reading.Place]}
	if reading.Whole() {
		r.Blocks, _ = blocksOf(page, body.Verdict{Reasons: notOfBody(page)}, -1)
	} else {
		md := meta.Read(root, page, origin(p.URL))
		verdict := body.Judge(page, body.WitnessOf(md, ""))
		blocks, titleAt := blocksOf(page, verdict, md.TitleAt)
		r.Metadata, r.Found, r.Blocks = md.Metadata, verdict.Found, titled(blocks, md.Title, titleAt)
	}
	for i := range r.Blocks {
		r.Blocks[i].Path = "" // it leads nowhere in the page itself
	}
	return r, r.Found
}

// notOfBody gives the reasons to leave out of the body of an article, as data hold it, what is no text of it: captions,
// and the marks of what a script puts in their place.
func notOfBody(page *dom.Page) []article.Reason {
	out := make([]article.Reason, len(page.Segments))
	for i, caption := range body.Captions(page) {
		text := page.Segments[i].Text
		switch {
		case caption:
			out[i] = article.ReasonImageCaption
		case strings.HasPrefix(text, "$$") || strings.HasPrefix(text, "{{") || strings.HasPrefix(text, "[["):
			out[i] = article.ReasonNotTheText
		}
	}
	return out
}

// joined leaves out what a page shows, and puts what stands elsewhere behind it. What the other does not say of
// itself, the page says.
func joined(shown, other Result) Result {
	blocks := make([]article.Block, 0, len(shown.Blocks)+len(other.Blocks))
	hasTitle := len(other.Blocks) > 0 && other.Metadata.Title != ""
	for _, b := range shown.Blocks {
		if b.Kept() && (b.Kind != article.Title || hasTitle) {
			b.Reason = article.ReasonNotTheText
		}
		blocks = append(blocks, b)
	}
	out := Result{Metadata: shown.Metadata, Blocks: append(blocks, other.Blocks...), Found: true, Doubt: other.Doubt}
	for _, field := range []struct {
		to   *string
		from string
	}{
		{&out.Metadata.Title, other.Metadata.Title},
		{&out.Metadata.Byline, other.Metadata.Byline},
		{&out.Metadata.Published, other.Metadata.Published},
		{&out.Metadata.Language, other.Metadata.Language},
	} {
		if field.from != "" {
			*field.to = field.from
		}
	}
	return out
}

// elsewhereIn is all text that stands elsewhere in a page.
func elsewhereIn(root *html.Node) string {
	var b strings.Builder
	for _, reading := range elsewhere.Find(root) {
		if other, err := parse(reading.HTML); err == nil {
			b.WriteString(dom.Read(other) + "\n" + strings.Join(meta.Said(other), "\n") + "\n")
		}
	}
	return b.String()
}
