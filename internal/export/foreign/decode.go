package foreign

import (
	"fmt"
	"io"
	"strings"

	"claimlight/internal/ingest"

	"golang.org/x/text/encoding/charmap"
)

// decode gives the text of a table. The web's default charset is no good guess for short tables in Cyrillic letters.
func decode(data []byte) (decoded, charset string) {
	decoded, charset = ingest.DecodeText(data)
	if charset != "windows-1252" || !inRuns(data) {
		return decoded, charset
	}
	cyrillic, err := charmap.Windows1251.NewDecoder().Bytes(data)
	if err != nil {
		return decoded, charset
	}
	return string(cyrillic), "windows-1251"
}

// Decoded gives the text of a table, of at most MaxSize bytes, that is in any encoding.
func Decoded(r io.Reader) (io.Reader, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, err
	}
	full, _ := decode(data)
	return strings.NewReader(full), nil
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("read table: it is larger than %d MB", MaxSize>>20)
	}
	return data, nil
}

// firstLetter is where the letters beyond ASCII begin, in both charsets.
const firstLetter = 0xC0

// inRuns tells whether letters beyond ASCII stand beside each other, as they do in Cyrillic words, and seldom in
// Western ones.
func inRuns(data []byte) bool {
	letters, pairs := 0, 0
	for i, b := range data {
		if b >= firstLetter {
			letters++
			if i > 0 && data[i-1] >= firstLetter {
				pairs++
			}
		}
	}
	return pairs*2 > letters
}
