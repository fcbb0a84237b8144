package paste

import (
	"strings"
	"testing"

	"claimlight/internal/extract/lexicon"
)

// page has two sections, a list, a note about the author, and comments.
const page = `The old bridge is rebuilt

Ada Miller

The council voted on Tuesday to rebuild the old bridge over the river, after two years of debate about its cost.

The plan has three parts:
1. New piers
2. A lighter deck
3. Lamps

Why does it take so long?

Work on the bridge will begin in the spring, said the mayor, who had long opposed the plan, and last eighteen months.

Ada Miller writes about the town and its river, and has crossed the bridge more often than she can count.

4 Comments
It was about time that someone did something about it, if you ask me.`

func surveyed(text string) *Survey { return NewSurvey(Lines(text), lexicon.New(0, nil)) }

func TestHeadingsPartAText(t *testing.T) {
	s := surveyed(page)
	for i, want := range []int{-1, 0, 1, 1, 3, 3, 3, 3, 7, 7, 7} {
		if got := s.layout.heading[i]; got != want {
			t.Errorf("the heading above %q is line %d, want %d", s.lines[i].Text, got, want)
		}
	}
	if got := s.layout.next[3]; s.lines[got].Text != "Why does it take so long?" {
		t.Errorf("the heading after the list's start is %q", s.lines[got].Text)
	}
}

func TestANoteBeginsWithItsAuthor(t *testing.T) {
	s := surveyed(page + "\n\nBo Lane\nBo Lane was born beside the river and has drawn it since.")
	for i, l := range s.lines {
		want := 0
		switch {
		case strings.HasPrefix(l.Text, "Ada Miller writes"):
			want = 1
		case strings.HasPrefix(l.Text, "Bo Lane was"):
			want = 2
		}
		if got := s.opensLike(i); got != want {
			t.Errorf("%q opens like %d, want %d", l.Text, got, want)
		}
	}
}

func TestCommentsAreATurn(t *testing.T) {
	s := surveyed(page)
	last := len(s.lines) - 1
	if got := s.layout.since[0]; got[last] != 0 || got[0] != far {
		t.Errorf("the last line stands %d lines after the comments' heading, the first %d", got[last], got[0])
	}
}

func TestNumber(t *testing.T) {
	for line, want := range map[string]int{
		"1. New piers": 1, "#12: Lamps": 12, "(3) Deck": 3, "2024 was dry": 0,
		"Lamps": 0, "": 0,
	} {
		if got := number(line); got != want {
			t.Errorf("number of %q is %d, want %d", line, got, want)
		}
	}
}

func TestOpening(t *testing.T) {
	for line, want := range map[string]string{
		"Where to watch: the hall": "Where to", "Lamps": "Lamps",
		"New piers": "New piers",
	} {
		if got := opening(line); got != want {
			t.Errorf("opening of %q is %q, want %q", line, got, want)
		}
	}
}

func TestToneIsTheLexiconsWord(t *testing.T) {
	words := map[uint32]float32{}
	for h := range lexicon.Words("subscribe") {
		words[h] = -2
	}
	for h := range lexicon.Words("council") {
		words[h] = 2
	}
	s := surveyed("The council met.\nSubscribe here.\nOther things")
	if s.tone[0] != 0 || s.meanTone(0, 3) != 0 {
		t.Errorf("an empty lexicon gives %v", s.tone)
	}
	s.Hear(lexicon.New(0, words))
	if !(s.tone[0] > 0 && s.tone[1] < 0 && s.tone[2] == 0) || s.meanTone(1, 3) >= 0 || s.meanTone(2, 2) != 0 {
		t.Errorf("tones %v, mean of the last two %v", s.tone, s.meanTone(1, 3))
	}
	if s.toneAt(-1) != noTone || s.toneAt(3) != noTone {
		t.Error("there is a tone beside the text")
	}
}
