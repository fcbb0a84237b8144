package models_test

import (
	"errors"
	"strings"
	"testing"

	"claimlight/internal/extract/forest"
	"claimlight/internal/models"
)

func TestEachModelIsWhole(t *testing.T) {
	seen := map[models.Hash]models.Name{}
	for _, name := range models.Names() {
		h, content, err := models.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		if models.Sum(content) != h.Content {
			t.Errorf("%s was changed after it was fitted", name)
		}
		if other, ok := seen[h.Content]; ok {
			t.Errorf("%s and %s are the same", name, other)
		}
		seen[h.Content] = name
		if strings.HasSuffix(string(name), ".forest") {
			models.Get(name)
		}
	}
	models.Lexicon()
}

// stump is 1 where its first input is over 2.
var stump = &forest.Grown{Width: 2, Trees: [][]forest.Node{{
	{Feature: 0, Left: 1, Value: 2}, {Feature: -1, Value: -4}, {Feature: -1, Value: 4},
}}}

// fitted is the stump behind its header, fitted to size and depth.
func fitted() []byte { return models.Wrap([]string{"size", "depth"}, models.Hash{}, stump.Encode()) }

// Rows whose inputs have other names, or another order, are refused, be it one by one or a table at once.
func TestARowOfOtherInputsIsRefused(t *testing.T) {
	row := func(t *forest.Table, names ...string) *forest.Table {
		for i, name := range names {
			t.Add(name, float64(3-i))
		}
		t.End()
		return t
	}
	for _, c := range []struct {
		names   []string
		refused bool
	}{
		{[]string{"size", "depth"}, false},
		{[]string{"depth", "size"}, true},
		{[]string{"size", "deepness"}, true},
		{[]string{"size"}, true},
		{[]string{"size", "depth", "more"}, true},
	} {
		single, err := models.Decode("stump", fitted())
		if err != nil {
			t.Fatal(err)
		}
		if got := panics(func() { single.Score(row(single.NewRow(2), c.names...)) }); got != c.refused {
			t.Errorf("a row of %q: refused %t, want %t", c.names, got, c.refused)
		}
		table, err := models.Decode("stump", fitted())
		if err != nil {
			t.Fatal(err)
		}
		if got := panics(func() { table.Scores(row(forest.NewTable(1, 2), c.names...)) }); got != c.refused {
			t.Errorf("a table of %q: refused %t, want %t", c.names, got, c.refused)
		}
	}
}

// What was met once is not asked for its names again, and scores the same.
func TestRowsThatWereMetAreScoredAlike(t *testing.T) {
	f, err := models.Decode("stump", fitted())
	if err != nil {
		t.Fatal(err)
	}
	var first float64
	for i := range 3 {
		row := f.NewRow(2)
		row.Add("size", 3)
		row.Add("depth", 1)
		got := f.Score(row)
		if i == 0 {
			first = got
		}
		if got != first || got < 0.9 {
			t.Errorf("score %v, at first %v", got, first)
		}
	}
}

func TestWhatIsNoModelIsRefused(t *testing.T) {
	whole := fitted()
	for name, data := range map[string][]byte{
		"nothing": nil, "a bare forest": stump.Encode(), "a cut header": whole[:20], "a cut forest": whole[:len(whole)-1],
		"another format": append([]byte("CLmf\x09\x00"), whole[6:]...),
	} {
		if _, err := models.Decode("stump", data); !errors.Is(err, models.ErrFormat) && !errors.Is(err, forest.ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheVersionNamesTheModels(t *testing.T) {
	if v := models.Version(); len(v) != 8 || v != models.Version() {
		t.Errorf("version %q", v)
	}
}

func panics(f func()) (refused bool) {
	defer func() { refused = recover() != nil }()
	f()
	return false
}
