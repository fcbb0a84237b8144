package lexicon_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"claimlight/internal/extract/lexicon"
)

func words(line string) []uint32 { return slices.Collect(lexicon.Words(line)) }

func TestWordsAreKnownAgain(t *testing.T) {
	cases := []struct {
		a, b string
		same bool
	}{
		{"Sign up today!", "sign UP today!", true},
		{"Page 17 of 20", "Page 98 of 31", true},
		{"Page 7 of 20", "Page 17 of 20", false},
		{"Новий міст", "новий МІСТ", true},
		{"share the news", "share: the news", false}, // a mark between words tells something
		{"the bridge stood.", "the bridge stood", false},
		{"“the bridge”", "the bridge”", true},
		{"don’t cross", "don't cross", true},
	}
	for _, c := range cases {
		if got := slices.Equal(words(c.a), words(c.b)); got != c.same {
			t.Errorf("%q and %q: the same is %v", c.a, c.b, got)
		}
	}
}

func TestALineIsWeighedByItsWords(t *testing.T) {
	weights := map[uint32]float32{words("subscribe")[0]: -3, words("council")[0]: 2}
	l := lexicon.New(0.5, weights)
	if got := l.Score(""); got != 0.5 {
		t.Errorf("a line without words scores %v", got)
	}
	if a, b, c := l.Score("the council voted"), l.Score("it was a day"), l.Score("Subscribe now"); a <= b || b <= c {
		t.Errorf("scores %v, %v, %v do not fall", a, b, c)
	}
}

func TestAnEncodedLexiconScoresTheSame(t *testing.T) {
	l := lexicon.New(-0.25, map[uint32]float32{words("council")[0]: 2, words("bridge")[0]: 1.5})
	data := l.Encode()
	again, err := lexicon.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"", "The council and the bridge", "another"} {
		if a, b := l.Score(line), again.Score(line); a != b {
			t.Errorf("%q scores %v after decoding, was %v", line, b, a)
		}
	}
	if _, err := lexicon.Decode(data[:len(data)-3]); !errors.Is(err, lexicon.ErrFormat) {
		t.Errorf("a file that is cut off gives %v", err)
	}
}

func FuzzScore(f *testing.F) {
	f.Add("The council’s bridge, 12 m\xff long…")
	l := lexicon.New(0, map[uint32]float32{words("the")[0]: 1})
	f.Fuzz(func(t *testing.T, line string) {
		if s := l.Score(line); math.IsNaN(s) || math.Abs(s) > 100 {
			t.Errorf("score %v", s)
		}
		if n := len(words(line)); n > 121 {
			t.Errorf("%d hashes", n)
		}
	})
}
