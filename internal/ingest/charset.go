package ingest

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
)

// sampleSize is how many bytes are looked at where a look is enough.
const sampleSize = 64 << 10

// sureEnough is the confidence, of 100, from which a detected charset is believed; below it is the web's default.
const sureEnough = 20

const (
	utf8Name   = "utf-8"
	webDefault = "windows-1252" // what browsers take where nothing is known
)

// charsetOf names the charset of a page by the WHATWG's list: a byte order mark is right; text that is UTF-8, but for a
// few bytes, is UTF-8, whatever was declared; then the declarations in the header and in the page count where the bytes
// bear them out; then the bytes themselves. Latin 1, the default of many servers, counts last, and not for words of
// other letters.
func charsetOf(data []byte, contentType string) string {
	if _, name, certain := charset.DetermineEncoding(data, ""); certain {
		return name
	}
	if name := wide(data); name != "" {
		return name
	}
	declared := declarations(data, contentType)
	if is7Bit(data) {
		return charsetOf7Bit(data, declared)
	}
	if isUTF8(data) {
		return utf8Name
	}
	slices.SortStableFunc(declared, func(a, b string) int { return cmp.Compare(isDefault(a), isDefault(b)) })
	for _, name := range declared {
		if fits(data, name) && (name != webDefault || !inRuns(data)) {
			return name
		}
	}
	return detect(data)
}

// isUTF8 tells that a text is UTF-8, of which some bytes may be damaged, cut or come from elsewhere, even where it has
// few letters beyond ASCII: by chance, hardly any two bytes of another charset are a letter in it.
func isUTF8(data []byte) bool {
	whole, bad, cut := 0, 0, false // in the rest of a letter that was cut
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r != utf8.RuneError || n > 1:
			whole += min(n-1, 1)
			cut = false
		case cut && !utf8.RuneStart(data[0]):
		default:
			bad++
			cut = utf8.RuneStart(data[0])
		}
		data = data[n:]
	}
	return bad == 0 || whole >= 2*bad
}

// isDefault is 1 for the charset that servers and programs name without being asked, 0 for all that someone has chosen.
func isDefault(name string) int {
	if name == webDefault {
		return 1
	}
	return 0
}

// inRuns tells that the bytes beyond ASCII stand in runs, as the letters of a whole word do in Cyrillic, Greek or
// Chinese. In Western languages nearly each of them stands alone.
func inRuns(data []byte) bool {
	runs, beyond, before := 0, 0, byte(0)
	for _, b := range sample(data) {
		if b >= utf8.RuneSelf {
			beyond++
			if before < utf8.RuneSelf {
				runs++
			}
		}
		before = b
	}
	return beyond >= 12 && beyond > 2*runs
}

// charsetOf7Bit believes a declaration of the charsets that write other letters without the eighth bit.
func charsetOf7Bit(data []byte, declared []string) string {
	for _, name := range declared {
		if name == "iso-2022-jp" || strings.HasPrefix(name, "utf-16") && bytes.IndexByte(data, 0) >= 0 {
			return name
		}
	}
	return utf8Name
}

// fits tells whether nearly all bytes beyond ASCII mean something in the charset.
func fits(data []byte, name string) bool {
	data = sample(data)
	beyond := 0
	for _, b := range data {
		if b >= utf8.RuneSelf {
			beyond++
		}
	}
	bad := 0
	for _, r := range decodeAll(data, name) {
		if r == utf8.RuneError || 0x80 <= r && r <= 0x9f { // no page has such control characters on purpose
			bad++
		}
	}
	return bad*50 <= beyond
}

// detect tells the charset by the letters and their sequences. Those of Windows hold the ISO ones' letters, and more.
// gogs/chardet is of 2021 and does what it must: of 184 real pages put into a charset of their language it knows all by
// their letters alone (with tags and scripts between them 171), and all of 583 texts, where the younger wlynxg/chardet
// knows none of the 170 Polish and Czech ones.
func detect(data []byte) string {
	best, err := chardet.NewTextDetector().DetectBest(letters(data))
	if err != nil || best.Confidence < sureEnough {
		return webDefault
	}
	wider := map[string]string{
		"ISO-8859-7": "windows-1253", "ISO-8859-8": "windows-1255", "ISO-8859-8-I": "windows-1255",
		"KOI8-R": "koi8-u",
	}
	if name, ok := wider[best.Charset]; ok && fits(data, name) {
		return name
	}
	if _, name := charset.Lookup(best.Charset); name != "" && fits(data, name) {
		return name
	}
	return webDefault
}

// wide tells UTF-16 without a byte order mark: spaces, line ends and tags put zeros into every second byte, and nearly
// none into the others; and what stands there are letters.
func wide(data []byte) string {
	head := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	for even, name := range []string{"utf-16be", "utf-16le"} {
		if len(head) >= 4 && zeros[even]*20 > half && zeros[1-even]*20 <= half && hasLetters(decodeAll(head, name)) {
			return name
		}
	}
	return ""
}

// hasLetters tells text from bytes of another kind: most of it is letters, and next to nothing has no meaning.
func hasLetters(s string) bool {
	letters, odd, all := 0, 0, 0
	for _, r := range s {
		all++
		switch {
		case unicode.IsLetter(r):
			letters++
		case r == utf8.RuneError || !unicode.IsGraphic(r) && !unicode.IsSpace(r):
			odd++
		}
	}
	return letters*3 > all && odd*50 <= all
}

func is7Bit(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// sample takes a part of the page that holds its first letters beyond ASCII.
func sample(data []byte) []byte {
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	start := max(0, first-1024)
	return data[start:min(len(data), start+sampleSize)]
}

func decodeHead(data []byte, name string) string {
	return decodeAll(data[:min(len(data), sampleSize)], name)
}

// decodeAll gives valid UTF-8; what means nothing in the charset becomes U+FFFD.
func decodeAll(data []byte, name string) string {
	enc, _ := charset.Lookup(name)
	if enc == nil || name == utf8Name {
		return strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))), "\uFFFD")
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return strings.TrimPrefix(string(out), "\uFEFF")
}
