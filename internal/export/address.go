package export

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"claimlight/internal/article"
)

// address is an IRI for an article: where it lives, else the file it was opened from, else its identity.
func address(a article.Article) string {
	for _, candidate := range []string{a.Canonical, a.URL} {
		if link := WebAddress(candidate); link != "" {
			return link
		}
	}
	if filepath.IsAbs(a.URL) {
		return (&url.URL{Scheme: "file", Path: filepath.ToSlash(a.URL)}).String()
	}
	return "urn:uuid:" + a.ID
}

// WebAddress gives an http or https address in a form in which it can be a link anywhere: no space, quotation mark or bracket
// stands in it. It is empty for all else.
func WebAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	var out strings.Builder
	for _, r := range u.String() {
		if r <= ' ' || r == 0x7f || strings.ContainsRune("\"'<>()[]\\^`{|}", r) && !strings.Contains(u.Host, string(r)) {
			fmt.Fprintf(&out, "%%%02X", r)
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
