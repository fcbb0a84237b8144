package app

import (
	"testing"

	"claimlight/internal/claim"
)

// fillByKeys fills the whole form by Tab and typing.
func fillByKeys(d *checker) *checker {
	d.t.Helper()
	d.Fill("Source", "Oda Lindqvist").Tab("Kind of source").Type("p").Tab("Manner").Type("d")
	d.Fill("Figure as written", "every tree").Tab("Qualifier").Type("a").Fill("Value", "1.380").Fill("Unit",
		"tree").Fill("Period", "since 2021")
	d.Tab("Rating").Type("2").Tab("Status").Press("Left", "Space", "Right", "Space").Fill("Conclusion",
		"214 trees cannot be found.")
	d.Tab("More").Press("Space").Fill("Tags, with commas between", "trees, city").Fill("Notes", "Ask her again.")
	return d.Save()
}

// expectFilled says that the claim in the library holds what fillByKeys typed.
func expectFilled(d *checker) {
	d.t.Helper()
	c := d.claim()
	expect(d, "source", c.Source.Name, "Oda Lindqvist")
	expect(d, "kind", c.Source.Kind, claim.Person)
	expect(d, "manner", c.Source.Manner, claim.Direct)
	expect(d, "rating", c.Rating, claim.MostlyFalse)
	expect(d, "status", c.Status, claim.Checked)
	expect(d, "conclusion", c.Conclusion, "214 trees cannot be found.")
	expect(d, "notes", c.Notes, "Ask her again.")
	if len(c.Tags) != 2 || c.Tags[1] != "city" {
		d.t.Errorf("tags are %q", c.Tags)
	}
	if len(c.Figures) != 1 {
		d.t.Fatalf("%d figures", len(c.Figures))
	}
	f := c.Figures[0]
	expect(d, "figure", f.Text, "every tree")
	expect(d, "value", f.Value.Decimal.String(), "1.38")
	expect(d, "unit", f.Unit, "tree")
	expect(d, "period", f.Period, "since 2021")
}

func TestFillTheFormByKeys(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter")
	fillByKeys(d)
	expectFilled(d)
	d.ExpectSeen("Saved", "1 claim, 1 checked", "Mostly false", "Oda Lindqvist")
}

func TestFillTheFormByMouse(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(8).Press("Enter")
	d.ClickOn("Source").Press("Ctrl+A").Type("The parks department")
	d.ClickOn("Kind of source").ClickOn("Government").ClickOn("Manner").ClickOn("Paraphrase")
	d.ClickOn("Half true").ClickOn("In progress")
	d.ClickOn("Conclusion").Type("Partly.").ClickOn("Done").ExpectFocus("the text")
	d.ClickOn(d.Words(8)[:12])
	c := d.claim()
	expect(d, "source", c.Source.Name, "The parks department")
	expect(d, "kind", c.Source.Kind, claim.Government)
	expect(d, "manner", c.Source.Manner, claim.Paraphrase)
	expect(d, "rating", c.Rating, claim.HalfTrue)
	expect(d, "status", c.Status, claim.InProgress)
	expect(d, "conclusion", c.Conclusion, "Partly.")
}

func TestEachChangeIsSavedWhileTyping(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Settle()
	expect(d, "source", d.claim().Source.Name, "Oda")
	d.ExpectFocus("Source").ExpectSeen("Saved").Type(" Lindqvist").Settle()
	expect(d, "source", d.claim().Source.Name, "Oda Lindqvist")
}

func TestAWrongNumberIsMarkedAndNeverDropped(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Fill("Value", "lots of them").Press("Tab")
	d.ExpectSeen("lots of them").Save()
	if f := d.claim().Figures; len(f) > 0 && f[0].Value.Valid {
		t.Errorf("the value is %v", f[0].Value)
	}
	d.ClickSentence(5).Press("Enter").ClickOn(d.Words(3)[:20]).ExpectSeen("lots of them")
}

func TestNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for typed, want := range map[string]string{"1.5 mln": "1500000", "300,000": "300000", "1.234,5": "1234.5"} {
		t.Run(typed, func(t *testing.T) {
			d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Fill("Value", typed).Save()
			if len(d.claim().Figures) != 1 {
				t.Fatalf("%d figures", len(d.claim().Figures))
			}
			expect(d, "value", d.claim().Figures[0].Value.Decimal.String(), want)
		})
	}
}

func TestDoneAndNext(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist").Press("Ctrl+Enter")
	d.ExpectFocus("the text").ExpectClaims(1)
	expect(d, "source", d.claims()[0].Source.Name, "Oda Lindqvist")
	if got := d.w.desk.Panes.View.Selection(); got.Start <= d.sentence(3).Start {
		t.Errorf("%q is selected, want something further down", d.w.desk.Panes.View.SelectedText())
	}
}

func TestListAndTextFollowEachOther(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("c").ClickSentence(6).Press("c").ExpectClaims(2)
	d.Click(d.Words(3)).ExpectQuote(d.Words(3)).ExpectSelected(d.Words(3))
	d.Press("Ctrl+Down").ExpectQuote(d.Words(6)).Press("Ctrl+Up").ExpectQuote(d.Words(3))
	d.ClickOn(d.Words(6)[:12]).ExpectQuote(d.Words(6))
}

func TestAClaimRatedInTheFormIsChecked(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").ClickOn("Mostly true")
	expect(d, "rating", d.claim().Rating, claim.MostlyTrue)
	expect(d, "status", d.claim().Status, claim.Checked)
	d.ClickOn("In progress") // the user has the last word
	expect(d, "status", d.claim().Status, claim.InProgress)
}

func TestEnterTwiceRatesNothing(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Oda").Tab("Figure as written").Type("five").Save()
	d.ClickSentence(3).Press("Enter", "Enter", "Enter")
	expect(d, "rating", d.claim().Rating, claim.NotRated)
}

func TestWordsTypedIntoTheRatingChangeNothingAndAreTold(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").Tab("Rating").Press("1").ExpectHint("Status: checked.")
	for _, r := range "Oda Lindqvist" {
		if r == ' ' {
			d.Press("Space")
			continue
		}
		d.Press(string(r))
	}
	d.ExpectHint("You are in “Rating”, which takes no letters")
	expect(d, "rating", d.claim().Rating, claim.False)
	expect(d, "status", d.claim().Status, claim.Checked)
	d.Press("Right", "Space")
	expect(d, "rating", d.claim().Rating, claim.MostlyFalse)
	d.Press("0").ExpectHint("Status: in progress.")
}
