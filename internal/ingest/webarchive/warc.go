package webarchive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/nlnwa/gowarc/v3"
)

// isWARC tells a WARC file, packed or not, by how its first record begins.
func isWARC(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		r, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return false
		}
		head := make([]byte, 5)
		_, err = io.ReadFull(r, head)
		return err == nil && string(head) == "WARC/"
	}
	return bytes.HasPrefix(data, []byte("WARC/"))
}

// recordOptions read records as they are. Faults are noted, as only then what a record holds outlives its reading; it
// is kept in memory: nothing of a page lies in a temporary file.
var recordOptions = []gowarc.WarcRecordOption{
	gowarc.WithSyntaxErrorPolicy(gowarc.ErrIgnore), gowarc.WithSpecViolationPolicy(gowarc.ErrWarn),
	gowarc.WithUnknownRecordTypePolicy(gowarc.ErrIgnore), gowarc.WithSkipParseBlock(),
	gowarc.WithBufferMaxMemBytes(maxUnpacked),
}

// pageOfWARC gives the page of an address, or the first that a site answered whole, where there is no such page.
func pageOfWARC(r io.Reader, address string) (Page, error) {
	var first Page
	err := walkWARC(r, func(p Page) bool {
		found := address == "" || p.Address == address
		if found || first.Body == nil {
			first = p
		}
		return !found
	})
	switch {
	case first.Body != nil:
		return first, nil // what was found before the damage is whole
	case err != nil:
		return Page{}, err
	}
	return Page{}, ErrNoPage
}

// walkWARC calls visit with each page that was recorded, until it says false.
func walkWARC(r io.Reader, visit func(Page) bool) error {
	plain, err := unpacked(r)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	reader, err := gowarc.NewWarcFileReaderFromStream(&capped{plain, maxUnpacked}, 0, recordOptions...)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	for range mostRecords {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) || err == nil && record.WarcRecord == nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		p, ok := answer(record.WarcRecord)
		_ = record.Close()
		if ok && !visit(p) {
			return nil
		}
	}
	return nil
}

// unpacked unpacks a stream that is packed, be it record by record or as a whole.
func unpacked(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	if head, err := b.Peek(2); err != nil || string(head) != "\x1f\x8b" {
		return b, nil
	}
	return gzip.NewReader(b)
}

// answer reads the record of a page that a site sent, or that was kept without its head.
func answer(record gowarc.WarcRecord) (Page, bool) {
	head := record.WarcHeader()
	p := Page{Address: strings.Trim(head.Get(gowarc.WarcTargetURI), "<>"), ContentType: head.Get(gowarc.ContentType)}
	p.Time, _ = time.Parse(time.RFC3339, head.Get(gowarc.WarcDate)) // an archive without times has none
	raw, err := record.Block().RawBytes()
	if err != nil {
		return Page{}, false
	}
	switch record.Type() {
	case gowarc.Resource:
		if !isPage(p.ContentType) {
			return Page{}, false
		}
		p.Body, err = readAll(raw, maxPage)
	case gowarc.Response:
		res, failed := http.ReadResponse(bufio.NewReader(raw), nil)
		if failed != nil || res.StatusCode != http.StatusOK || !isPage(res.Header.Get("Content-Type")) {
			return Page{}, false
		}
		p.ContentType = res.Header.Get("Content-Type")
		p.Body, err = body(res)
	default:
		return Page{}, false
	}
	return p, err == nil && len(bytes.TrimSpace(p.Body)) > 0
}

// body unpacks what a site sent. Some archives keep the head as it was and the body unpacked: then it is taken as it
// is.
func body(res *http.Response) ([]byte, error) {
	sent, err := readAll(res.Body, maxPage)
	if err != nil && len(sent) == 0 {
		return nil, err
	}
	var r io.Reader
	switch strings.ToLower(strings.TrimSpace(res.Header.Get("Content-Encoding"))) {
	case "gzip", "x-gzip":
		r, err = gzip.NewReader(bytes.NewReader(sent))
	case "deflate":
		r, err = zlib.NewReader(bytes.NewReader(sent))
	case "zstd":
		r, err = zstd.NewReader(bytes.NewReader(sent), zstd.WithDecoderMaxMemory(maxPage))
	case "br":
		if bytes.HasPrefix(bytes.TrimSpace(sent), []byte("<")) {
			return sent, nil
		}
		return nil, fmt.Errorf("%w: packed with brotli", ErrDamaged)
	default:
		return sent, nil
	}
	if err != nil {
		return sent, nil
	}
	return readAll(r, maxPage)
}

// capped ends a stream with an error after so many bytes.
type capped struct {
	r    io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, fmt.Errorf("%w: more than %d MB", ErrDamaged, maxUnpacked>>20)
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}
