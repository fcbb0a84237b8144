package extract

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"claimlight/internal/article"
)

// SiteRule is a correction that holds for all pages of a site. It is a plain value: to store it, write its fields or
// its text form.
type SiteRule struct {
	Site  string // host without "www.", as SiteOf gives it
	Place string // kind of place in the page's markup, such as "p.note<div.story-body"; empty where Reason is set
	// why cleaning leaves such blocks out, such as article.ReasonImageCaption; empty where Place is set
	Reason article.Reason
	Keep   bool // such blocks belong to the article; else they do not
}

// ErrSiteRule says that a text is no SiteRule.
var ErrSiteRule = errors.New("not a rule for a site")

// SiteOf is the site of a web address, as rules name it: its host in lower case, without "www." and port. It is empty
// for what is no web address.
func SiteOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// siteOf is the site whose rules count for a page: that of its URL, else, as in a saved file, of the address that the
// page gives itself.
func siteOf(p Page, canonical string) string {
	return cmp.Or(SiteOf(p.URL), SiteOf(canonical))
}

// check tells whether a rule has a site, and either a place or a reason.
func (r SiteRule) check() error {
	switch {
	case r.Site == "" || strings.ContainsAny(r.Site+r.Place, " \t\n\r"):
	case (r.Place == "") == (r.Reason == "") || strings.ContainsAny(string(r.Reason), "\n\r"):
	case r.Reason != "" && !r.Keep: // what has a reason is left out already
	default:
		return nil
	}
	return ErrSiteRule
}

// MarshalText writes a rule as one line: "keep example.org place p.note<div.story", "drop …" or
// "keep example.org reason caption". The error is ErrSiteRule for a rule without site, or without exactly one of place
// and reason.
func (r SiteRule) MarshalText() ([]byte, error) {
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("write rule: %w", err)
	}
	verb := "drop"
	if r.Keep {
		verb = "keep"
	}
	if r.Place != "" {
		return []byte(verb + " " + r.Site + " place " + r.Place), nil
	}
	return []byte(verb + " " + r.Site + " reason " + string(r.Reason)), nil
}

// UnmarshalText reads what MarshalText wrote. The error wraps ErrSiteRule for anything else, and r is then unchanged.
func (r *SiteRule) UnmarshalText(line []byte) error {
	parts := strings.SplitN(string(line), " ", 4)
	if len(parts) < 4 || parts[0] != "keep" && parts[0] != "drop" {
		return fmt.Errorf("read rule %.60q: %w", line, ErrSiteRule)
	}
	got := SiteRule{Site: parts[1], Keep: parts[0] == "keep"}
	switch parts[2] {
	case "place":
		got.Place = parts[3]
	case "reason":
		got.Reason = article.Reason(parts[3])
	}
	if err := got.check(); err != nil {
		return fmt.Errorf("read rule %.60q: %w", line, err)
	}
	*r = got
	return nil
}

// ReadRules reads rules as MarshalText wrote them. A line that is no rule, such as one of a later version, is passed
// over.
func ReadRules(lines []string) []SiteRule {
	var rules []SiteRule
	for _, line := range lines {
		var r SiteRule
		if r.UnmarshalText([]byte(line)) == nil {
			rules = append(rules, r)
		}
	}
	return rules
}
