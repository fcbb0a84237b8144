package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/extract/dom"
)

// byline is the names of the authors, joined by "; ".
func byline(h head, ld linked, page *dom.Page, site string) string {
	for _, source := range [][]string{ld.Authors, h.metas["author"], shownAuthors(page), h.metas["article:author"], h.metas["dc.creator"],
		h.metas["parsely-author"], h.metas["sailthru.author"], h.metas["byl"], h.metas["twitter:data1"]} {
		if got := names(source, site); len(got) > 0 {
			return strings.Join(got, "; ")
		}
	}
	return ""
}

// shownAuthors are short texts in elements marked as a byline.
func shownAuthors(page *dom.Page) []string {
	for i := range page.Segments {
		s := &page.Segments[i]
		if len(s.Text) > 120 || s.Hidden || !page.Boxes[s.Box].Marks.Has(dom.Author) {
			continue
		}
		if rest, ok := cutBy(s.Text); ok {
			return []string{rest}
		}
	}
	return nil
}

// by are the words that stand before an author's name.
var by = []string{"by", "written by", "posted by", "story by", "words by", "reported by", "author:", "von", "par", "por", "di", "autor:", "autor", "автор:", "автор", "текст:", "przez", "door", "af", "av"}

// cutBy takes the leading "By" off a byline, and tells whether there was one.
func cutBy(s string) (string, bool) {
	low := strings.ToLower(s)
	found := false
	for again := true; again; {
		again = false
		for _, w := range by {
			if strings.HasPrefix(low, w) && len(low) > len(w) && (low[len(w)] == ' ' || low[len(w)] == ':') {
				s = strings.TrimLeft(s[len(w):], " :")
				low = strings.ToLower(s)
				found, again = true, true
			}
		}
	}
	return s, found
}

// names cleans and parts authors' names; what is no name is dropped.
func names(values []string, site string) []string {
	var out []string
	for _, v := range values {
		v, _ = cutBy(first(v))
		for _, name := range part(v) {
			if isName(name, site) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

var joints = strings.NewReplacer(" and ", ";", " und ", ";", " et ", ";", " & ", ";", " і ", ";", " та ", ";", " и ", ";", " y ", ";", " oraz ", ";", " | ", ";", "|", ";", " with ", ";", ",", ";", " • ", ";", " · ", ";", "\n", ";")

func part(s string) []string {
	var out []string
	for p := range strings.SplitSeq(joints.Replace(s), ";") {
		if p = strings.Trim(p, " .,:-–—"); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// isName tells whether text can be a person's or a desk's name.
func isName(s, site string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@/<>{}[]=") || utf8.RuneCountInString(s) > 60 {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 6 || strings.EqualFold(s, site) {
		return false
	}
	low := strings.ToLower(s)
	if slices.Contains([]string{"admin", "administrator", "editor", "staff", "guest", "root", "webmaster", "unknown", "none", "author", "null"}, low) {
		return false
	}
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits == 0
}

// Names reads a byline as people write it, with or without its "By", and gives the names joined by "; ".
func Names(line string) string { return strings.Join(names([]string{line}, ""), "; ") }
