package extract_test

import (
	"errors"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/extract"
)

func TestVerifyHoldsForWhatWasCleaned(t *testing.T) {
	pages := []extract.Page{
		{Content: news, Type: extract.HTML},
		{Content: "<p>It cost 5&nbsp;million &amp; more,<br/>said " +
			"<b>Ada</b>.</p><table><tr><td>2020</td><td>5</td></tr></table>", Type: extract.HTML},
		{Content: "One line that is a claim.\n\nAnother < with a sign.", Type: extract.PlainText},
		{Content: "# Head\n\nA *marked* line\nthat goes on.", Type: extract.Markdown},
		{Content: "He said\n\n> one thing\n> and | another\n>> and more\n\n| Year | Sum |\n|---|---:|\n| 2020 | 5 " +
			"|\n|2021|6|", Type: extract.Markdown},
		{
			Content: "<table><tr><td>Year<td><td>Sum</table><blockquote>one<br>thing<p>and > another</blockquote>",
			Type:    extract.HTML,
		},
	}
	for _, p := range pages {
		r := clean(t, p)
		if len(keptOf(r)) == 0 {
			t.Errorf("nothing kept of %.40q", p.Content)
		}
		if err := extract.Verify(p, r.Blocks); err != nil {
			t.Error(err)
		}
	}
}

func TestVerifyFindsAChangedQuoteOfMarkdown(t *testing.T) {
	for _, changed := range []article.Block{
		{Kind: article.Quote, Text: "one thing and no other"},
		{Kind: article.TableRow, Text: "2020\t6"},
	} {
		err := extract.Verify(extract.Page{Content: "> one thing\n> and another\n\n| 2020 | 5 |", Type: extract.Markdown},
			[]article.Block{changed})
		if !errors.Is(err, extract.ErrNotInSnapshot) {
			t.Errorf("%q: error %v, want ErrNotInSnapshot", changed.Text, err)
		}
	}
}

func TestVerifyFindsWhatWasChanged(t *testing.T) {
	r := clean(t, extract.Page{Content: news, Type: extract.HTML})
	for i := range r.Blocks {
		if b := &r.Blocks[i]; b.Kept() && b.Kind == article.Paragraph {
			b.Text = "The council voted on Tuesday to pull down the old bridge."
			break
		}
	}
	if err := extract.Verify(extract.Page{Content: news, Type: extract.HTML}, r.Blocks); !errors.Is(err,
		extract.ErrNotInSnapshot) {
		t.Errorf("error %v, want ErrNotInSnapshot", err)
	}
}
