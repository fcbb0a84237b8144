package ingest

import (
	"bytes"
	"html"
	"strings"
)

// withFrames puts the frames of a web archive into its page, as a page of today holds them: each in the attribute
// srcdoc of a frame. Where all of the page is a set of frames they stand before it, for behind it a parser drops them.
func withFrames(page string, frames []archivePart) string {
	var b strings.Builder
	for _, f := range frames {
		if known(f.contentType) != typeHTML || len(bytes.TrimSpace(f.body)) == 0 {
			continue
		}
		content := decodeAll(f.body, charsetOf(f.body, f.contentType))
		b.WriteString("<iframe srcdoc=\"" + html.EscapeString(content) + "\"></iframe>\n")
	}
	if strings.Contains(strings.ToLower(page), "<frameset") {
		return b.String() + page
	}
	return page + "\n" + b.String()
}
