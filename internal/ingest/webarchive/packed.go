package webarchive

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// zipOf reads the list of a ZIP file, nil where this is none.
func zipOf(data []byte) *zip.Reader {
	if !bytes.Contains(data, []byte("PK\x05\x06")) {
		return nil
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	return z
}

// isWACZ tells a ZIP file that holds WARC files where WACZ has them.
func isWACZ(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return false
	}
	z := zipOf(data)
	return z != nil && slices.ContainsFunc(z.File, isRecorded)
}

func isRecorded(f *zip.File) bool {
	return path.Dir(f.Name) == "archive" && (strings.HasSuffix(f.Name, ".warc") || strings.HasSuffix(f.Name, ".warc.gz"))
}

// pageOfWACZ gives the page that the archive lists first, else the first one that was recorded.
func pageOfWACZ(data []byte) (Page, error) {
	z := zipOf(data)
	if z == nil {
		return Page{}, ErrDamaged
	}
	address := listed(z)
	var first Page
	failed := ErrNoPage
	for _, f := range z.File {
		if !isRecorded(f) {
			continue
		}
		p, err := recorded(f, address)
		if err != nil {
			failed = err
			continue
		}
		if address == "" || p.Address == address {
			return p, nil
		}
		if first.Body == nil {
			first = p
		}
	}
	if first.Body == nil {
		return Page{}, failed
	}
	return first, nil
}

func recorded(f *zip.File, address string) (Page, error) {
	r, err := f.Open()
	if err != nil {
		return Page{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer r.Close()
	return pageOfWARC(r, address)
}

// listed is the address of the first page in the list of pages of a WACZ, empty where it has none.
func listed(z *zip.Reader) string {
	f, err := z.Open("pages/pages.jsonl")
	if err != nil {
		return ""
	}
	defer f.Close()
	lines := bufio.NewScanner(io.LimitReader(f, 1<<20))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var page struct{ URL string }
		if json.Unmarshal(lines.Bytes(), &page) == nil && page.URL != "" {
			return page.URL
		}
	}
	return ""
}

// isSingleFile tells a page that is a ZIP file as well, which holds the page that it shows.
func isSingleFile(data []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 1<<10)]))
	if !bytes.HasPrefix(head, []byte("<")) || !bytes.Contains(head, []byte("<html")) {
		return false
	}
	z := zipOf(data)
	return z != nil && indexOf(z) != nil
}

func indexOf(z *zip.Reader) *zip.File {
	for _, f := range z.File {
		if f.Name == "index.html" {
			return f
		}
	}
	return nil
}

// pageOfSingleFile unpacks the page.
func pageOfSingleFile(data []byte) (Page, error) {
	z := zipOf(data)
	if z == nil {
		return Page{}, ErrDamaged
	}
	r, err := indexOf(z).Open()
	if err != nil {
		return Page{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer r.Close()
	page, err := readAll(r, maxPage)
	if err != nil {
		return Page{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return Page{Body: page, ContentType: "text/html; charset=utf-8"}, nil
}
