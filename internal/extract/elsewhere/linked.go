package elsewhere

import (
	"encoding/json"
	"html"
	"strings"
)

// deepest is how many levels of data are looked at.
const deepest = 60

// longestBody is the longest text that JSON-LD calls the body of an article.
func longestBody(scripts []string) string {
	best := ""
	for _, s := range scripts {
		v, ok := decode(trimmed(s))
		if !ok {
			continue
		}
		eachBody(v, 0, func(body string) {
			if len(body) > len(best) {
				best = body
			}
		})
	}
	return best
}

// trimmed takes away the marks of comments around a script.
func trimmed(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	return strings.TrimSuffix(strings.TrimSpace(s), ";")
}

// decode reads JSON that may hold raw line ends in its texts.
func decode(s string) (v any, ok bool) {
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	return v, json.Unmarshal([]byte(s), &v) == nil
}

func eachBody(v any, depth int, f func(body string)) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			eachBody(x, depth+1, f)
		}
	case map[string]any:
		for key, x := range v {
			if body, ok := x.(string); ok && strings.EqualFold(key, "articleBody") {
				f(body)
			} else {
				eachBody(x, depth+1, f)
			}
		}
	}
}

// paragraphs writes texts as HTML: a paragraph for each part between blank lines, or between line ends where there are
// none. A text that is HTML stays as it is.
func paragraphs(texts []string) string {
	var b strings.Builder
	for _, t := range texts {
		if isHTML(t) {
			b.WriteString(t + "\n")
			continue
		}
		if u := html.UnescapeString(t); isHTML(u) {
			b.WriteString(u + "\n")
			continue
		}
		for _, p := range parts(html.UnescapeString(t)) {
			b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
		}
	}
	return b.String()
}

// isHTML tells a text that holds tags of paragraphs or of words.
func isHTML(t string) bool {
	return strings.Contains(t, "</") || strings.Contains(t, "<p>") || strings.Contains(t, "<br")
}

func parts(t string) []string {
	t = strings.ReplaceAll(t, "\r\n", "\n")
	sign := "\n\n"
	if !strings.Contains(t, sign) {
		sign = "\n"
	}
	var out []string
	for p := range strings.SplitSeq(t, sign) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
