package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawn gives the texts of a sample column by column.
func drawn(s *Sample) []string {
	var out []string
	for _, o := range test.WidgetRenderer(s).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return out
}

func TestASampleShowsATableUnderItsHeader(t *testing.T) {
	test.NewTempApp(t)
	s := NewSample()
	s.SetTable(
		[]string{"quote", "source"},
		[][]string{{"One\ntwo", "A"}, {strings.Repeat("ж", 100), "B", "beyond the header"}},
	)
	got := drawn(s)
	want := []string{
		"quote",
		"One two",
		strings.Repeat("ж", longestCell) + "…",
		"source",
		"A",
		"B",
		"beyond the header",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("drawn %q, want %q", got, want)
	}
	narrow := s.MinSize()
	s.SetTable([]string{"quote"}, nil)
	if least := s.MinSize(); least.Width >= narrow.Width || least.Height >= narrow.Height {
		t.Errorf("a smaller table needs %v, a larger one %v", least, narrow)
	}
}

func TestNoCellCoversItsNeighbour(t *testing.T) {
	test.NewTempApp(t)
	s := NewSample()
	s.SetTable([]string{"a", "a longer name", "c"},
		[][]string{{"a much longer cell", "b", "c"}, {"", "中文字幕中文字幕", "d"}})
	var texts []*canvas.Text
	for _, o := range test.WidgetRenderer(s).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			texts = append(texts, text)
		}
	}
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			if a.Position().Y == b.Position().Y && a.Position().X < b.Position().X &&
				a.Position().X+a.MinSize().Width > b.Position().X {
				t.Errorf("%q runs into %q", a.Text, b.Text)
			}
		}
	}
}

func TestASampleOfATextIsCut(t *testing.T) {
	test.NewTempApp(t)
	s := NewSample()
	s.SetText(strings.Repeat("\tline\n", 1000))
	if got := drawn(s); len(got) != mostOfSample || got[0] != " line" {
		t.Errorf("%d lines, the first %q", len(got), got[0])
	}
}
