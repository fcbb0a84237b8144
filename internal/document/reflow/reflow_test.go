package reflow_test

import (
	"strings"
	"testing"
	"unicode"

	"claimlight/internal/document/reflow"
)

// shown gives the lines of a text that hold something, "|" between them, heads of pages in brackets.
func shown(s string) string {
	var out []string
	for _, l := range reflow.Lines(s) {
		switch {
		case l.Head:
			out = append(out, "["+l.Text+"]")
		case l.Text != "":
			out = append(out, l.Text)
		}
	}
	return strings.Join(out, "|")
}

const wrapped = `The council has decided to build a second
bridge, which will cost 31 million euros,
the mayor said. Work begins in 2027.

The county pays most of it, the town pays
the rest.`

func TestLinesThatWereBrokenAreJoined(t *testing.T) {
	const first = "The council has decided to build a second bridge, which will cost 31 million euros, the mayor said. Work begins in 2027."
	const whole = first + "|The county pays most of it, the town pays the rest."
	quoted := "> " + strings.ReplaceAll(wrapped, "\n", "\n> ")
	for _, c := range []struct{ name, in, want string }{
		{"at a width", wrapped, whole},
		{"quoted", quoted, whole},
		{
			"quoted twice, with a word before", "Is this so?\n\n" + "> " + strings.ReplaceAll(quoted, "\n", "\n> "),
			"Is this so?|" + whole,
		},
		{"without empty lines", strings.ReplaceAll(wrapped, "\n\n", "\n"), whole},
		{"by the marks of Windows", strings.ReplaceAll(wrapped, "\n", "\r\n"), whole},
		{"a longer line in it", wrapped + "\n\nThis line, which nobody broke, is much longer than all the others.", whole +
			"|This line, which nobody broke, is much longer than all the others."},
		{"a list in it", wrapped + "\n\n- 31 houses\n- 12 shops\n- a school, which was built by the town in\n  1931", whole +
			"|- 31 houses|- 12 shops|- a school, which was built by the town in 1931"},
		{"results in it", wrapped + "\n\nHarbour 31\nOld Town 20\nNorth 7", whole + "|Harbour 31|Old Town 20|North 7"},
		{
			"the head of a page", "Report of 2024\n" + wrapped + "\n7\n\nReport of 2024\n\n" + wrapped, "Report of 2024|" +
				whole + "|[7]|[Report of 2024]|" + whole,
		},
		{
			"the head of a page within a paragraph", "Report of 2024\n" +
				strings.Replace(wrapped, "euros,\n", "euros,\n\n- 2 -\nReport of 2024\n\n", 1) + "\n\n" + wrapped,
			"Report of 2024|" + first + "|[- 2 -]|[Report of 2024]|The county pays most of it, the town pays the rest.|" + whole,
		},
	} {
		if got := shown(c.in); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestOtherLinesStayApart(t *testing.T) {
	for name, in := range map[string]string{
		"a poem": "Shall I compare thee to a summer’s day?\nThou art more lovely and more " +
			"temperate:\nRough winds do shake the darling buds of May,\nAnd summer’s lease hath all too short a date",
		"results": "Losses by district, in per cent:\nOld Quarter 51\nHarbour 38\nNorth 12\nMill Lane 7",
		"headlines": "Council decides on second bridge\nFerry is late\nThirty-one houses lost in the " +
			"storm\nSchool opens\nNew mayor for Torwick",
		"paragraphs of a page": strings.Repeat("The council has decided to build a second bridge over the harbour, "+
			"which will cost 31 million euros, the mayor said.\n", 4),
		"one quotation mark":  "Growth\n> 5 % in the north\n< 2 % in the south",
		"a number on its own": "Report\n\n7\n\nhouses",
		"a text of one word":  "Bridge",
		"numbers in a column": "12\n31\n7\n1,234\n99",
		"an address":          "The Odmouth Courier\n3 Harbour Street\nOdmouth\nOD1 4AB",
		"a dialogue, line by line": "“Who pays?”\n“The county pays 20 million.”\n“And the town?”\n“The rest of it, the " +
			"town pays.”",
	} {
		want := strings.Join(strings.FieldsFunc(in, func(r rune) bool { return r == '\n' }), "|")
		if got := shown(in); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestHyphensAtTheEndsOfLines(t *testing.T) {
	const before = wrapped + "\n\n" + wrapped + "\n\n"
	for _, c := range []struct{ name, in, want string }{
		{"a word", "and then the people of the whole old coun-\nty came", "old county came"},
		{"a word that stands whole elsewhere", "and the county saw that the whole old coun-\nty came", "old county came"},
		{"a hyphen of its own", "a four-cylinder, he said, was not the four-\ncylinder he had meant", "the four-cylinder he"},
		{"two words", "for the loan the bank took a loan: loan-\nbank it was", "loan: loan-bank it"},
		{"a name", "and it was said by the new mayor Ann Smith-\nJones of it", "Smith-Jones of"},
		{"numbers", "and that was so for all of the years 1931-\n1945 in it", "1931-1945 in"},
		{"a dash", "and that was so for all of these years -\nnobody knew", "years - nobody"},
		{"a soft hyphen", "and then the people of the whole old coun\u00ad\nty came", "old county came"},
	} {
		if got := shown(before + c.in); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.want)
		}
	}
}

// No letter and no digit is lost or added, whatever the text.
func FuzzLines(f *testing.F) {
	f.Add(wrapped)
	f.Add("> " + strings.ReplaceAll(wrapped, "\n", "\n> "))
	f.Add("Report 1\n" + wrapped + "\n2\nReport 2\n" + wrapped)
	f.Add("a-\nb\vc\u2029d\f\u0085e")
	f.Fuzz(func(t *testing.T, s string) {
		var got strings.Builder
		heads := false
		for _, l := range reflow.Lines(s) {
			heads = heads || l.Head
			got.WriteString(solid(l.Text))
		}
		if !heads && got.String() != solid(s) { // a head goes behind the paragraph that it parts
			t.Errorf("%q became %q", solid(s), got.String())
		}
		if len(got.String()) != len(solid(s)) {
			t.Errorf("%q became %q", solid(s), got.String())
		}
	})
}

// solid are the letters and digits of a text.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
