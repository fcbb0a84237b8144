// Package ingest gets pages from the web, from files and from pastes, as snapshots. It is the only room that uses
// the network, and it fetches nothing that was not asked for.
package ingest

import (
	"time"

	"claimlight/internal/article"
	"claimlight/internal/ingest/webarchive"

	"github.com/google/uuid"
)

// The limits of one fetch or file.
const (
	maxTime      = 30 * time.Second
	maxRedirects = 10
	maxFetched   = 10 << 20 // bytes of a page from the web, decompressed
	maxFile      = 50 << 20 // bytes of a file, which may carry its pictures with it
)

// userAgent tells sites honestly who asks.
const userAgent = "Claimlight (a desktop tool of fact-checkers; opens one page when its user asks for it)"

// Params are what an Ingest needs. The zero value works and refuses every address on the local network.
type Params struct {
	// may this host on the local network be asked? Called from the fetching goroutine; nil means no
	AskLocal func(host string) bool
	Now      func() time.Time // nil means time.Now
	Timeout  time.Duration    // for a whole fetch; 0 means 30 seconds
}

// Ingest makes snapshots. It is safe for concurrent use.
type Ingest struct {
	askLocal func(host string) bool
	now      func() time.Time
	timeout  time.Duration
}

// New makes an Ingest.
func New(p Params) *Ingest {
	in := &Ingest{askLocal: p.AskLocal, now: p.Now, timeout: p.Timeout}
	if in.askLocal == nil {
		in.askLocal = func(string) bool { return false }
	}
	if in.now == nil {
		in.now = time.Now
	}
	if in.timeout == 0 {
		in.timeout = maxTime
	}
	return in
}

// snapshot seals bytes that were got now: it tells what they are and in which charset.
func (in *Ingest) snapshot(data []byte, s article.Snapshot, declared, name string) (article.Snapshot, error) {
	mediaType, charset, err := inspect(data, declared, name)
	if err != nil {
		return article.Snapshot{}, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return article.Snapshot{}, err
	}
	s.ID = id.String()
	s.SHA256 = article.Hash(data)
	at := s.RetrievedAt // of the page of an archive that was chosen
	s.RetrievedAt = in.now().UTC().Truncate(time.Millisecond)
	s.MediaType = mediaType
	s.Charset = charset
	s.Bytes = data
	if kind := webarchive.Kind(mediaType); kind.Known() {
		ofArchive(&s, kind, at)
	}
	return s, nil
}

// ofArchive gives a snapshot the address and the time that the web archive has of its page.
func ofArchive(s *article.Snapshot, kind webarchive.Kind, at time.Time) {
	chosen := *s
	chosen.RetrievedAt = at
	page, err := archived(kind, chosen)
	if err != nil {
		return // it was read a moment ago
	}
	s.Charset = charsetOf(page.Body, page.ContentType)
	if IsURL(page.Address) {
		s.URL = page.Address
	}
	if !page.Time.IsZero() {
		s.RetrievedAt = page.Time.UTC().Truncate(time.Millisecond)
	}
}
