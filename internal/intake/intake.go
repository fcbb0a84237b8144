// Package intake makes an article, ready for the library, from the bytes of a page: it joins ingest and extract.
package intake

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"

	"github.com/google/uuid"
)

// Draft is an article that is not in the library yet.
type Draft struct {
	Article  article.Article
	Version  article.Version
	Snapshot article.Snapshot
	Found    bool // false where no article was found, so that the whole text of the page is kept
	Doubt    extract.Doubt
	Bare     bool // text that says nothing about itself (a speech, a post): its user may tell title, date, source
}

// Intake makes drafts. It is safe for concurrent use.
type Intake struct {
	in    *ingest.Ingest
	now   func() time.Time
	rules RulesFor
}

// RulesFor gives the user's corrections for sites, oldest first. It may give those of all sites.
type RulesFor func(ctx context.Context) ([]extract.SiteRule, error)

// New makes an Intake from what its ingest needs.
func New(p ingest.Params) *Intake {
	k := &Intake{in: ingest.New(p), now: p.Now}
	if k.now == nil {
		k.now = time.Now
	}
	return k
}

// WithRules gives an Intake that also cleans by the user's corrections for sites, asked for anew for each page.
func (k *Intake) WithRules(rules RulesFor) *Intake {
	with := *k
	with.rules = rules
	return &with
}

// URL fetches a page and cleans it. Errors are those of ingest; progress may be nil.
func (k *Intake) URL(ctx context.Context, address string, progress ingest.Progress) (Draft, error) {
	s, err := k.in.URL(ctx, address, progress)
	if err != nil {
		return Draft{}, err
	}
	return k.Snapshot(ctx, s)
}

// File opens a page that the user picked and cleans it.
func (k *Intake) File(ctx context.Context, path string) (Draft, error) {
	s, err := k.in.File(ctx, path)
	if err != nil {
		return Draft{}, err
	}
	return k.Snapshot(ctx, s)
}

// FilePages lists the pages of an archive of the web; there are none of any other file.
func (k *Intake) FilePages(ctx context.Context, path string) ([]ingest.Listed, error) {
	return k.in.FilePages(ctx, path)
}

// FilePage opens the page that was chosen of an archive with several, and cleans it.
func (k *Intake) FilePage(ctx context.Context, path string, chosen ingest.Listed) (Draft, error) {
	s, err := k.in.FilePage(ctx, path, chosen)
	if err != nil {
		return Draft{}, err
	}
	return k.Snapshot(ctx, s)
}

// Read takes a page from a stream and cleans it. The media type may be empty, as may the address.
func (k *Intake) Read(ctx context.Context, r io.Reader, mediaType, address string) (Draft, error) {
	s, err := k.in.Read(ctx, r, mediaType, address)
	if err != nil {
		return Draft{}, err
	}
	return k.Snapshot(ctx, s)
}

// Paste takes text that the user pasted and cleans it.
func (k *Intake) Paste(ctx context.Context, pasted string) (Draft, error) {
	s, err := k.in.Paste(pasted)
	if err != nil {
		return Draft{}, err
	}
	return k.Snapshot(ctx, s)
}

// Snapshot cleans a page that was got before. A page without text gives ingest.ErrEmpty.
func (k *Intake) Snapshot(ctx context.Context, s article.Snapshot) (Draft, error) {
	page, err := ingest.Decode(s)
	if err != nil {
		return Draft{}, err
	}
	p := extract.Page{Content: page.Content, Type: extract.Type(page.Type), URL: page.URL}
	if k.rules != nil {
		if p.Rules, err = k.rules(ctx); err != nil {
			return Draft{}, err
		}
	}
	r, err := document.Clean(ctx, p)
	if err != nil {
		return Draft{}, err
	}
	d := Draft{Snapshot: s, Found: r.Found, Doubt: r.Doubt}
	d.Version = article.Version{
		SnapshotID: s.ID, Number: 1, Extractor: extract.Name + " " + extract.Version(), CreatedAt: k.now().UTC(),
		Blocks: r.Blocks,
	}
	if d.Version.Text() == "" || page.Type == ingest.HTML && onlyTitle(d.Version.Blocks) {
		return Draft{}, ingest.ErrEmpty
	}
	d.Article = article.Article{Metadata: r.Metadata, AddedAt: d.Version.CreatedAt}
	if page.Letter.Is {
		d.letter(page.Letter, page.Type == ingest.Text)
	}
	if d.Bare = page.Type != ingest.HTML && !page.Type.Packed() && saysNothing(r.Metadata, r.Blocks); d.Bare {
		article.KeepAll(r.Blocks) // a text that is no page has nothing around it
	}
	if d.Article.Title == "" {
		d.Article.Title = article.CleanText(page.Title)
	}
	if d.Article.Title == "" {
		d.Article.Title = opening(d.Version.Blocks)
	}
	return d, d.identify()
}

// letter fills in what the head of a mail says and its text does not, and leaves its foot out, and of a plain text no
// more.
func (d *Draft) letter(l ingest.Letter, plain bool) {
	if d.Article.Byline == "" {
		d.Article.Byline = article.CleanText(l.From)
	}
	if d.Article.Published == "" {
		d.Article.Published = l.Date
	}
	if plain {
		document.KeepLetter(d.Version.Blocks)
	}
	document.LeaveFoot(d.Version.Blocks)
}

// onlyTitle tells a page that has a title and nothing under it, as those have that need a browser to be built.
func onlyTitle(blocks []article.Block) bool {
	return !slices.ContainsFunc(blocks, func(b article.Block) bool { return b.Kept() && b.Kind != article.Title })
}

// opening is what stands for the title of a text that has none: its first paragraph, or the first words of it. The name
// of who speaks first is no title.
func opening(blocks []article.Block) string {
	const most = 80 // code points
	line := ""
	for _, b := range blocks {
		if b.Kept() && (line == "" || b.Kind != article.Heading) {
			if line = b.Text; b.Kind != article.Heading {
				break
			}
		}
	}
	r := []rune(line)
	if len(r) <= most {
		return line
	}
	words := string(r[:most])
	if i := strings.LastIndex(words, " "); i > 0 {
		words = words[:i]
	}
	return words + "…"
}

// identify gives article and version their ids.
func (d *Draft) identify() error {
	for _, id := range []*string{&d.Article.ID, &d.Version.ID} {
		made, err := uuid.NewV7()
		if err != nil {
			return fmt.Errorf("make an id: %w", err)
		}
		*id = made.String()
	}
	d.Version.ArticleID = d.Article.ID
	d.Article.Current = d.Version.ID
	return nil
}

// fewLines are left out of a text that stands alone at most: more are the surroundings of a page.
const fewLines = 2

// saysNothing tells a text that stands alone from one that was copied out of a page, with byline, date or more than a
// few words around it. A short line at an end, such as a word of thanks, may have been left out by mistake.
func saysNothing(m article.Metadata, blocks []article.Block) bool {
	if m.Byline != "" || m.Published != "" || m.Site != "" {
		return false
	}
	all, leftOut, lines := 0, 0, 0
	for _, b := range blocks {
		all += len(b.Text)
		if !b.Kept() {
			leftOut += len(b.Text)
			lines++
		}
	}
	return lines <= fewLines && 4*leftOut < all
}
