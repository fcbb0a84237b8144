// Package bundle packs claims with all that proves them into one file, and checks such a file without the library: the
// pages as they were saved, the texts made from them, the claims, a report, and the sums of all these.
package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/export"
	"claimlight/internal/export/report"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// The files in a bundle. The sums are in the form that sha256sum reads.
const (
	claimsFile   = "claims.jsonl"
	reportFile   = "report.html"
	sumsFile     = "SHA256SUMS"
	pagesFolder  = "pages/"
	textsFolder  = "texts/"
	textsPattern = textsFolder + "%d.json"
)

// noTime is the first day that a zip knows: the same claims give the same bytes whenever they are packed.
var noTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Library gives what stands behind claims.
type Library interface {
	Get(ctx context.Context, id string) (article.Version, error)
	Snapshot(ctx context.Context, id string) (article.Snapshot, error)
	// Content gives the content of an attached file by its hash; nil where only its name is there.
	Content(ctx context.Context, sha256 string) ([]byte, error)
}

// textJSON is one text with its blocks, and the page from which it was made.
type textJSON struct {
	ArticleID  string      `json:"article_id"`
	Number     int         `json:"version"`
	Extractor  string      `json:"extractor"`
	TextSHA256 string      `json:"text_sha256"`
	Page       pageJSON    `json:"page"`
	Blocks     []blockJSON `json:"blocks"`
}

type pageJSON struct {
	SHA256      string    `json:"sha256,omitempty"`
	URL         string    `json:"url,omitempty"`
	RetrievedAt time.Time `json:"retrieved_at,omitzero"`
	Status      int       `json:"status,omitempty"`
	MediaType   string    `json:"media_type,omitempty"`
	Charset     string    `json:"charset,omitempty"`
}

type blockJSON struct {
	Kind   article.Kind `json:"kind"`
	Level  int          `json:"level,omitempty"`
	Text   string       `json:"text"`
	Path   string       `json:"path,omitempty"`
	Reason string       `json:"reason,omitempty"` // in English words

	Place article.Place `json:"place,omitzero"` // in its document
}

// New writes a bundle. Private notes and own fields stay out. Its claims and its report are in memory until it is
// closed. Its report says what ratings mean on the scale.
func New(ctx context.Context, w io.Writer, from Library, scale scheme.Scale) export.Encoder {
	b := &packer{ctx: ctx, from: from, zip: zip.NewWriter(w), done: map[string]bool{}, away: map[string]bool{}}
	b.lines, b.report = export.NewPublicJSONL(&b.claims), report.NewHTML(&b.page, scale)
	return b
}

type packer struct {
	ctx           context.Context // of the whole export, which is one call
	from          Library
	zip           *zip.Writer
	claims, page  bytes.Buffer
	lines, report export.Encoder
	done          map[string]bool // versions, pages and attached files
	away          map[string]bool // attached files whose content is not in the library, by its hash
	texts         int
	sums          bytes.Buffer
}

// Encode adds a claim with its attached files, and the text and page behind it, where they are not there yet.
func (b *packer) Encode(r record.Record) error {
	var err error
	if r.Away, err = b.addFiles(r.Claim); err != nil {
		return err
	}
	if err := b.lines.Encode(r); err != nil {
		return err
	}
	if err := b.report.Encode(r); err != nil {
		return err
	}
	if r.Text == "" || b.done[r.Article.Current] {
		return nil
	}
	b.done[r.Article.Current] = true
	return b.addText(r)
}

func (b *packer) addText(r record.Record) error {
	v, err := b.from.Get(b.ctx, r.Article.Current)
	if err != nil {
		return err
	}
	out := textJSON{ArticleID: r.Article.ID, Number: v.Number, Extractor: v.Extractor, TextSHA256: v.SHA256()}
	for _, block := range v.Blocks {
		out.Blocks = append(out.Blocks, blockJSON{
			Kind: block.Kind, Level: block.Level, Text: block.Text, Path: block.Path, Reason: block.Reason.In(words.English),
			Place: block.Place,
		})
	}
	if v.SnapshotID != "" {
		if out.Page, err = b.addPage(v.SnapshotID); err != nil {
			return err
		}
	}
	data, err := json.MarshalIndent(out, "", " ")
	if err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	b.texts++
	return b.add(fmt.Sprintf(textsPattern, b.texts), data)
}

func (b *packer) addPage(id string) (pageJSON, error) {
	s, err := b.from.Snapshot(b.ctx, id)
	if err != nil {
		return pageJSON{}, err
	}
	if s.Bytes != nil && !b.done[s.SHA256] {
		b.done[s.SHA256] = true
		if err := b.add(pagesFolder+s.SHA256, s.Bytes); err != nil {
			return pageJSON{}, err
		}
	}
	return pageJSON{s.SHA256, record.WithoutFolder(s.URL), s.RetrievedAt.UTC(), s.Status, s.MediaType, s.Charset}, nil
}

// add writes one file and notes its sum.
func (b *packer) add(name string, data []byte) error {
	w, err := b.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: noTime})
	if err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	sum := sha256.Sum256(data)
	fmt.Fprintf(&b.sums, "%s  %s\n", hex.EncodeToString(sum[:]), name)
	return nil
}

// Close writes claims, report and sums.
func (b *packer) Close() error {
	for _, step := range []func() error{
		b.lines.Close,
		b.report.Close,
		func() error { return b.add(claimsFile, b.claims.Bytes()) },
		func() error { return b.add(reportFile, b.page.Bytes()) },
		func() error { return b.add(sumsFile, b.sums.Bytes()) },
		b.zip.Close,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
