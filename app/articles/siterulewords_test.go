package articles

import (
	"testing"

	"claimlight/internal/extract"
)

func TestARuleIsSaidInWords(t *testing.T) {
	for _, c := range []struct {
		rule    extract.SiteRule
		example string
		want    string
	}{
		{
			extract.SiteRule{Place: "p.note<div.story-body<article", Keep: true},
			"",
			"keep paragraphs that the page calls “note”, within “story body”",
		},
		{
			extract.SiteRule{Place: "p<aside"},
			"Read our newsletter",
			"leave out parts like “Read our newsletter”: paragraphs, within a side box",
		},
		{
			extract.SiteRule{Place: "figcaption.storyCaption#main_picture", Keep: true},
			"",
			"keep captions that the page calls “story caption” “main picture”",
		},
		{extract.SiteRule{Place: "x-box.Info"}, "", "leave out parts that the page calls “info”"},
		{
			extract.SiteRule{Reason: "caption", Keep: true},
			"A crane",
			"keep parts like “A crane”: every part left out as “caption”",
		},
		{extract.SiteRule{Place: "."}, "", "leave out parts"},
	} {
		if got := ruleText(c.rule, c.example); got != c.want {
			t.Errorf("%+v: %q, want %q", c.rule, got, c.want)
		}
	}
}

func TestAnOfferNamesWhatElseItChanges(t *testing.T) {
	o := extract.Offer{
		Rule: extract.SiteRule{Place: "p.note"}, Example: "First note",
		Also: []string{"Second\nnote", "Third note", "Fourth note", "Fifth note", "Sixth note"},
	}
	if got, want := alsoText(o), "Also on this page: “Second note”, “Third note”, “Fourth note” and 2 more"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if o.Also = o.Also[:1]; alsoText(o) != "Also on this page: “Second note”" {
		t.Errorf("%q", alsoText(o))
	}
	if o.Also = nil; alsoText(o) != "" {
		t.Errorf("%q", alsoText(o))
	}
}
