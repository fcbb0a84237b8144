package cli

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"claimlight/storage"
)

// listCommand lists the articles.
type listCommand struct {
	Format string `help:"How to print them: ${enum}." enum:"table,json" default:"table"`
}

// listedArticle is an article as JSON.
type listedArticle struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Byline    string   `json:"byline"`
	Site      string   `json:"site"`
	Published string   `json:"published"`
	Language  string   `json:"language"`
	URL       string   `json:"url"`
	Tags      []string `json:"tags"`
	Claims    int      `json:"claims"`
	AddedAt   string   `json:"added_at"`
}

// Run lists the articles, the newest first: a table for people, or a line of JSON for each.
func (c *listCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		rows, err := l.Articles.List(ctx)
		if err != nil {
			return err
		}
		if c.Format == "json" {
			return listJSON(d.out, rows)
		}
		table := tabwriter.NewWriter(d.lines, 0, 0, 2, ' ', 0)
		fmt.Fprintln(table, "ID\tCLAIMS\tPUBLISHED\tTITLE")
		for _, r := range rows {
			fmt.Fprintf(table, "%s\t%d\t%s\t%s\n", r.ID, r.Claims, oneLine(r.Published), oneLine(label(r.Article)))
		}
		return table.Flush()
	})
}

func listJSON(w io.Writer, rows []storage.ArticleRow) error {
	out := newJSON(w)
	for _, r := range rows {
		line := listedArticle{
			ID: r.ID, Title: r.Title, Byline: r.Byline, Site: r.Site, Published: r.Published, Language: r.Language, URL: r.URL,
			Tags: append([]string{}, r.Tags...), Claims: r.Claims, AddedAt: r.AddedAt.UTC().Format(time.RFC3339),
		}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
