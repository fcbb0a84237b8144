package app

import (
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// agreementStories tell of the comparison of annotators.
var agreementStories = map[string]story{
	"agreement": func(d *checker, call func()) {
		d.Sample().tagAs("Ada", 3, claim.False).tagAs("Ben", 3, claim.True).tagAs("Ada", 5, claim.HalfTrue)
		call()
		d.ExpectSeen("Agreement of annotators", "Ada", "Ben", "2 places have claims; the two differ at 2",
			"Only one has a claim", "no claim here", "False", "True")
		d.Press("Down", "Enter").ExpectTitle("City planted").ExpectQuote(d.Words(5))
	},
}

// tagAs tags a sentence as another annotator would at another desk.
func (d *checker) tagAs(annotator string, sentence int, r claim.Rating) *checker {
	d.t.Helper()
	o := d.w.session.Opened()
	d.tagSpan(annotator, d.sentence(sentence), r)
	if !d.w.session.Opened().Is(o.Article.ID) {
		d.t.Fatal("another article came into view")
	}
	return d
}

func (d *checker) tagSpan(annotator string, span text.Span, r claim.Rating) {
	d.t.Helper()
	o := d.w.session.Opened()
	c := claim.Claim{
		ArticleID: o.Article.ID, Selector: anchor.Select(o.Text, span), Status: claim.Checked, Rating: r,
		Annotator: annotator,
	}
	_, err := d.other().Claims.Tag(d.t.Context(), c,
		claim.Anchor{VersionID: o.Version.ID, Span: span, State: claim.Exact, Score: 1})
	if err != nil {
		d.t.Fatal(err)
	}
	d.changed()
}

// Where there is nothing to compare, that is said; of more than two annotators the user chooses two.
func TestAnnotatorsAreCompared(t *testing.T) {
	d := newDesk(t).Sample().tagAs("Ada", 3, claim.False).Choose("agreement").ExpectHint("two annotators")
	d.tagAs("Ben", 3, claim.False).tagAs("Cem", 6, claim.True).tagAs("Ada", 6, claim.True)
	d.Choose("agreement").ExpectSeen("Ada and Ben", "Ada and Cem", "Ben and Cem").Type("Ada and Ben").Press("Enter")
	d.ExpectSeen("2 places have claims; the two differ at 1", "Nothing").Press("Esc").ExpectFocus("the text")
	d.Choose("agreement").Type("Ben and Cem").Press("Enter").ExpectSeen("cannot be told")
}
