package ingest

import (
	"cmp"
	"regexp"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/ingest/webarchive"
)

// Page is a snapshot as text, ready to be cleaned.
type Page struct {
	Content string // valid UTF-8; the tags and entities of HTML still stand in it. Of a packed document, its bytes
	Type    Type
	URL     string // what links are relative to; empty for pasted text
	Title   string // given beside the text, as the subject of a web archive; else empty
	Letter  Letter // the head of a mail
}

// Type says how a page's text is marked up.
type Type string

// The types of pages.
const (
	HTML      Type = "html"
	Text      Type = "text"
	Markdown  Type = "markdown"
	Subtitles Type = "subtitles"
	DOCX      Type = "docx"
	ODT       Type = "odt"
	EPUB      Type = "epub"
	PDF       Type = "pdf"
)

// Packed tells a document that is no text, but a file of bytes.
func (t Type) Packed() bool { return t == DOCX || t == ODT || t == EPUB || t == PDF }

// Decode turns a snapshot into text. It always gives the same for the same snapshot; the error is ErrBadArchive, for a
// damaged MHTML file.
func Decode(s article.Snapshot) (Page, error) {
	page := Page{Type: pageType(s.MediaType), URL: s.URL}
	if page.Type.Packed() {
		page.Content = string(s.Bytes)
		return page, nil
	}
	data, mediaType := s.Bytes, s.MediaType
	var frames []archivePart
	if kind := webarchive.Kind(s.MediaType); kind.Known() {
		found, err := archived(kind, s)
		if err != nil {
			return Page{}, err
		}
		data, mediaType, page.Type = found.Body, cmp.Or(known(found.ContentType), typeHTML), HTML
		if IsURL(found.Address) {
			page.URL = found.Address
		}
	}
	if s.MediaType == typeArchive {
		part, err := unpack(data)
		if err != nil {
			return Page{}, err
		}
		mediaType = known(part.contentType)
		data, page.Type, page.Title = part.body, pageType(mediaType), part.letter.Subject
		if part.letter.Is {
			page.Letter = part.letter
		}
		frames = part.frames
		if IsURL(part.location) {
			page.URL = part.location
		}
	}
	charset := s.Charset
	if charset == "" {
		charset = charsetOf(data, "")
	}
	page.Content = decodeAll(data, charset)
	if page.Type == HTML && !IsURL(page.URL) {
		page.URL = cmp.Or(savedFrom(page.Content), page.URL)
	}
	if mediaType == typeXHTML {
		page.Content = htmlOf(page.Content)
	}
	if page.Type == HTML && len(frames) > 0 {
		page.Content = withFrames(page.Content, frames)
	}
	return page, nil
}

// savedNote is the comment in which browsers, and the add-on SingleFile, note what address they saved a page from.
var savedNote = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?is)<!--\s*(?:saved from url=\(\d{4}\)|page saved with singlefile\s+url:\s*)(https?://[^\s"<>]+)`)
})

// savedFrom is the address from which a saved page was got, as the browser noted it at its beginning; else it is empty.
func savedFrom(content string) string {
	const head = 4 << 10 // bytes
	note := savedNote().FindStringSubmatch(content[:min(len(content), head)])
	if note == nil || !IsURL(note[1]) {
		return ""
	}
	return note[1]
}

func pageType(mediaType string) Type {
	switch mediaType {
	case typeHTML, typeXHTML:
		return HTML
	case typeMarkdown:
		return Markdown
	case typeSubRip, typeWebVTT:
		return Subtitles
	case typePDF:
		return PDF
	case typeDOCX:
		return DOCX
	case typeODT:
		return ODT
	case typeEPUB:
		return EPUB
	default:
		return Text
	}
}
