package anchor_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

const harbour = "Harbour grows\n" +
	"The harbour moved 41,200 containers in March. Its director says that no other month was better.\n" +
	"Yes. At least 51 ships waited outside for a day. The unions do not agree with the figures.\n" +
	"He said no. Nobody asked him twice.\nLater the mayor came. He said no. The meeting ended at noon."

// find looks for the nth occurrence of a quote.
func find(t *testing.T, before, after, quote string, nth int) anchor.Found {
	t.Helper()
	at := -1
	for range nth {
		next := strings.Index(before[at+1:], quote)
		if next < 0 {
			t.Fatalf("%q does not stand there %d times", quote, nth)
		}
		at += 1 + next
	}
	span := text.Span{Start: at, End: at + len(quote)}
	got := anchor.NewFinder(before, after).Find(span)
	check(t, before, after, span, got)
	return got
}

func TestWhatBecomesOfAClaim(t *testing.T) {
	ships := "At least 51 ships waited outside for a day."
	cases := []struct {
		name, quote  string
		nth          int
		change, into string // made in the text
		want         claim.AnchorState
		found        string
	}{
		{"nothing was changed", ships, 1, "", "", claim.Exact, ships},
		{"something far away was", ships, 1, "at noon", "at nine", claim.Exact, ships},
		{"the neighbour was reworded", ships, 1, "Yes.", "Indeed, and more.", claim.Moved, ships},
		{"it went to the end", ships, 1, " " + ships, "", claim.Orphan, ""},
		{"another number", ships, 1, "51 ships", "54 ships", claim.Changed, "At least 54 ships waited outside for a day."},
		{
			"other words", ships, 1, "waited outside for a day", "had to wait outside all day", claim.Changed,
			"At least 51 ships had to wait outside all day.",
		},
		{
			"a part of a reworded sentence", "At least 51 ships", 1, "for a day", "until the evening", claim.Moved,
			"At least 51 ships",
		},
		{"something else in its place", ships, 1, ships, "The weather in the city was fine.", claim.Orphan, ""},
		{"a short sentence between its neighbours", "Yes.", 1, "better.", "better than this one.", claim.Moved, "Yes."},
		{"the second of twins", "He said no.", 2, "Harbour grows", "The harbour grows", claim.Exact, "He said no."},
		{"a twin whose neighbours are gone", "He said no.", 1, " Nobody asked him twice.", "", claim.Changed, "He said no."},
		{
			"across two blocks", "for a day. The unions do not agree with the figures.\nHe said no.", 1, "Harbour grows\n", "",
			claim.Exact, "for a day. The unions do not agree with the figures.\nHe said no.",
		},
	}
	for _, c := range cases {
		after := strings.Replace(harbour, c.change, c.into, 1)
		got := find(t, harbour, after, c.quote, c.nth)
		found := ""
		if got.State != claim.Orphan {
			found = got.Span.Of(after)
		}
		if got.State != c.want || found != c.found {
			t.Errorf("%s: %s (%.2f) at %q, want %s at %q", c.name, got.State, got.Score, found, c.want, c.found)
		}
	}
}

func TestTheSecondOfTwinsStaysTheSecond(t *testing.T) {
	after := "A first line that is new.\n" + harbour
	got := find(t, harbour, after, "He said no.", 2)
	if want := strings.LastIndex(after, "He said no."); got.State != claim.Exact || got.Span.Start != want {
		t.Errorf("%s at %d, want %d", got.State, got.Span.Start, want)
	}
}

func TestOfAQuoteAloneOnlyTheContextIsBelieved(t *testing.T) {
	s := anchor.Select(harbour, text.Span{
		Start: strings.Index(harbour, "Its director"),
		End:   strings.Index(harbour, "\nYes."),
	})
	if got := anchor.FindBare(s, "Intro.\n"+harbour); got.State != claim.Exact ||
		got.Span.Of("Intro.\n"+harbour) != s.Quote {
		t.Errorf("with its context: %+v", got)
	}
	elsewhere := "Another text altogether.\n" + s.Quote + "\nAnd nothing else of it."
	if got := anchor.FindBare(s, elsewhere); got.State != claim.Changed || got.Span.Of(elsewhere) != s.Quote {
		t.Errorf("elsewhere: %+v", got)
	}
	if got := anchor.FindBare(s, "Nothing of the kind."); got.State != claim.Orphan {
		t.Errorf("nowhere: %+v", got)
	}
	if got := anchor.FindBare(claim.Selector{}, harbour); got.State != claim.Orphan {
		t.Errorf("an empty quote: %+v", got)
	}
}

func TestAPlaceSplitsNoCharacter(t *testing.T) {
	before := "It cost 5 euros today. Then it rained."
	after := "It cost 5 euros\u200d today. Then it rained." // a joiner came to the last letter
	got := find(t, before, after, "5 euros", 1)
	if got.State != claim.Changed || got.Span.Of(after) != "5 euros\u200d" {
		t.Errorf("%s at %q", got.State, got.Span.Of(after))
	}
	family := "👩‍👩‍👧"
	before, after = "We saw "+family+" there, all of them, at noon.", "We met "+family+" here."
	if got := find(t, before, after, family, 1); got.State != claim.Orphan {
		t.Errorf("a sign alone without its context: %s", got.State)
	}
	if got := find(t, before, before+"\nMore.", family, 1); got.State != claim.Exact {
		t.Errorf("a sign alone in its context: %s", got.State)
	}
}

// Whatever is done to a text of our own, nothing is placed wrongly without a question, and hardly anything is missed.
func TestClaimsOfOurOwnTextAreFoundAgain(t *testing.T) {
	blocks := strings.Split(harbour+"\n"+story, "\n")
	var sum tally
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 7))
		sum.add(edited(t, blocks, rng, times(1+rng.IntN(4), allEdits()...)))
	}
	t.Log(&sum)
	for _, w := range sum.wrong {
		t.Error(w)
	}
	if sum.placed < sum.untouched*97/100 {
		t.Errorf("placed %s", share(sum.placed, sum.untouched))
	}
	if sum.offered == 0 || sum.forgotten == 0 {
		t.Errorf("the edits changed nothing: %s", &sum)
	}
}

const story = "Міська рада купила дванадцять нових трамваїв. Перші три приїдуть навесні, каже заступник мера.\n" +
	"Кожен коштує 1,4 млн євро. Старі вагони їздять ще з 1978 року.\n" +
	"The city bought twelve new trams. The first three will come in spring, a deputy of the mayor says.\n" +
	"Each costs 1.4 million euros. The old cars have been running since 1978. “We cannot wait any longer,” she said.\n" +
	"Passengers are glad. A survey of 820 people found that 63 percent use the tram at least twice a week.\n" +
	"The unions are not: they fear for 40 jobs. No decision has been made. The council meets again on Friday."

func FuzzFind(f *testing.F) {
	f.Add(harbour, strings.Replace(harbour, "51", "54", 1), 30, 60)
	f.Add("a a a a a a a a", "a a a a a", 2, 5)
	f.Add("e\u0301e\u0301 x", "ee x", 0, 3)
	f.Fuzz(func(t *testing.T, before, after string, start, end int) {
		before, after = strings.ToValidUTF8(before, "?"), strings.ToValidUTF8(after, "?")
		span := text.Span{Start: start, End: end}
		if !span.Valid(len(before)) || span.Empty() || strings.ToValidUTF8(span.Of(before), "?") != span.Of(before) {
			return
		}
		check(t, before, after, span, anchor.NewFinder(before, after).Find(span))
		check(t, span.Of(before), after, text.Span{End: span.Len()}, anchor.FindBare(claim.Selector{Quote: span.Of(before)},
			after))
	})
}
