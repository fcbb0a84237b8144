package kit

import (
	"slices"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf8"
)

// runes measures a text as if each rune were one dp wide.
func runes(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrapText(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		limit int
		want  []string
	}{
		{"", 10, 3, nil},
		{"short", 10, 3, []string{"short"}},
		{"one two three", 7, 3, []string{"one two", "three"}},
		{"one two three", 3, 3, []string{"one", "two", "th" + ellipsis}},
		{"one\ntwo", 20, 3, []string{"one", "two"}},
		{"one\ntwo", 20, 1, []string{"one" + ellipsis}},
		{"Мостбезпробілів", 5, 4, []string{"Мостб", "езпро", "білів"}},
		{"a bcdefghij", 5, 3, []string{"a", "bcdef", "ghij"}},
		{"too narrow", 0, 2, []string{"t", ellipsis}},
	} {
		if got := wrapText(c.text, c.width, c.limit, runes); !slices.Equal(got, c.want) {
			t.Errorf("wrapText(%q, %v, %d) = %q, want %q", c.text, c.width, c.limit, got, c.want)
		}
	}
}

func TestWrappedLinesFitAndLoseNothing(t *testing.T) {
	letters := strings.NewReplacer(" ", "", "\n", "")
	check := func(words []string, width, limit uint8) bool {
		text := strings.ToValidUTF8(strings.Join(words, " "), "")
		w, n := float32(width%40)+1, int(limit%50)+1
		lines := wrapText(text, w, n, runes)
		if len(lines) > n {
			return false
		}
		for _, line := range lines {
			if runes(line) > w || !utf8.ValidString(line) {
				return false
			}
		}
		all := strings.Join(lines, "")
		if strings.HasSuffix(all, ellipsis) {
			return strings.HasPrefix(
				letters.Replace(strings.TrimSpace(text)),
				letters.Replace(strings.TrimSuffix(all, ellipsis)),
			)
		}
		return letters.Replace(all) == letters.Replace(strings.TrimSpace(text))
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 2000}); err != nil {
		t.Error(err)
	}
}

func TestFittingIsTheLongestThatFitsAndMeasuresLittle(t *testing.T) {
	uneven := func(s string) float32 { // as letters of a font are
		width := float32(0)
		for _, r := range s {
			width += 1 + float32(r%7)
		}
		return width
	}
	const tries = 1000
	measured := 0
	check := func(line string, share uint8) bool {
		line = strings.ToValidUTF8(line+strings.Repeat("words of a hint ", 6), "")
		width := uneven(line) * float32(share) / 256
		n := Fitting(line, width, func(s string) float32 { measured++; return uneven(s) })
		_, next := utf8.DecodeRuneInString(line[n:])
		return uneven(line[:n]) <= width && (n == len(line) || uneven(line[:n+next]) > width)
	}
	if err := quick.Check(check, &quick.Config{MaxCount: tries}); err != nil {
		t.Error(err)
	}
	if each := float64(measured) / tries; each > 6 {
		t.Errorf("a line of about 120 runes was measured %.1f times to find its end", each)
	}
}
