package storage

import (
	"reflect"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/storage/exchange"
)

// paged is the text of a document of two pages.
var paged = []article.Block{
	{Kind: article.Title, Text: "Trees"},
	{Kind: article.Paragraph, Text: "One was cut. Two were planted.", Place: article.Place{
		Part: "Parks",
		Spots: []article.Spot{
			{Page: 1, Box: article.Box{72, 700.5, 300, 712}},
			{From: 13, Page: 2, Box: article.Box{72, 80, 300, 92}},
		},
	}},
	{Kind: article.Paragraph, Text: "City report, 2", Reason: article.ReasonHeadOfPage},
}

func TestThePlaceInADocumentIsKept(t *testing.T) {
	l := libraryOf(t, "library.sqlite")
	a, err := l.Articles.Add(t.Context(), article.Article{}, article.Version{Blocks: paged}, article.Snapshot{})
	if err != nil {
		t.Fatal(err)
	}
	v, err := l.Versions.Get(t.Context(), a.Current)
	if err != nil || !reflect.DeepEqual(v.Blocks, paged) {
		t.Fatalf("stored as %v (%v)", v.Blocks, err)
	}
	span := text.Span{Start: len("Trees\nOne was cut. "), End: len(v.Text())}
	c := claim.Claim{ArticleID: a.ID, Selector: anchor.Select(v.Text(), span)}
	at := claim.Anchor{VersionID: v.ID, Span: span, State: claim.Exact, Score: 1}
	if _, err := l.Claims.Tag(t.Context(), c, at); err != nil {
		t.Fatal(err)
	}
	err = l.Exchange.EachRecord(t.Context(), exchange.Scope{}, func(r record.Record) error {
		if want := (article.Where{Page: 2, Part: "Parks"}); r.Where != want {
			t.Errorf("the claim stands at %v, want %v", r.Where, want)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	other := libraryOf(t, "other.sqlite")
	if _, err := other.Others.Merge(t.Context(), l.Path(), nil, nil); err != nil {
		t.Fatal(err)
	}
	if merged, err := other.Versions.Get(t.Context(), v.ID); err != nil || !reflect.DeepEqual(merged.Blocks, paged) {
		t.Errorf("merged as %v (%v)", merged.Blocks, err)
	}
}
