package cli

import (
	"bytes"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Whatever way a text is cut into writes, the same signs come out, one for each character.
func TestOneSignStandsForOneCharacter(t *testing.T) {
	const text = "a\x1b[31mred\x1b[0m\r\u202eevil\u2066\u0085\u009b\u200f\x7f\tПривіт 👩‍👩‍👧\xff\xe2\x82\n"
	const want = "a␛[31mred␛[0m␍␦evil␦␦␦␦␡\tПривіт 👩‍👩‍👧\ufffd\ufffd\ufffd\n"
	for size := 1; size <= len(text); size++ {
		var out bytes.Buffer
		s := &signs{w: &out}
		for rest := []byte(text); len(rest) > 0; {
			n := min(size, len(rest))
			if written, err := s.Write(rest[:n]); written != n || err != nil {
				t.Fatalf("wrote %d of %d: %v", written, n, err)
			}
			rest = rest[n:]
		}
		if err := s.end(); err != nil || out.String() != want {
			t.Fatalf("in pieces of %d: %q, want %q (%v)", size, out.String(), want, err)
		}
	}
}

func TestACharacterThatIsCutOffIsNotLost(t *testing.T) {
	var out bytes.Buffer
	s := &signs{w: &out}
	_, _ = s.Write([]byte("a\xe2\x82"))
	if err := s.end(); err != nil || out.String() != "a\ufffd" {
		t.Errorf("%q (%v)", out.String(), err)
	}
}

// No character that commands a terminal or turns text passes, and what is printable stays.
func TestEveryControlAndMarkOfDirectionIsShown(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		commands := unicode.In(r, unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp) && r != '\n' && r != '\t'
		switch got := signOf(r); {
		case commands && (got == r || !unicode.IsPrint(got)):
			t.Errorf("%U is shown as %U", r, got)
		case !commands && unicode.IsPrint(r) && got != r:
			t.Errorf("%U became %U", r, got)
		}
	}
}
