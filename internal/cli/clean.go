package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"claimlight/internal/article"
	"claimlight/internal/files"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/record"
	"claimlight/internal/render"
	"claimlight/internal/say"
	"claimlight/internal/words"
)

// cleanCommand prints the cleaned article of one page.
type cleanCommand struct {
	Format string `help:"What to print: ${enum}." enum:"text,json,markdown,html" default:"text"`
	URL    string `name:"url" help:"The address of the page, where it is read from a file." placeholder:"BASE"`
	Type   string `help:"What the page is, where its name and bytes do not tell: html, mhtml, text or markdown." enum:",html,mhtml,text,markdown" default:"" placeholder:"TYPE"`
	Local  bool   `help:"Also open an address on your own network."`
	documentFlags
	pageFlag
	Page string `arg:"" help:"A file, an address, or - for standard input."`
}

// Run prints the article.
func (c *cleanCommand) Run(ctx context.Context, d *desk) error {
	params := ingest.Params{AskLocal: func(string) bool { return c.Local }, Now: d.Now}
	draft, err := c.draft(c.within(ctx, d), params, d)
	if err != nil {
		return say.About(pageName(c.Page), err)
	}
	if draft.Doubt != "" {
		fmt.Fprintln(d.Stderr, "claimlight: "+draft.Doubt.Words())
	}
	return c.print(d.out, draft)
}

func (c *cleanCommand) draft(ctx context.Context, params ingest.Params, d *desk) (intake.Draft, error) {
	s, err := c.snapshot(ctx, ingest.New(params), d)
	if err != nil {
		return intake.Draft{}, err
	}
	return intake.New(params).Snapshot(ctx, s)
}

// pageName is what messages call a page.
func pageName(page string) string {
	switch {
	case page == "-":
		return words.CliStandardInput.String()
	case ingest.IsURL(page):
		return page
	default:
		return filepath.Base(page)
	}
}

func (c *cleanCommand) snapshot(ctx context.Context, in *ingest.Ingest, d *desk) (article.Snapshot, error) {
	switch {
	case ingest.IsURL(c.Page):
		return in.URL(ctx, c.Page, nil)
	case c.Page == "-":
		return in.Read(ctx, d.Stdin, ingest.MediaType(c.Type), c.URL)
	case c.Type != "":
		f, err := files.Open(c.Page)
		if err != nil {
			return article.Snapshot{}, err
		}
		defer f.Close()
		return in.Read(ctx, f, ingest.MediaType(c.Type), c.URL)
	}
	chosen, err := c.chosen(ctx, d, in, c.Page)
	if err != nil {
		return article.Snapshot{}, err
	}
	s, err := in.FilePage(ctx, c.Page, chosen)
	if c.URL != "" {
		s.URL = c.URL
	}
	return s, err
}

func (c *cleanCommand) print(w io.Writer, d intake.Draft) error {
	switch c.Format {
	case "json":
		return printJSON(w, d)
	case "markdown":
		return render.Markdown(w, d.Article.Metadata, d.Version.Blocks)
	case "html":
		return render.HTML(w, d.Article.Metadata, d.Version.Blocks)
	default:
		return render.Text(w, d.Version.Blocks)
	}
}

// cleanedPage is the JSON form of a cleaned page.
type cleanedPage struct {
	Title     string         `json:"title"`
	Byline    string         `json:"byline"`
	Site      string         `json:"site"`
	Published string         `json:"published"`
	Language  string         `json:"language"`
	URL       string         `json:"url"`
	Canonical string         `json:"canonical"`
	Blocks    []keptBlock    `json:"blocks"`
	Removed   []removedBlock `json:"removed"`
	Notice    string         `json:"notice,omitempty"` // why this may not be the article, or not all of it
}

type keptBlock struct {
	Kind article.Kind `json:"kind"`
	Text string       `json:"text"`
	article.Where
}

type removedBlock struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
	article.Where
}

func printJSON(w io.Writer, d intake.Draft) error {
	m := d.Article.Metadata
	page := cleanedPage{
		Title: m.Title, Byline: m.Byline, Site: m.Site, Published: m.Published, Language: m.Language,
		URL: record.WithoutFolder(m.URL), Canonical: record.WithoutFolder(m.Canonical),
		Blocks: []keptBlock{}, Removed: []removedBlock{}, Notice: d.Doubt.Words(),
	}
	for _, b := range d.Version.Blocks {
		if b.Kept() {
			page.Blocks = append(page.Blocks, keptBlock{b.Kind, b.Text, b.Place.Where(0)})
		} else {
			page.Removed = append(page.Removed, removedBlock{b.Text, b.Reason.In(words.English), b.Place.Where(0)})
		}
	}
	return newJSON(w).Encode(page)
}

// newJSON writes JSON as it is read by programs: one value a line, no escapes for HTML.
func newJSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
