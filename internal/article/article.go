package article

import (
	"cmp"
	"net/url"
	"time"
)

// Metadata is what a page says about itself. Empty fields are unknown, never guessed.
type Metadata struct {
	Title     string
	Byline    string // names only
	Site      string // the publisher's name
	Published string // as the page gives it: 2025-04-11, 2025-04-11T16:12 or with its own offset
	Updated   string // in the same forms
	Language  string // BCP 47, such as "en"
	URL       string // where it was got from
	Canonical string // where the page says it lives
}

// Article is what is checked. Its text lives in its versions.
type Article struct {
	ID string // UUIDv7
	Metadata
	DefaultSource string // who speaks where nothing else is said (a speech, an interview)
	ArchiveURL    string
	Tags          []string
	Current       string // id of the version that is shown
	AddedAt       time.Time
	Deleted       bool // in the trash
	Revision      int64
}

// Address is by which an article is known: what its page says, else where it was got from.
func (a Article) Address() string { return cmp.Or(a.Canonical, a.URL) }

// Original is where the page of an article can be looked at; nil when it is from a file or was pasted.
func (a Article) Original() *url.URL {
	for _, address := range []string{a.URL, a.Canonical} {
		if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return u
		}
	}
	return nil
}

// Snapshot is the bytes of a page as they were fetched or opened, with where and when. It is never changed.
type Snapshot struct {
	ID          string // UUIDv7
	SHA256      string // of Bytes, in hexadecimal
	URL         string // final address after redirects, or a file's path; empty for pasted text
	AskedURL    string // address as the user gave it
	RetrievedAt time.Time
	Status      int    // HTTP status, 0 where there was none
	MediaType   string // such as text/html, without parameters
	Charset     string // name by WHATWG, as declared or detected
	Bytes       []byte
}
