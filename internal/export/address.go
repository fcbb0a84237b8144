package export

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"claimlight/internal/record"

	"golang.org/x/net/idna"
)

// address is an IRI for a record's article: where it lives, else the file it was opened from by the sum of its bytes
// (RFC 6920) and its name, else its identity.
func address(r *record.Record) string {
	for _, candidate := range []string{r.Article.Canonical, r.Article.URL} {
		if link := WebAddress(candidate); link != "" {
			return link
		}
	}
	sum, err := hex.DecodeString(r.SnapshotSHA256)
	if name := record.WithoutFolder(r.Article.URL); name != "" && err == nil && len(sum) == sha256.Size {
		return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum) + "?name=" +
			strings.ReplaceAll(url.QueryEscape(name), "+", "%20")
	}
	return "urn:uuid:" + r.Article.ID
}

// WebAddress gives an http or https address in a form in which it can be a link anywhere: it is ASCII alone, and no
// space, quotation mark or bracket stands in it. It is empty for all else.
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
