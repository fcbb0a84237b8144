package attachment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	longestName   = 200 // bytes: file systems take 255, and a folder or a number may have to go with it
	longestEnding = 20
)

// reserved are the names that mean a device on Windows, whatever stands behind their first dot.
var reserved = regexp.MustCompile(`(?i)^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?:\.|$)`)

// SafeName is a name under which a file that is called so can be saved in a folder of any system, and shown to a
// person: it leads nowhere else, is no device, hides nothing, and reads as it is stored. That of a safe name is itself.
func SafeName(name string) string {
	name = strings.ToValidUTF8(name, "_")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(safeLetter, name)
	name = cut(strings.TrimFunc(name, fringe))
	if reserved.MatchString(name) {
		name = "_" + name
	}
	if name = strings.TrimFunc(cut(name), fringe); name == "" {
		return "file"
	}
	return name
}

// safeLetter takes away what is not seen and turns what is around it, and replaces what some system gives a meaning.
func safeLetter(r rune) rune {
	switch {
	case r == '\u200c' || r == '\u200d': // join and part the letters of many scripts
		return r
	case unicode.Is(unicode.Cf, r) || r == '\ufffd':
		return -1
	case unicode.IsControl(r) || strings.ContainsRune(`<>:"|?*`, r) || r == '\u2028' || r == '\u2029':
		return '_'
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// fringe tells what a name neither begins nor ends with: dots hide a file or lead to a folder, and Windows drops them.
func fringe(r rune) bool { return r == '.' || r == ' ' || r == '\u200c' || r == '\u200d' }

// cut shortens a name so that its ending stays.
func cut(name string) string {
	if len(name) <= longestName {
		return name
	}
	ending := ""
	if at := strings.LastIndexByte(name, '.'); at >= 0 && len(name)-at <= longestEnding {
		ending = name[at:]
	}
	name = name[:longestName-len(ending)]
	for !utf8.ValidString(name) {
		name = name[:len(name)-1]
	}
	return strings.TrimRightFunc(name, fringe) + ending
}
