package record

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
)

var (
	// also view-source:file:, and with a host
	fileScheme = regexp.MustCompile(`(?i)^(?:[a-z][a-z-]*:)*file:(?://[^/\\]*)?`)
	onComputer = regexp.MustCompile(`(?i)^(?:[/\\]|[a-z]:[/\\]|~[/\\]|\.{1,2}[/\\])`)
	// its name is that of a user
	homeFolder = regexp.MustCompile(`(?i)^(?:[a-z]:)?/(?:home|users|documents and settings)/[^/]+/?$`)
)

// WithoutFolder is an address as it may leave: of a file on a computer it is the file's name, as folders are nobody's
// business. Anything else stays as it is. A folder has no name that is sure to tell nothing.
func WithoutFolder(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	for {
		name := fileName(address)
		if name == address {
			return name
		}
		address = name // a name may look like an address too
	}
}

func fileName(address string) string {
	path := strings.TrimSpace(address)
	if scheme := fileScheme.FindString(path); scheme != "" {
		path, _, _ = strings.Cut(path[len(scheme):], "#")
		path, _, _ = strings.Cut(path, "?")
		if plain, err := url.PathUnescape(path); err == nil {
			path = article.CleanField(plain)
		}
	} else if !onComputer.MatchString(path) {
		return address
	}
	path = strings.ReplaceAll(path, `\`, "/")
	if homeFolder.MatchString(path) {
		return ""
	}
	return strings.TrimSpace(path[strings.LastIndex(path, "/")+1:])
}

// Leaving is the record as it may leave this computer: no address in it says in which folder a file lies.
func (r Record) Leaving() Record {
	for _, address := range []*string{&r.Article.URL, &r.Article.Canonical, &r.Article.ArchiveURL} {
		*address = WithoutFolder(*address)
	}
	for _, f := range claim.Fields() {
		if f.Kind == claim.Address {
			f.Set(&r.Claim, WithoutFolder(f.Get(&r.Claim)))
		}
	}
	local := func(e claim.Evidence) bool {
		return WithoutFolder(e.URL) != e.URL || WithoutFolder(e.ArchiveURL) != e.ArchiveURL
	}
	if slices.ContainsFunc(r.Claim.Evidence, local) {
		r.Claim.Evidence = slices.Clone(r.Claim.Evidence)
		for i := range r.Claim.Evidence {
			e := &r.Claim.Evidence[i]
			e.URL, e.ArchiveURL = WithoutFolder(e.URL), WithoutFolder(e.ArchiveURL)
		}
	}
	return r
}

// keepFolders gives the addresses of a record that came back without their folders the ones that the library knows.
func (r *Record) keepFolders(before Record) {
	keepFolder(&r.Article.URL, before.Article.URL)
	keepFolder(&r.Article.Canonical, before.Article.Canonical)
	keepFolder(&r.Article.ArchiveURL, before.Article.ArchiveURL)
	for _, f := range claim.Fields() {
		if f.Kind == claim.Address {
			address := f.Get(&r.Claim)
			keepFolder(&address, f.Get(&before.Claim))
			f.Set(&r.Claim, address)
		}
	}
	if len(r.Claim.Evidence) == 0 || len(before.Claim.Evidence) == 0 {
		return
	}
	r.Claim.Evidence = slices.Clone(r.Claim.Evidence)
	var links, copies []string
	for _, e := range before.Claim.Evidence {
		links, copies = append(links, e.URL), append(copies, e.ArchiveURL)
	}
	for i := range r.Claim.Evidence { // where others came before it, or went, it stands at another place
		e, at := &r.Claim.Evidence[i], min(i, len(links)-1)
		keepFolder(&e.URL, append(links[at:at+1:at+1], links...)...)
		keepFolder(&e.ArchiveURL, append(copies[at:at+1:at+1], copies...)...)
	}
}

// keepFolder takes the first of the known addresses that left as this one.
func keepFolder(address *string, known ...string) {
	if i := slices.IndexFunc(known, func(k string) bool { return WithoutFolder(k) == *address }); i >= 0 &&
		(*address != "" || i == 0) {
		*address = known[i]
	}
}
