package ingest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	"path/filepath"

	"claimlight/internal/article"
	"claimlight/internal/files"
	"claimlight/internal/ingest/webarchive"
)

// File opens one page that a user picked.
func (in *Ingest) File(ctx context.Context, path string) (article.Snapshot, error) {
	return in.FilePage(ctx, path, Listed{})
}

// Listed is a page of an archive with several. The zero Listed is the one that is taken where none is chosen.
type Listed = webarchive.Listed

// FilePages lists the pages of an archive of the web; there are none of any other file.
func (in *Ingest) FilePages(ctx context.Context, path string) ([]Listed, error) {
	s, err := in.File(ctx, path)
	if err != nil {
		return nil, err
	}
	if kind := webarchive.Kind(s.MediaType); kind.Known() {
		return webarchive.List(kind, s.Bytes), nil
	}
	return nil, nil
}

// FilePage opens a file that a user picked; of an archive with several pages, the one that was chosen.
func (in *Ingest) FilePage(ctx context.Context, path string, chosen Listed) (article.Snapshot, error) {
	f, err := files.Open(path)
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("open page: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("open page: %w", err)
	}
	if info.IsDir() {
		return article.Snapshot{}, ErrFolder
	}
	data, err := readAll(stoppable{ctx, f}, maxFile, info.Size(), nil)
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("read page: %w", err)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return article.Snapshot{}, ErrBlankFile
	}
	where, err := filepath.Abs(path)
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("open page: %w", err)
	}
	if chosen.Address != "" {
		where = chosen.Address
	}
	return in.snapshot(data, article.Snapshot{URL: where, AskedURL: path, RetrievedAt: chosen.Time}, "", path)
}

// Read takes a page from a stream, such as standard input. The media type may be empty: then it is told from the bytes.
// The address may be empty too.
func (in *Ingest) Read(ctx context.Context, r io.Reader, mediaType, address string) (article.Snapshot, error) {
	data, err := readAll(stoppable{ctx, r}, maxFile, -1, nil)
	if err != nil {
		return article.Snapshot{}, fmt.Errorf("read page: %w", err)
	}
	return in.snapshot(data, article.Snapshot{URL: address, AskedURL: address}, mediaType, "")
}

// Paste takes text that a user pasted; it is UTF-8 already, and it is text even where it looks like something else.
func (in *Ingest) Paste(pasted string) (article.Snapshot, error) {
	return in.snapshot([]byte(pasted), article.Snapshot{},
		mime.FormatMediaType(typeText, map[string]string{"charset": "utf-8"}), "")
}

// stoppable ends a long read when its context does.
type stoppable struct {
	context.Context
	io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	if err := s.Err(); err != nil {
		return 0, err
	}
	return s.Reader.Read(p)
}
