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
)

// File opens one page that a user picked.
func (in *Ingest) File(ctx context.Context, path string) (article.Snapshot, error) {
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
	return in.snapshot(data, article.Snapshot{URL: where, AskedURL: path}, "", path)
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
