// Package webarchive finds the page in an archive of the web: WARC, WACZ, HAR, Safari's, and a page that SingleFile
// packed into itself. It gives the bytes, address and time that the archive has of it.
package webarchive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"time"
)

// Kind is a kind of archive, as a media type; empty for none.
type Kind string

// The kinds.
const (
	WARC       Kind = "application/warc"
	WACZ       Kind = "application/wacz"
	HAR        Kind = "application/har+json"
	Safari     Kind = "application/x-webarchive"
	SingleFile Kind = "application/x-singlefile-zip"
)

// The most that is read of an archive.
const (
	maxUnpacked = 200 << 20 // bytes of all that is packed in it
	maxPage     = 50 << 20  // bytes of a page
	mostRecords = 20_000
)

// The reasons why no page comes out of an archive.
var (
	ErrNoPage  = errors.New("no page in the archive")
	ErrDamaged = errors.New("damaged archive")
)

// Known tells whether a media type is one of an archive that is read.
func (k Kind) Known() bool { _, ok := finders[k]; return ok }

// Page is a page of an archive.
type Page struct {
	Body        []byte // as the site sent it, unpacked
	ContentType string // as the site gave it; may be empty
	Address     string // may be empty
	Time        time.Time
}

// finder finds the page in an archive of one kind.
type finder struct {
	is   func(data []byte) bool
	find func(data []byte) (Page, error)
}

var finders = map[Kind]finder{
	WARC:       {isWARC, func(data []byte) (Page, error) { return pageOfWARC(bytes.NewReader(data), "") }},
	WACZ:       {isWACZ, pageOfWACZ},
	HAR:        {isHAR, pageOfHAR},
	Safari:     {isSafari, pageOfSafari},
	SingleFile: {isSingleFile, pageOfSingleFile},
}

// KindOf tells by its bytes what kind of archive this is; empty for none.
func KindOf(data []byte) Kind {
	for _, kind := range []Kind{WARC, WACZ, HAR, Safari, SingleFile} {
		if finders[kind].is(data) {
			return kind
		}
	}
	return ""
}

// Find gives the page of an archive: the one that it names as its page, else the first that a site answered whole. The
// error wraps ErrNoPage or ErrDamaged.
func Find(kind Kind, data []byte) (p Page, err error) {
	defer func() {
		if what := recover(); what != nil { // a library met bytes that its authors did not think of
			p, err = Page{}, fmt.Errorf("%w: %v", ErrDamaged, what)
		}
	}()
	f, ok := finders[kind]
	if !ok {
		return Page{}, ErrNoPage
	}
	return f.find(data)
}

// isPage tells the media types of pages.
func isPage(contentType string) bool {
	t, _, _ := mime.ParseMediaType(contentType) // an error in its parameters leaves the type readable
	return t == "text/html" || t == "application/xhtml+xml"
}

// readAll reads a part of an archive, no more than most bytes of it.
func readAll(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(data)) > most {
		return nil, fmt.Errorf("%w: a part of more than %d MB", ErrDamaged, most>>20)
	}
	return data, err
}
