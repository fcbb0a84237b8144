package ingest

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"
)

// The most frames of a web archive that are read, and the bytes of all of them after which no more is.
const (
	mostFrames = 40
	maxFrames  = 8 << 20
)

// maxNesting is how deep the parts of a web archive may lie in each other.
const maxNesting = 4

// archivePart is the page of a web archive (MHTML, RFC 2557), or of a mail.
type archivePart struct {
	body        []byte // decoded from its transfer encoding
	contentType string
	location    string // address of the page; may be empty
	letter      Letter
	frames      []archivePart
}

// isArchive tells a web archive or a mail by its headers.
func isArchive(data []byte) bool {
	data = fromHeaders(data)
	head, _, ok := bytes.Cut(
		bytes.ReplaceAll(data[:min(len(data), 8<<10)], []byte("\r\n"), []byte("\n")),
		[]byte("\n\n"),
	)
	if !ok {
		return false
	}
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(append(head, "\n\n"...)))).ReadMIMEHeader()
	if err != nil {
		return false
	}
	kind, params, _ := mime.ParseMediaType(header.Get("Content-Type")) // an error leaves no kind
	if strings.HasPrefix(kind, "multipart/") {
		return params["boundary"] != ""
	}
	return header.Get("Mime-Version") != "" && known(kind) != ""
}

// fromHeaders skips what may stand before the first header: a byte order mark, empty lines, and the line with which
// mailboxes begin a mail.
func fromHeaders(data []byte) []byte {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if bytes.HasPrefix(data, []byte("From ")) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return data
}

// unpack takes the page out of a web archive, with the frames beside it. Pictures and styles are left.
func unpack(data []byte) (archivePart, error) {
	r := bufio.NewReader(bytes.NewReader(fromHeaders(data)))
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return archivePart{}, fmt.Errorf("%w: %w", ErrBadArchive, err)
	}
	at := header.Get("Snapshot-Content-Location")
	search := pageSearch{address: at, head: letterOf(header)}
	if err := search.look(header, r, 0); search.rank == noPage {
		return archivePart{}, fmt.Errorf("%w: %w", ErrBadArchive, err)
	}
	part := search.page
	part.frames = search.frames
	if part.location == "" {
		part.location = header.Get("Content-Location")
	}
	if at != "" {
		part.location = at
	}
	return part, nil
}

// How likely a part is the page itself.
const (
	noPage        = iota
	textPart      // what mails write beside their page
	forwardedText // a mail that is attached to another
	framePart     // a page, which may be a frame of another
	forwardedPage
	mainPart // the page that the archive names as its own
)

// pageSearch finds the page among the parts of an archive.
type pageSearch struct {
	address   string // of the page that was saved; may be empty
	start     string // Content-ID of the page; may be empty
	head      Letter // the mail that is looked at
	forwarded bool   // it is attached to another
	page      archivePart
	rank      int
	frames    []archivePart // all other pages
	size      int           // their bytes
}

// look looks at a part, and at the parts in it. The first of the best is the page. The error, io.EOF at the end of the
// parts, matters only where no page was found.
func (s *pageSearch) look(header textproto.MIMEHeader, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if kind == "" {
		return fmt.Errorf("type of a part: %w", err)
	}
	attached := kind == "message/rfc822" && depth > 0
	if !strings.HasPrefix(kind, "multipart/") && !attached {
		return s.consider(header, kind, body)
	}
	if depth == maxNesting {
		return io.EOF
	}
	if attached {
		return s.letter(header, body, depth)
	}
	if params["start"] != "" {
		s.start = params["start"]
	}
	parts := multipart.NewReader(body, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return err
		}
		_ = s.look(p.Header, p, depth+1) // one bad part leaves the others
	}
}

// consider takes a part that is likelier the page than the best before, which becomes a frame, as does another page.
func (s *pageSearch) consider(header textproto.MIMEHeader, kind string, body io.Reader) error {
	rank := s.rankOf(header, known(kind))
	if rank <= s.rank && (rank < framePart || len(s.frames) >= mostFrames || s.size > maxFrames) {
		return io.EOF
	}
	page, err := io.ReadAll(transferDecoded(header.Get("Content-Transfer-Encoding"), body))
	if len(page) == 0 && err != nil {
		return err // what could be read of a page cut short is better than nothing
	}
	part := archivePart{
		body:        page,
		contentType: header.Get("Content-Type"),
		location:    header.Get("Content-Location"),
		letter:      s.head,
	}
	if rank > s.rank {
		if s.rank >= framePart {
			s.addFrame(s.page)
		}
		s.page, s.rank = part, rank
		return nil
	}
	s.addFrame(part)
	return nil
}

func (s *pageSearch) addFrame(part archivePart) {
	s.frames = append(s.frames, part)
	s.size += len(part.body)
}

func (s *pageSearch) rankOf(header textproto.MIMEHeader, mediaType string) int {
	switch mediaType {
	case "", typeArchive:
		return noPage
	case typeHTML, typeXHTML:
	default:
		if s.forwarded {
			return forwardedText
		}
		return textPart
	}
	id, at := header.Get("Content-Id"), header.Get("Content-Location")
	if s.start != "" && id == s.start || s.start == "" && s.address != "" && at == s.address {
		return mainPart
	}
	if s.forwarded {
		return forwardedPage
	}
	return framePart
}
