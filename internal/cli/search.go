package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"claimlight/storage"
)

// searchCommand finds articles and claims.
type searchCommand struct {
	Format string   `help:"How to print them: ${enum}." enum:"table,json" default:"table"`
	Limit  int      `help:"At most so many articles, and so many claims." default:"50" placeholder:"N"`
	Query  []string `arg:"" help:"Words; words in quotation marks stand together, and a star stands for the rest of a word."`
}

// foundItem is a hit as JSON.
type foundItem struct {
	Kind      string `json:"kind"` // claim or article
	ClaimID   string `json:"claim_id,omitempty"`
	ArticleID string `json:"article_id"`
	Title     string `json:"title"`
	Quote     string `json:"quote,omitempty"`
	Rating    string `json:"rating,omitempty"`
	Excerpt   string `json:"excerpt"`
}

// Run prints claims first, then articles, the best first: a table for people, or a line of JSON for each.
func (c *searchCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		found, err := l.Search.Find(ctx, strings.Join(c.Query, " "), c.Limit)
		if err != nil {
			return err
		}
		items := foundItems(found)
		if c.Format == "json" {
			out := newJSON(d.out)
			for _, item := range items {
				if err := out.Encode(item); err != nil {
					return err
				}
			}
			return nil
		}
		return foundTable(d.lines, items)
	})
}

func foundItems(found storage.Found) []foundItem {
	var out []foundItem
	for _, h := range found.Claims {
		out = append(out, foundItem{
			"claim", h.ClaimID, h.ArticleID, h.ArticleTitle, h.Quote, string(h.Rating),
			h.Excerpt.Text,
		})
	}
	for _, h := range found.Articles {
		out = append(out, foundItem{Kind: "article", ArticleID: h.ArticleID, Title: h.Title, Excerpt: h.Excerpt.Text})
	}
	return out
}

func foundTable(w io.Writer, items []foundItem) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "KIND\tID\tTITLE\tFOUND")
	for _, item := range items {
		id := item.ArticleID
		if item.Kind == "claim" {
			id = item.ClaimID
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", item.Kind, id, oneLine(item.Title), oneLine(item.Excerpt))
	}
	return table.Flush()
}

// oneLine keeps a text from breaking a table.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
