package reading

import (
	"slices"
	"strings"
	"testing"

	"claimlight/internal/text"
)

// readerOf makes a reader of blocks.
func readerOf(blocks ...string) *reader {
	var spans []text.Span
	at := 0
	for _, b := range blocks {
		spans = append(spans, text.Span{Start: at, End: at + len(b)})
		at += len(b) + 1
	}
	return newReader(strings.Join(blocks, "\n"), spans)
}

func TestWordsKeepTheirSigns(t *testing.T) {
	for s, want := range map[string][]string{
		"It cost $48.2 mln":        {"It", "cost", "$48.2", "mln"},
		"about 60%, or 61 %":       {"about", "60%", "or", "61"},
		"from −5° to +3°":          {"from", "−5°", "to", "+3°"},
		"12€ and £3 (4‰)":          {"12€", "and", "£3", "4‰"},
		"$5$6":                     {"$5$", "6"},
		"сто 48,2 ₽":               {"сто", "48,2"},
		"don't stop, twenty-three": {"don't", "stop", "twenty", "three"},
		"–":                        nil,
	} {
		r := readerOf(s)
		var got []string
		for _, w := range r.wordsIn(0) {
			got = append(got, w.Of(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("words of %q: %q, want %q", s, got, want)
		}
	}
}

// TestStepsVisitEveryUnitOnce walks through a text with empty and wordless blocks, forwards and back.
func TestStepsVisitEveryUnitOnce(t *testing.T) {
	r := readerOf("", "One. Two.", "", "–", "Three 👩‍🔬. Four", "五。六。", "")
	for name, of := range map[string]units{"sentences": r.sentencesIn, "words": r.wordsIn, "blocks": r.blocksIn} {
		var all []text.Span
		for b := range r.blocks {
			all = append(all, of(b)...)
		}
		at := r.near(of, 0)
		for i, want := range all {
			if at != want {
				t.Fatalf("%s: step %d came to %q, want %q", name, i, at.Of(r.text), want.Of(r.text))
			}
			next, ok := r.step(of, at, 1)
			if ok == (i == len(all)-1) {
				t.Fatalf("%s: a step on from %q told %v", name, at.Of(r.text), ok)
			}
			if back, ok := r.step(of, next, -1); i < len(all)-1 && (!ok || back != at) {
				t.Fatalf("%s: back from %q came to %q", name, next.Of(r.text), back.Of(r.text))
			}
			if ok {
				at = next
			}
		}
		if _, ok := r.step(of, all[0], -1); ok {
			t.Errorf("%s: a step before the first one", name)
		}
	}
}

func TestNearFindsTheUnitOfEveryOffset(t *testing.T) {
	r := readerOf("One went. Two came.", "", "Three stayed.")
	for offset := 0; offset <= len(r.text); offset++ {
		s := r.near(r.sentencesIn, offset)
		if s.Empty() {
			t.Fatalf("nothing near %d", offset)
		}
		for b := range r.blocks {
			for _, other := range r.sentencesIn(b) {
				if other.Has(offset) && other != s {
					t.Errorf("near %d is %q, want %q", offset, s.Of(r.text), other.Of(r.text))
				}
			}
		}
	}
	if s := readerOf("", "–").near(readerOf("", "–").wordsIn, 0); !s.Empty() {
		t.Errorf("a word %v in a text without one", s)
	}
}

// TestEndsMoveOneByOne moves both ends of a span to and fro: a step back undoes a step on.
func TestEndsMoveOneByOne(t *testing.T) {
	r := readerOf("One two three. Four five.", "Six seven.")
	span := text.Span{Start: strings.Index(r.text, "three"), End: strings.Index(r.text, "three") + len("three")}
	for name, move := range map[string]func(*reader, units, text.Span, int) text.Span{
		"start": moveStart,
		"end":   moveEnd,
	} {
		dir := 1
		if name == "start" {
			dir = -1
		}
		trail := []text.Span{span}
		for {
			next := move(r, r.wordsIn, trail[len(trail)-1], dir)
			if next == trail[len(trail)-1] {
				break
			}
			if next.Len() <= trail[len(trail)-1].Len() {
				t.Fatalf("%s: %v after %v", name, next, trail)
			}
			trail = append(trail, next)
		}
		if len(trail) < 3 {
			t.Fatalf("%s moved %d times", name, len(trail)-1)
		}
		for i := len(trail) - 1; i > 0; i-- {
			if back := move(r, r.wordsIn, trail[i], -dir); back != trail[i-1] {
				t.Errorf(
					"%s: back from %q came to %q, want %q",
					name,
					trail[i].Of(r.text),
					back.Of(r.text),
					trail[i-1].Of(r.text),
				)
			}
		}
		if least := move(r, r.wordsIn, span, -dir); least != span {
			t.Errorf("%s: the last word went, %q is left", name, least.Of(r.text))
		}
	}
}
