package exchange

import (
	"context"
	"os"

	"claimlight/internal/export/bundle"
	"claimlight/internal/files"
	"claimlight/storage"
)

// openBundle opens a proof bundle that holds what it says, to take it in.
func openBundle(ctx context.Context, path string) (*os.File, *bundle.Archive, error) {
	f, err := files.Open(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	var packed *bundle.Archive
	if err == nil {
		packed, err = bundle.OpenToImport(ctx, f, info.Size())
	}
	if err == nil && packed == nil {
		err = bundle.ErrNoBundle
	}
	if err != nil {
		_ = f.Close()
		return nil, nil, err
	}
	return f, packed, nil
}

// bundled gives the claims in a proof bundle.
func bundled(ctx context.Context, path string) ([]byte, error) {
	f, packed, err := openBundle(ctx, path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return packed.Claims()
}

// keepAttached keeps the files that are attached to the claims of a proof bundle.
func keepAttached(ctx context.Context, l *storage.Library, path string) error {
	f, packed, err := openBundle(ctx, path)
	if err != nil {
		return err
	}
	defer f.Close()
	return packed.Each(func(content []byte) error { return l.Files.Keep(ctx, content) })
}
