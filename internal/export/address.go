package export

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode"

	"claimlight/internal/article"

	"golang.org/x/net/idna"
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

// WebAddress gives an http or https address in a form in which it can be a link anywhere: it is ASCII alone, and no space, quotation mark or bracket
// stands in it. It is empty for all else.
func WebAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	if u.Host, err = asciiHost(u.Host); err != nil {
		return ""
	}
	var out strings.Builder
	for _, b := range []byte(u.String()) {
		if b <= ' ' || b >= 0x7f || strings.IndexByte("\"'<>()[]\\^`{|}", b) >= 0 && strings.IndexByte(u.Host, b) < 0 {
			fmt.Fprintf(&out, "%%%02X", b)
			continue
		}
		out.WriteByte(b)
	}
	return out.String()
}

// asciiHost writes a host as the network knows it: xn--… for names in other letters.
func asciiHost(host string) (string, error) {
	if strings.IndexFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
		return host, nil
	}
	ascii, err := idna.Lookup.ToASCII(host)
	if err == nil {
		return ascii, nil
	}
	name, port, found := strings.Cut(host, ":")
	if !found {
		return "", fmt.Errorf("read host: %w", err)
	}
	if ascii, err = idna.Lookup.ToASCII(name); err != nil {
		return "", fmt.Errorf("read host: %w", err)
	}
	return ascii + ":" + port, nil
}
