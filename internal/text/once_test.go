package text

import "testing"

func TestOnceFindsWordsThatStandOnce(t *testing.T) {
	for _, test := range []struct {
		in, words string
		start     int // -1 where they are not found, or more than once
	}{
		{"the mayor said so", "mayor", 4},
		{"the mayor told the mayor", "mayor", -1},
		{"anana", "ana", -1},
		{"no such words", "mayor", -1},
		{"", "mayor", -1},
		{"nothing", "", -1},
		{"in 2024, 4 trees", "4", 9},
		{"1.5 of 5", "5", 7},
		{"5,000 of 5", "5", 9},
		{"25 percent", "5", -1},
		{"It was 5.", "5", 7},
		{"Мер: 5 дерев", "Мер", 0},
	} {
		got, ok := Once(test.in, test.words)
		if ok != (test.start >= 0) || ok && (got.Start != test.start || got.Of(test.in) != test.words) {
			t.Errorf("%q in %q: %v, %v", test.words, test.in, got, ok)
		}
	}
}
