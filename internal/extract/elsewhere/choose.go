package elsewhere

import (
	"strings"

	"claimlight/internal/extract/prose"

	"golang.org/x/net/html"
)

const (
	leastText  = 25  // bytes of a text that may be a paragraph
	leastWords = 50  // words of an article
	mostTexts  = 600 // paragraphs of one
	most       = 0.8 // the part of the words that the article holds of what stands around it in the data
)

// articleIn gives the paragraphs of the article in a value: it goes down as long as one part holds most of the words,
// to the list or the text that is the article. There are none where two parts could be it.
func articleIn(v any) []string {
	for range deepest {
		part, sure := largest(v)
		if part == nil {
			break
		}
		if !sure {
			return nil
		}
		v = part
	}
	texts := textsIn(v)
	return texts[:min(len(texts), mostTexts)]
}

// largest is the part of a value that holds most of its words, and whether the value is clearly about it. It is nil
// for a text, and for a list or an object that is the article itself: whose parts are paragraphs.
func largest(v any) (part any, sure bool) {
	parts := partsOf(v)
	sum, top := 0, 0
	inParts := 0
	for _, p := range parts {
		texts := textsIn(p)
		n := wordsIn(texts)
		if sum += n; n > top {
			part, top = p, n
		}
		if len(texts) > 1 {
			inParts += n
		}
	}
	switch {
	case sum == 0:
		return nil, true
	case float64(top) >= most*float64(sum), 2*top > sum && isBody(part):
		return part, true
	case isList(v) && 2*inParts <= sum:
		return nil, true
	}
	return part, 2*top > sum
}

// bodyParagraphs is how many paragraphs a text of HTML has at least that is a whole article.
const bodyParagraphs = 4

// isBody tells a text that holds the paragraphs of an article as HTML.
func isBody(v any) bool {
	t, is := v.(string)
	return is && strings.Count(t, "</p>") >= bodyParagraphs
}

func isList(v any) bool {
	_, is := v.([]any)
	return is
}

func partsOf(v any) []any {
	switch v := v.(type) {
	case []any:
		return v
	case map[string]any:
		out := make([]any, 0, len(v))
		for _, k := range keysOf(v) {
			out = append(out, v[k])
		}
		return out
	}
	return nil
}

// textsIn gives the texts of a value that read as paragraphs, each once.
func textsIn(v any) []string {
	var out []string
	seen := map[string]bool{}
	gather(v, 0, func(t string) {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	})
	return out
}

func gather(v any, depth int, f func(string)) {
	if depth > deepest {
		return
	}
	if t, ok := v.(string); ok {
		said := plain(t)
		if m := prose.Of(said); len(t) >= leastText && m.IsProse() && 10*m.Letters >= 6*m.Bytes/max(1, width(said)) {
			f(t)
		}
		return
	}
	for _, p := range partsOf(v) {
		gather(p, depth+1, f)
	}
}

// width is how many bytes a letter of a text has, about.
func width(t string) int { return (len(t) + len([]rune(t)) - 1) / max(1, len([]rune(t))) }

// wordsIn counts the words of texts.
func wordsIn(texts []string) int {
	n := 0
	for _, t := range texts {
		m := prose.Of(plain(t))
		n += m.Words
	}
	return n
}

// plain is a text without its tags.
func plain(t string) string {
	if !strings.Contains(t, "<") {
		return t
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(t))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
			b.WriteByte(' ')
		}
	}
}
