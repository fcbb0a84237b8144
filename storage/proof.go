package storage

import (
	"context"
	"errors"

	"claimlight/storage/attached"
	"claimlight/storage/versions"
)

// Proof is what stands behind claims: texts, saved pages, and attached files.
type Proof struct {
	*versions.Versions
	files *attached.Files
}

// Proof gives what stands behind the claims of the library.
func (l *Library) Proof() Proof { return Proof{l.Versions, l.Files} }

// Content gives the content of an attached file by its SHA-256; nil where only its name is here.
func (p Proof) Content(ctx context.Context, sha256 string) ([]byte, error) {
	data, err := p.files.Read(ctx, sha256)
	if errors.Is(err, ErrAway) {
		return nil, nil
	}
	return data, err
}
