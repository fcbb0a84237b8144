package paste_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"claimlight/internal/effort"
	"claimlight/internal/extract/lexicon"
	"claimlight/internal/extract/paste"
)

// copied is a page as it comes from the clipboard.
const copied = `The Example
Skip to content
News
Sport
Culture
Subscribe

Local news

Council rebuilds the old bridge over the river

By Ada Miller March 5, 2024 9:15 AM
3 min read

The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.

Work on the bridge will begin in the spring, said the mayor, who had long opposed the plan, and is to last eighteen months.

“We cannot wait until it falls into the river,” she told reporters after the vote, which ended with nine in favour and four against.

Engineers had warned the council in a report last autumn that two of the five piers were no longer safe for heavy lorries.

The cost of the bridge, now put at 4.2 million, is to be shared by the town, the county and a fund for historic buildings.

Shopkeepers on the south bank of the river fear that they will lose customers while the bridge is closed to all traffic.

Share this article
Facebook
Twitter

Most read

Ten walks for a rainy Sunday
Bakery wins prize for its rye bread
School sports: all results

Sign up for our newsletter
Enter your email address
Subscribe
© 2024 The Example. All rights reserved.
Privacy policy
Terms of use`

func kept(lines []paste.Line, v paste.Verdict) []string {
	var out []string
	for i, l := range lines {
		if v.Reasons[i] == "" && i != v.Title {
			out = append(out, l.Text)
		}
	}
	return out
}

func TestACopiedPage(t *testing.T) {
	lines := paste.Lines(copied)
	v := paste.Judge(lines)
	if v.Title < 0 || lines[v.Title].Text != "Council rebuilds the old bridge over the river" {
		t.Errorf("title is line %d", v.Title)
	}
	if v.Byline != "Ada Miller" || v.Published != "2024-03-05T09:15" {
		t.Errorf("byline %q, published %q", v.Byline, v.Published)
	}
	got := kept(lines, v)
	if len(got) != 6 || !strings.HasPrefix(got[0], "The council voted") || !strings.HasPrefix(got[5], "Shopkeepers") {
		t.Errorf("kept %d lines: %q", len(got), got)
	}
	for i, l := range lines {
		if l.Text == "Sign up for our newsletter" && v.Reasons[i].Words() != "newsletter form" {
			t.Errorf("%q is left out as %q", l.Text, v.Reasons[i].Words())
		}
	}
}

// The name and the date may stand on lines of their own. Neither is the headline, and each is left out for what it is.
func TestBylineOnLinesOfItsOwn(t *testing.T) {
	lines := paste.Lines(strings.Replace(copied, "By Ada Miller March 5, 2024 9:15 AM", "By Ada Miller\nMarch 5, 2024", 1))
	v := paste.Judge(lines)
	if v.Title < 0 || lines[v.Title].Text != "Council rebuilds the old bridge over the river" ||
		v.Byline != "Ada Miller" || v.Published != "2024-03-05" {
		t.Errorf("title is line %d, byline %q, published %q", v.Title, v.Byline, v.Published)
	}
	for i, l := range lines {
		if want := map[string]string{"By Ada Miller": "byline", "March 5, 2024": "date"}[l.Text]; want != "" &&
			v.Reasons[i].Words() != want {
			t.Errorf("%q is left out as %q, want %q", l.Text, v.Reasons[i], want)
		}
	}
}

func TestAFewLinesAreAnArticleAsTheyAre(t *testing.T) {
	lines := paste.Lines("We will build 300 homes.\n\nWe will lower the tax.")
	v := paste.Judge(lines)
	if got := kept(lines, v); !v.Found || len(got) != 2 {
		t.Errorf("kept %q, found %v", got, v.Found)
	}
}

// Short lines with figures inside a text are a list of its own, and are kept or left out together.
func TestResultsStayTogether(t *testing.T) {
	text := strings.Repeat("The water board of Torwick published its yearly account on Friday, the first since the "+
		"boards were joined.\n\n", 3) +
		"LIST\n\nIt shows that the pipes under the old quarter lose far more than those which were laid after the war.\n"
	for _, list := range []string{
		"Losses by district, in per cent:\nOld Quarter 51\nHarbour 38\nNorth 12\nMill Lane 7",
		"Losses by district:\n51 % Old Quarter\n38 % Harbour",
	} {
		lines := paste.Lines(strings.Replace(text, "LIST", list, 1))
		v := paste.Judge(lines)
		for i, l := range lines {
			if strings.ContainsAny(l.Text, "0123456789") && v.Reasons[i] != "" {
				t.Errorf("%q is left out as %q", l.Text, v.Reasons[i])
			}
		}
	}
}

func TestLines(t *testing.T) {
	got := paste.Lines("  one\ttwo \n\n\n three\u00ad\n")
	if len(got) != 2 || got[0].Text != "one two" || got[1].Text != "three" || !got[1].Blank || got[1].At != 3 {
		t.Errorf("%+v", got)
	}
}

func FuzzJudge(f *testing.F) {
	f.Add(copied)
	f.Add("a\n\n\nb…\nc\nd\ne")
	f.Fuzz(func(t *testing.T, s string) {
		lines := paste.Lines(s)
		v := paste.Judge(lines)
		if len(v.Reasons) != len(lines) || v.Title >= len(lines) {
			t.Fatalf("%d reasons for %d lines, title %d", len(v.Reasons), len(lines), v.Title)
		}
		if v.Title >= 0 && v.Reasons[v.Title] != "" {
			t.Errorf("the title is left out as %q", v.Reasons[v.Title])
		}
	})
}

// The time grows with the text, not with its square.
func TestManyLinesTakeNoLong(t *testing.T) {
	effort.Long(t)
	const few, times = 2_000, 16
	judged := func(lines int) time.Duration {
		text := paste.Lines(strings.Repeat("The council voted on it again.\n", lines))
		best := time.Duration(math.MaxInt64)
		for range 6 { // the quickest is that which others on this computer held up least
			start := time.Now()
			paste.Judge(text)
			best = min(best, time.Since(start))
		}
		return best
	}
	if ratio := float64(judged(few*times)) / float64(judged(few)); ratio > times*times/3 {
		t.Errorf("%d times as many lines take %.0f times as long", times, ratio)
	}
}

// A teaser ends the article, but not where what follows is certainly the article's own.
func TestATeaserAndWhatFollows(t *testing.T) {
	const sentence = "The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost."
	lines := paste.Lines(strings.Repeat(sentence+"\n", 6) + "Ten walks for a rainy Sunday in the hills\n" +
		"The rain has come to stay, and with it the season of long walks under an umbrella, of muddy boots and of hot tea " +
		"after…\n" + strings.Repeat(sentence+"\n", 4))
	for _, c := range []struct {
		after float64
		kept  int
	}{{0.95, 10}, {0.7, 6}} {
		score := make([]float64, len(lines))
		for i := range score {
			score[i] = 0.95
			if i > 7 {
				score[i] = c.after
			}
		}
		kept := 0
		for _, k := range paste.NewSurvey(lines, lexicon.New(0, nil)).Keep(score) {
			if k {
				kept++
			}
		}
		if kept != c.kept {
			t.Errorf("%d lines kept where those after the teaser score %v, want %d", kept, c.after, c.kept)
		}
	}
}
