package app

import "testing"

// twoSpellings is the sample with two claims of one office, under two names.
func twoSpellings(t *testing.T) *checker {
	t.Helper()
	d := newDesk(t).Sample()
	d.ClickSentence(3).Press("Enter").TypeSource("Parks office").Save()
	d.ClickSentence(5).Press("Enter").TypeSource("The office of parks").Save()
	return d
}

func TestTwoSpellingsBecomeOneSource(t *testing.T) {
	d := twoSpellings(t).Choose("sources").Settle()
	d.Type("office of").Press("Enter").Type("merge with").Press("Enter").Settle()
	d.Type("parks office").Press("Enter").ExpectSeen("Which name do the claims of both get?", "1 claim renamed")
	d.Type("keep the name “parks").Press("Enter").ExpectNotice("is a spelling of “Parks office” now")
	for _, c := range d.claims() {
		expect(d, "source", c.Source.Name, "Parks office")
	}
	d.Choose("sources").Settle().ExpectSeen("Parks office  (The office of parks)", "2 claims").Press("Esc")
	d.Press("Ctrl+Z")
	expect(d, "source after undo", d.claims()[1].Source.Name, "The office of parks")
}

func TestASourceLeadsToItsClaims(t *testing.T) {
	d := twoSpellings(t).Choose("sources").Settle()
	d.Type("office of").Press("Enter").Type(d.Words(5)).Press("Enter").ExpectQuote(d.Words(5))
}

func TestAliasesAreOfferedInTheForm(t *testing.T) {
	d := twoSpellings(t).Choose("sources").Settle()
	d.Type("office of").Press("Enter").Type("edit").Press("Enter")
	d.Press("Tab", "Tab", "Tab").Type("Green desk").Press("Tab", "Tab", "Tab").Press("Space").ExpectHint("Saved")
	d.ClickSentence(7).Press("Enter").TypeSource("gre").ExpectSeen("Green desk")
}

func TestWithoutClaimsThereAreNoSources(t *testing.T) {
	newDesk(t).Choose("sources").Settle().ExpectHint("No claim names a source yet")
}
