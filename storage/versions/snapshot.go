package versions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"

	"github.com/klauspost/compress/zstd"
)

// windowLimit is the memory in bytes that reading even a small page may take.
const windowLimit = 32 << 20

// Snapshot reads a saved page with its bytes. Bytes is nil where only the hash is known.
func (vs *Versions) Snapshot(ctx context.Context, id string) (article.Snapshot, error) {
	s := article.Snapshot{ID: id}
	var packed []byte
	var size sql.NullInt64
	var at string
	query := `SELECT s.sha256, s.url, s.asked_url, s.retrieved_at, s.status, s.media_type, s.charset, b.size, b.zstd
		FROM snapshots s LEFT JOIN blobs b ON b.sha256 = s.blob WHERE s.id = ?`
	err := vs.j.Readers().QueryRowContext(ctx, query, id).Scan(&s.SHA256, &s.URL, &s.AskedURL, &at, &s.Status,
		&s.MediaType, &s.Charset, &size, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		err = fault.ErrNotFound
	}
	if err != nil {
		return s, fmt.Errorf("read saved page %s: %w", id, fault.Explain(err))
	}
	s.RetrievedAt = db.ParseTime(at)
	if size.Valid {
		if s.Bytes, err = Unpack(packed, size.Int64); err != nil {
			return s, fmt.Errorf("read saved page %s: %w: %w", id, fault.ErrDamaged, err)
		}
	}
	return s, nil
}

// AddSnapshot stores a page, unless it is stored already, and gives its id.
func AddSnapshot(ctx context.Context, w *journal.Writer, s article.Snapshot) (string, error) {
	if s.ID == "" {
		s.ID = w.NewID()
	} else if stored, err := db.Holds(ctx, w, "SELECT COUNT(*) FROM snapshots WHERE id = ?", s.ID); err != nil || stored {
		return s.ID, err
	}
	var blob any
	if s.Bytes != nil || s.SHA256 == "" {
		s.SHA256 = article.Hash(s.Bytes)
		blob = s.SHA256
		if err := AddBlob(ctx, w, s.SHA256, s.Bytes); err != nil {
			return "", err
		}
	}
	if s.RetrievedAt.IsZero() {
		s.RetrievedAt = w.Now()
	}
	query := `INSERT INTO snapshots (id, sha256, blob, url, asked_url, retrieved_at, status, media_type, charset)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	_, err := w.ExecContext(ctx, query, s.ID, s.SHA256, blob, article.CleanField(s.URL), article.CleanField(s.AskedURL),
		db.FormatTime(s.RetrievedAt), s.Status, article.CleanField(s.MediaType), article.CleanField(s.Charset))
	if err != nil {
		return "", fmt.Errorf("store saved page: %w", err)
	}
	return s.ID, nil
}

// AddBlob stores bytes under their hash, unless they are stored already.
func AddBlob(ctx context.Context, w *journal.Writer, sha256 string, data []byte) error {
	query := "SELECT COUNT(*) FROM blobs WHERE sha256 = ?"
	if stored, err := db.Holds(ctx, w, query, sha256); err != nil || stored {
		return err
	}
	packed, err := pack(data)
	if err != nil {
		return err
	}
	if _, err := w.ExecContext(ctx, "INSERT INTO blobs (sha256, size, zstd) VALUES (?, ?, ?)", sha256, len(data),
		packed); err != nil {
		return fmt.Errorf("store bytes: %w", err)
	}
	return nil
}

// ReadBlob gives the bytes that are stored under a hash.
func ReadBlob(ctx context.Context, q db.Querier, sha256 string) ([]byte, error) {
	var size int64
	var packed []byte
	query := "SELECT size, zstd FROM blobs WHERE sha256 = ?"
	if err := q.QueryRowContext(ctx, query, sha256).Scan(&size, &packed); err != nil {
		return nil, err
	}
	data, err := Unpack(packed, size)
	if err != nil {
		err = fmt.Errorf("%w: %w", fault.ErrDamaged, err)
	}
	return data, err
}

func pack(data []byte) ([]byte, error) {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	defer e.Close()
	return e.EncodeAll(data, []byte{}), nil
}

// Unpack gives the size bytes that were packed.
func Unpack(packed []byte, size int64) ([]byte, error) {
	if size < 0 || size > db.LongestValue {
		return nil, fmt.Errorf("decompress: a page of %d bytes cannot be one", size)
	}
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1),
		zstd.WithDecoderMaxMemory(uint64(max(size, windowLimit))))
	if err != nil {
		return nil, fmt.Errorf("decompress: %w", err)
	}
	defer d.Close()
	data, err := d.DecodeAll(packed, []byte{})
	if err != nil {
		return nil, fmt.Errorf("decompress: %w", err)
	}
	if int64(len(data)) != size {
		return nil, fmt.Errorf("decompress: %d bytes, want %d", len(data), size)
	}
	return data, nil
}
