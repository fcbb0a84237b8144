package ingest

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// letters gives the texts of a page that hold letters beyond ASCII, as much as a look takes, without its tags, scripts
// and styles: among these, the letters by which a charset is told are too few.
func letters(data []byte) []byte {
	var out []byte
	z := html.NewTokenizer(bytes.NewReader(data))
	for raw := false; ; {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.StartTagToken:
			name, _ := z.TagName()
			raw = string(name) == "script" || string(name) == "style"
		case html.EndTagToken:
			raw = false
		case html.TextToken:
			if text := z.Raw(); !raw && !is7Bit(text) {
				out = append(append(out, around(text)...), '\n')
			}
			if len(out) >= sampleSize {
				return out[:sampleSize]
			}
		}
	}
}

// around cuts a text at the letters beyond ASCII that stand in it first and last, with the words about them.
func around(text []byte) []byte {
	const words = 80
	beyond := func(b byte) bool { return b >= utf8.RuneSelf }
	first, last := 0, len(text)
	for first < last && !beyond(text[first]) {
		first++
	}
	for last > first && !beyond(text[last-1]) {
		last--
	}
	return text[max(0, first-words):min(len(text), last+words)]
}
