package paste

import (
	"strconv"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/lexicon"
)

// loud is the tone, either way, beyond which a line says no more of the lines around it.
const loud = 5

// noTone is the tone beside a text's ends.
const noTone = -9

// Hear weighs the words of every line by a lexicon, in place of the one before.
func (s *Survey) Hear(lex *lexicon.Lexicon) {
	n := len(s.lines)
	s.tone, s.toned, s.weight = make([]float64, n), make([]float64, n+1), make([]float64, n+1)
	for i, l := range s.lines {
		s.tone[i] = lex.Score(l.Text)
		w := float64(min(s.measures[i].Words, 40) + 1)
		s.toned[i+1] = s.toned[i] + w*max(-loud, min(loud, s.tone[i]))
		s.weight[i+1] = s.weight[i] + w
	}
}

// meanTone is the mean tone of a range of lines, by their words; 0 where it is empty.
func (s *Survey) meanTone(from, to int) float64 {
	from, to = max(from, 0), min(to, len(s.lines))
	if from >= to {
		return 0
	}
	return (s.toned[to] - s.toned[from]) / (s.weight[to] - s.weight[from])
}

func (s *Survey) toneAt(i int) float64 {
	if i < 0 || i >= len(s.lines) {
		return noTone
	}
	return s.tone[i]
}

// tones is about whether the line and those around speak as articles do.
func (s *Survey) tones(t *forest.Table, i int) {
	for d := -3; d <= 3; d++ {
		t.Join("tone ", strconv.Itoa(d), s.toneAt(i+d))
	}
	for _, w := range []int{4, 10, 30} {
		t.Join("tone before in ", strconv.Itoa(w), s.meanTone(i-w, i))
		t.Join("tone after in ", strconv.Itoa(w), s.meanTone(i+1, i+1+w))
	}
	t.Add("tone before", s.meanTone(0, i))
	t.Add("tone after", s.meanTone(i+1, len(s.lines)))
	t.Add("tone of text", s.meanTone(0, len(s.lines)))
}
