package ingest

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// maxNesting is how deep the parts of a web archive may lie in each other.
const maxNesting = 4

// archivePart is the page of a web archive (MHTML, RFC 2557).
type archivePart struct {
	body        []byte // decoded from its transfer encoding
	contentType string
	location    string // address of the page; may be empty
	subject     string // title of the page; may be empty
}

// isArchive tells a web archive by its mail headers.
func isArchive(data []byte) bool {
	head, _, ok := bytes.Cut(bytes.ReplaceAll(data[:min(len(data), 8<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !ok {
		return false
	}
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(append(head, "\n\n"...)))).ReadMIMEHeader()
	return err == nil && header.Get("Mime-Version") != "" && strings.HasPrefix(header.Get("Content-Type"), "multipart/")
}

// unpack takes the page out of a web archive. The pictures and styles beside it are left.
func unpack(data []byte) (archivePart, error) {
	r := bufio.NewReader(bytes.NewReader(data))
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return archivePart{}, fmt.Errorf("%w: %w", ErrBadArchive, err)
	}
	part, err := pageIn(header, r, 0)
	if err != nil {
		return archivePart{}, fmt.Errorf("%w: %w", ErrBadArchive, err)
	}
	var words mime.WordDecoder
	if subject, err := words.DecodeHeader(header.Get("Subject")); err == nil {
		part.subject = strings.TrimSpace(strings.ToValidUTF8(subject, "\uFFFD"))
	}
	if part.location == "" {
		part.location = header.Get("Content-Location")
	}
	if at := header.Get("Snapshot-Content-Location"); at != "" {
		part.location = at
	}
	return part, nil
}

// pageIn finds the first page in a part, or in the parts in it.
func pageIn(header textproto.MIMEHeader, body io.Reader, depth int) (archivePart, error) {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if kind == "" {
		return archivePart{}, fmt.Errorf("type of a part: %w", err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		if known(kind) == "" {
			return archivePart{}, io.EOF
		}
		page, err := io.ReadAll(transferDecoded(header.Get("Content-Transfer-Encoding"), body))
		if len(page) == 0 && err != nil {
			return archivePart{}, err // what could be read of a page cut short is better than nothing
		}
		return archivePart{body: page, contentType: header.Get("Content-Type"), location: header.Get("Content-Location")}, nil
	}
	if depth == maxNesting {
		return archivePart{}, io.EOF
	}
	parts := multipart.NewReader(body, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return archivePart{}, err
		}
		if page, err := pageIn(p.Header, p, depth+1); err == nil {
			return page, nil
		}
	}
}

func transferDecoded(encoding string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	default:
		return r
	}
}
