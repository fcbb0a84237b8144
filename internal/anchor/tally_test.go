package anchor_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// tally counts what became of claims when a text was edited.
type tally struct {
	untouched, placed  int // sentences that stand there still, and those found there without a question
	asked, astray      int // of the untouched: asked about at their place, and elsewhere
	lost               int // of the untouched
	alone, alonePlaced int // of the untouched, those that stand once in either text, and of them those placed
	touched, offered   int // sentences that were changed, and those whose new text was offered
	gone, forgotten    int // sentences that were deleted, and those that are lost
	wrong              []string
}

func (t *tally) add(o tally) {
	t.untouched, t.placed, t.asked, t.astray, t.lost = t.untouched+o.untouched, t.placed+o.placed, t.asked+o.asked,
		t.astray+o.astray, t.lost+o.lost
	t.alone, t.alonePlaced = t.alone+o.alone, t.alonePlaced+o.alonePlaced
	t.touched, t.offered, t.gone, t.forgotten = t.touched+o.touched, t.offered+o.offered, t.gone+o.gone,
		t.forgotten+o.forgotten
	t.wrong = append(t.wrong, o.wrong...)
}

func share(part, all int) string {
	return fmt.Sprintf("%d of %d (%.2f %%)", part, all, 100*float64(part)/float64(max(1, all)))
}

func (t *tally) String() string {
	return fmt.Sprintf("untouched: placed %s, of those without a twin %s, asked at the place %d, elsewhere %d, lost %d; "+
		"wrong %d; changed: offered %s; deleted: lost %s",
		share(t.placed, t.untouched), share(t.alonePlaced, t.alone), t.asked, t.astray, t.lost, len(t.wrong),
		share(t.offered, t.touched), share(t.forgotten, t.gone))
}

// edited lets a text be edited, and tallies what became of a claim on each of its sentences and on a part of it.
func edited(t testing.TB, blocks []string, rng *rand.Rand, edit func(*draft)) tally {
	d := newDraft(blocks, rng)
	before := d.text()
	var claims []text.Span
	for _, u := range d.units() {
		claims = append(claims, u.was)
	}
	edit(d)
	after := d.text()
	now := map[text.Span]*unit{}
	for _, u := range d.units() {
		if !u.was.Empty() {
			now[u.was] = u
		}
	}
	f := anchor.NewFinder(before, after)
	var out tally
	for _, span := range claims {
		out.judge(t, f, before, after, span, span, now[span])
		if part := within(span, before, rng); part != span {
			out.judge(t, f, before, after, part, span, now[span])
		}
	}
	return out
}

// within is a part of a sentence from word to word.
func within(span text.Span, full string, rng *rand.Rand) text.Span {
	words := text.Words(span.Of(full))
	if len(words) < 6 {
		return span
	}
	from := rng.IntN(len(words) - 4)
	to := from + 3 + rng.IntN(len(words)-from-3)
	return text.Span{Start: words[from].Start, End: words[to].End}.Shift(span.Start)
}

// judge looks for a span of a sentence and compares what was found with where the sentence went.
func (t *tally) judge(tb testing.TB, f *anchor.Finder, before, after string, span, sentence text.Span, u *unit) {
	got := f.Find(span)
	check(tb, before, after, span, got)
	sure := got.State == claim.Exact || got.State == claim.Moved
	same := sure && isSame(before, after, span, sentence, got.Span)
	wrong := func() {
		t.wrong = append(t.wrong, fmt.Sprintf("%q %s (%.2f) at %q", span.Of(before), got.State, got.Score,
			after[max(0, got.Span.Start-40):min(len(after), got.Span.End+40)]))
	}
	switch {
	case u == nil:
		t.gone++
		if sure && !same {
			wrong()
		} else if got.State == claim.Orphan {
			t.forgotten++
		}
	case !u.same:
		t.touched++
		at := strings.Index(u.words, span.Of(before))
		if sure && !same && (at < 0 || !u.is.Covers(got.Span)) {
			wrong()
		} else if got.State != claim.Orphan && got.Span.Overlaps(u.is) {
			t.offered++
		}
	default:
		t.untouched++
		alone := once(before, after, span.Of(before))
		if alone {
			t.alone++
		}
		at := span.Shift(u.is.Start - sentence.Start)
		switch {
		case sure && (same || got.Span == at || beside(after, got.Span, at)):
			t.placed++
			if alone {
				t.alonePlaced++
			}
		case sure:
			wrong()
		case got.State == claim.Orphan:
			t.lost++
		case got.Span.Overlaps(at):
			t.asked++
		default:
			t.astray++
		}
	}
}

// isSame tells whether a place is right though the sentence went elsewhere. What stands once in both texts is the same:
// if it was repeated elsewhere and then deleted, it was moved. And nobody can tell two sentences apart that have
// changed places, or stand beside each other, in the same company.
func isSame(before, after string, span, sentence, found text.Span) bool {
	front, back := company(before, span)
	frontNow, backNow := company(after, found)
	return once(before, after, sentence.Of(before)) || once(before, after, span.Of(before)) || front == frontNow &&
		back == backNow
}

// beside tells whether nothing but white space stands between two spans.
func beside(full string, a, b text.Span) bool {
	if a.Start > b.Start {
		a, b = b, a
	}
	return a.End <= b.Start && strings.TrimSpace(full[a.End:b.Start]) == ""
}

// once tells whether words stand once in either text.
func once(before, after, words string) bool {
	return strings.Count(before, words) == 1 && strings.Count(after, words) == 1
}

// company is what stands before and behind a span: three words each.
func company(full string, s text.Span) (front, back string) {
	head, tail := full[max(0, s.Start-100):s.Start], full[s.End:min(len(full), s.End+100)]
	words := text.Words(head)
	for _, w := range words[max(0, len(words)-3):] {
		front += w.Of(head) + " "
	}
	words = text.Words(tail)
	for _, w := range words[:min(3, len(words))] {
		back += w.Of(tail) + " "
	}
	return front, back
}

// check holds what is true of any place (invariant 1).
func check(t testing.TB, before, after string, span text.Span, got anchor.Found) {
	if got.Score < 0 || got.Score > 1 || (got.State == claim.Exact) != (got.Score == 1 && got.State != claim.Changed &&
		got.State != claim.Moved) {
		t.Errorf("%q: %s with score %v", span.Of(before), got.State, got.Score)
	}
	if got.State == claim.Orphan {
		return
	}
	if !got.Span.Valid(len(after)) || got.Span.Empty() {
		t.Fatalf("%q: %s at %v of %d bytes", span.Of(before), got.State, got.Span, len(after))
	}
	if got.State != claim.Changed && got.Span.Of(after) != span.Of(before) {
		t.Errorf("%q: %s at %q", span.Of(before), got.State, got.Span.Of(after))
	}
	start := strings.LastIndexByte(after[:got.Span.Start], '\n') + 1
	end := len(after)
	if n := strings.IndexByte(after[got.Span.End:], '\n'); n >= 0 {
		end = got.Span.End + n
	}
	if local := got.Span.Shift(-start); text.SnapGraphemes(after[start:end], local) != local {
		t.Errorf("%q: %s splits a character: %q", span.Of(before), got.State, got.Span.Of(after))
	}
}

// times makes n edits of the given kinds.
func times(n int, kinds ...string) func(*draft) {
	return func(d *draft) {
		for range n {
			edits[kinds[d.rng.IntN(len(kinds))]](d)
		}
	}
}

func allEdits() []string { return slices.Sorted(maps.Keys(edits)) }
