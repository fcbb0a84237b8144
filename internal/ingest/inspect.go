package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"path"
	"regexp"
	"strings"
	"sync"

	"claimlight/internal/article"
	"claimlight/internal/ingest/webarchive"
)

// The media types that a snapshot may have.
const (
	typeHTML     = "text/html"
	typeXHTML    = "application/xhtml+xml"
	typeText     = "text/plain"
	typeMarkdown = "text/markdown"
	typeArchive  = "multipart/related"
	typeSubRip   = "application/x-subrip"
	typeWebVTT   = "text/vtt"
)

// inspect tells what the bytes are and in which charset: by what was declared with them, else by their name, else by
// themselves. What is no page of text gives an error.
func inspect(data []byte, declared, name string) (mediaType, charset string, err error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", "", ErrEmpty
	}
	if kind := webarchive.KindOf(data); kind != "" {
		page, err := archived(kind, article.Snapshot{Bytes: data})
		return string(kind), charsetOf(page.Body, page.ContentType), err
	}
	if isPDF(data) {
		return typePDF, "", nil
	}
	if mediaType, err := packedDocument(data); mediaType != "" || err != nil {
		return mediaType, "", err
	}
	if err := otherFile(data); err != nil {
		return "", "", err
	}
	mediaType = known(declared)
	if mediaType == "" {
		mediaType = byName(name)
	}
	if declared == "" && isArchive(data) {
		mediaType = typeArchive
	}
	if mediaType == typeArchive {
		part, err := unpack(data)
		if err == nil {
			return mediaType, charsetOf(part.body, part.contentType), nil
		}
		if sniff(decodeHead(data, utf8Name)) == typeText {
			return "", "", err
		}
		declared, mediaType = "", "" // a page, named like an archive
	}
	charset = charsetOf(data, declared)
	text := decodeHead(data, charset)
	if mediaType == "" {
		mediaType = sniff(text)
	}
	if isBinary(data, text) {
		return "", "", ErrNotText
	}
	return mediaType, charset, nil
}

// archived gives the page of a web archive that a snapshot is of: by its address and time, else the one that comes
// first. The error is ErrDamagedWeb, ErrSafari or ErrNoPageIn.
func archived(kind webarchive.Kind, s article.Snapshot) (webarchive.Page, error) {
	address := ""
	if IsURL(s.URL) {
		address = s.URL
	}
	page, err := webarchive.FindAt(kind, s.Bytes, address, s.RetrievedAt)
	switch {
	case errors.Is(err, webarchive.ErrNoPage):
		return page, fmt.Errorf("%w: %w", ErrNoPageIn, err)
	case err != nil && kind == webarchive.Safari:
		return page, fmt.Errorf("%w: %w", ErrSafari, err)
	case err != nil:
		return page, fmt.Errorf("%w: %w", ErrDamagedWeb, err)
	}
	return page, nil
}

// known keeps the declared types that say what a page is; all others ("octet-stream", "xml") say too little.
func known(declared string) string {
	t, _, _ := mime.ParseMediaType(declared) // an error in its parameters leaves the type readable
	switch t {
	case typeHTML, typeXHTML, typeMarkdown, typeText, typeArchive, typeSubRip, typeWebVTT:
		return t
	case "application/x-mimearchive", "message/rfc822":
		return typeArchive
	case "text/x-markdown":
		return typeMarkdown
	default:
		return ""
	}
}

func byName(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm":
		return typeHTML
	case ".xhtml", ".xht":
		return typeXHTML
	case ".mhtml", ".mht", ".eml":
		return typeArchive
	case ".md", ".markdown":
		return typeMarkdown
	case ".srt":
		return typeSubRip
	case ".vtt":
		return typeWebVTT
	case ".txt", ".text":
		return typeText
	default:
		return ""
	}
}

// sniff tells HTML from plain text by its tags, and XHTML by its declaration.
func sniff(text string) string {
	if kind := subtitles(text); kind != "" {
		return kind
	}
	head := strings.ToLower(strings.TrimSpace(text))
	if isXML(head) && strings.Contains(head, "<html") {
		return typeXHTML
	}
	if strings.HasPrefix(head, "<") && strings.Contains(head, "</") {
		return typeHTML
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "</p>", "</div>"} {
		if strings.Contains(head, tag) {
			return typeHTML
		}
	}
	return typeText
}

// firstCue is how a file of SubRip begins.
var firstCue = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\d+\s*\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> `)
})

// subtitles tells files of subtitles by how they begin; empty for all others.
func subtitles(text string) string {
	text = strings.ReplaceAll(strings.TrimLeft(text, "\ufeff \t\r\n"), "\r\n", "\n")
	switch {
	case strings.HasPrefix(text, "WEBVTT"):
		return typeWebVTT
	case firstCue().MatchString(text):
		return typeSubRip
	}
	return ""
}

// isBinary tells that bytes are no text in their charset: many control characters, or any where the first bytes are
// those of a picture, a program, an archive.
func isBinary(data []byte, text string) bool {
	controls, runes := 0, 0
	for _, r := range text {
		runes++
		if r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", r) {
			controls++
		}
	}
	if strings.HasPrefix(http.DetectContentType(data), "text/") {
		return controls*5 > runes
	}
	return controls*50 > runes
}

// MediaType is the media type for a word of the command line: html, mhtml, text, markdown; empty for any other.
func MediaType(word string) string {
	return byName("." + word)
}
