package cli

import (
	"io"
	"unicode/utf8"
)

// signs shows what would command a terminal instead of being read: control characters, by which a page could move the
// cursor, colour what stands elsewhere or change the window's title, marks of direction, which let a text read as
// another one, and bytes that are no text. Each becomes one sign, so that offsets and columns stay what they are. Line
// feeds and tabs pass.
type signs struct {
	w    io.Writer
	part []byte // the beginning of a character whose rest is still to come
}

// Write writes p with signs in it. It tells of p's own bytes.
func (s *signs) Write(p []byte) (int, error) {
	text := append(s.part, p...)
	out := make([]byte, 0, len(text)+utf8.UTFMax)
	for len(text) > 0 && utf8.FullRune(text) {
		r, size := utf8.DecodeRune(text)
		out = utf8.AppendRune(out, signOf(r))
		text = text[size:]
	}
	s.part = append([]byte(nil), text...)
	if _, err := s.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// end writes what came of a character that was cut off.
func (s *signs) end() error {
	if len(s.part) == 0 {
		return nil
	}
	s.part = nil
	_, err := io.WriteString(s.w, string(utf8.RuneError))
	return err
}

const (
	pictures = '\u2400' // of the control characters, in their order
	deletion = '\u2421' // the picture of U+007F
	unseen   = '\u2426' // stands for what has no picture of its own
)

// signOf is what is shown of a character.
func signOf(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r < ' ':
		return pictures + r
	case r == 0x7f:
		return deletion
	case r >= 0x80 && r < 0xa0, turnsText(r), r == '\u2028', r == '\u2029':
		return unseen
	}
	return r
}

// turnsText tells whether a character changes the direction of the text around it, as those of Unicode's Bidi_Control
// do, or asks for a way of writing that nobody should use (U+206A to U+206F).
func turnsText(r rune) bool {
	return r == '\u061c' || r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' &&
		r <= '\u206f'
}
