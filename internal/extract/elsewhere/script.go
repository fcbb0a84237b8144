package elsewhere

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// leastScript is how long a script must be to hold an article.
const leastScript = 300

// fromScripts is the text of the article that stands in the data of a page's scripts, as HTML. It is empty where none
// is surely the article's: where several texts are of about the same length.
func fromScripts(scripts []string) string {
	var best []string
	words := 0
	streamed := ""
	for _, s := range scripts {
		if part, ok := pushed(s); ok {
			streamed += part
			continue
		}
		best, words = better(best, words, valueOf(s))
	}
	best, words = better(best, words, linesOf(streamed))
	if words < leastWords {
		return ""
	}
	return paragraphs(best)
}

// better gives the article in a value where it is longer than the best before.
func better(best []string, words int, v any) (texts []string, n int) {
	found := articleIn(v)
	if n := wordsIn(found); n > words {
		return found, n
	}
	return best, words
}

// valueOf is the value that a script holds: JSON, JSON behind the name to which it is given, or else all of its texts.
func valueOf(s string) any {
	s = trimmed(s)
	if len(s) < leastScript {
		return nil
	}
	if v, ok := decode(s); ok {
		return v
	}
	for at := range s {
		if at > mostName {
			break
		}
		if c := s[at]; (c == '{' || c == '[') && at > 0 {
			var v any
			if json.NewDecoder(strings.NewReader(s[at:])).Decode(&v) == nil {
				if m := wordsIn(textsIn(v)); m >= leastWords {
					return v
				}
			}
		}
	}
	return literals(s)
}

// mostName is how far into a script its value is looked for.
const mostName = 120

// push is a call by which Next.js streams the data of a page.
var push = regexp.MustCompile(`^\s*(?:\([^)]*\)|self\.__next_f|window\.__next_f)\s*(?:=[^.]*)?\.push\(`)

// pushed is the part of streamed data that a script holds.
func pushed(s string) (part string, ok bool) {
	at := push.FindStringIndex(s)
	if at == nil {
		return "", false
	}
	var args []any
	if json.NewDecoder(strings.NewReader(s[at[1]:])).Decode(&args) != nil || len(args) < 2 {
		return "", true
	}
	part, _ = args[1].(string)
	return part, true
}

// literals are the texts in quotation marks of a script, in their order.
func literals(s string) any {
	var out []any
	for i := 0; i < len(s); i++ {
		mark := s[i]
		if mark != '"' && mark != '\'' && mark != '`' {
			continue
		}
		end := literalEnd(s, i)
		if end < 0 {
			break
		}
		if t := unquoted(s[i+1:end], mark); len(t) >= leastText {
			if v, ok := decode(t); ok && t[0] != '"' && strings.ContainsAny(t[:1], "{[") {
				out = append(out, v) // JSON in a text
			} else {
				out = append(out, t)
			}
		}
		i = end
	}
	return out
}

func literalEnd(s string, start int) int {
	for i := start + 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[start]:
			return i
		case '\n':
			if s[start] != '`' {
				return i // not a text, or a broken one
			}
		}
	}
	return -1
}

// unquoted reads the escapes of a text of JavaScript.
func unquoted(s string, mark byte) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	s = strings.NewReplacer(`\`+string(mark), string(mark), `\'`, "'", "\\`", "`", `\$`, "$", "\\\n", "").Replace(s)
	s = hexEscape.ReplaceAllString(s, `\u00$1`)
	var out string
	if json.Unmarshal([]byte(`"`+bareQuote.ReplaceAllString(s, `$1\"`)+`"`), &out) != nil {
		return ""
	}
	return out
}

var (
	hexEscape = regexp.MustCompile(`\\x([0-9a-fA-F]{2})`)
	bareQuote = regexp.MustCompile(`((?:^|[^\\])(?:\\\\)*)"`)
)

// keysOf are the keys of an object, in alphabetical order: JSON's own is lost.
func keysOf(v map[string]any) []string {
	keys := make([]string, 0, len(v))
	for k := range v {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
