// Package article holds what is checked: articles, their versions and snapshots, and the one cleaning of text at the
// door.
package article

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD")

// CleanField is the door for what a user types: valid UTF-8 (bad bytes become U+FFFD), CRLF and CR
// become LF, NUL becomes U+FFFD. All else stays as typed.
func CleanField(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !strings.ContainsAny(s, "\r\x00") { // nearly always: spare whole pages the copy
		return s
	}
	return newlines.Replace(s)
}

// CleanText is the door for article text: CleanField, then Unicode normal form C.
func CleanText(s string) string {
	return norm.NFC.String(CleanField(s))
}

// Widthless tells a mark without width that only guides a renderer, such as a soft hyphen or a word joiner. It has no
// part in what is read: a number that holds one is one number.
func Widthless(r rune) bool {
	switch r {
	case '\u00ad', '\u034f', '\u180e', '\u200b', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\ufeff':
		return true
	}
	return false
}
