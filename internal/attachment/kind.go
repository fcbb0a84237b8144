package attachment

import (
	"net/http"
	"path/filepath"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// kind is what a person calls files of some endings.
type kind struct {
	name    words.Fixed
	endings map[string]string // with the media type of each
}

// kinds are the files that a program of the system shows without running any of them.
var kinds = []kind{
	{words.AttachedPicture, map[string]string{
		".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
		".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".heic": "image/heic", ".avif": "image/avif",
	}},
	{words.AttachedPDF, map[string]string{".pdf": "application/pdf"}},
	{words.AttachedDocument, map[string]string{
		".doc": "application/msword", ".odt": "application/vnd.oasis.opendocument.text", ".rtf": "application/rtf",
		".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		".epub": "application/epub+zip",
	}},
	{words.AttachedTable, map[string]string{
		".xls": "application/vnd.ms-excel", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
		".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		".csv":  "text/csv", ".tsv": "text/tab-separated-values",
	}},
	{words.AttachedSlides, map[string]string{
		".ppt": "application/vnd.ms-powerpoint", ".odp": "application/vnd.oasis.opendocument.presentation",
		".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	}},
	{words.AttachedText, map[string]string{
		".txt": "text/plain", ".md": "text/markdown", ".log": "text/plain", ".json": "application/json",
		".srt": "application/x-subrip", ".vtt": "text/vtt",
	}},
	{words.AttachedPage, map[string]string{
		".html": "text/html", ".htm": "text/html", ".mhtml": "multipart/related", ".mht": "multipart/related",
	}},
	{words.AttachedMail, map[string]string{".eml": "message/rfc822"}},
	{words.AttachedSound, map[string]string{
		".mp3": "audio/mpeg", ".wav": "audio/wav", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".m4a": "audio/mp4",
		".flac": "audio/flac", ".aac": "audio/aac",
	}},
	{words.AttachedFilm, map[string]string{
		".mp4": "video/mp4", ".m4v": "video/mp4", ".mov": "video/quicktime", ".mkv": "video/x-matroska",
		".webm": "video/webm", ".avi": "video/x-msvideo",
	}},
	{words.AttachedArchive, map[string]string{
		".zip": "application/zip", ".7z": "application/x-7z-compressed", ".tar": "application/x-tar",
		".gz": "application/gzip", ".xz": "application/x-xz",
	}},
}

// Kind is what a person calls a file, by the ending of its name.
func Kind(f claim.File) string {
	if k := kindOf(f.Name); k != nil {
		return k.name.String()
	}
	return words.AttachedFile.String()
}

// Opens tells whether a program of the system shows such a file. Any other might be a program itself, which nobody
// starts by a look at evidence.
func Opens(f claim.File) bool { return kindOf(f.Name) != nil }

// IsPicture tells whether a file can be shown as a picture.
func IsPicture(f claim.File) bool {
	switch ending(f.Name) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return false
}

func kindOf(name string) *kind {
	for i := range kinds {
		if _, has := kinds[i].endings[ending(name)]; has {
			return &kinds[i]
		}
	}
	return nil
}

func ending(name string) string { return strings.ToLower(filepath.Ext(SafeName(name))) }

// mediaType is that of the ending, or what the first bytes look like.
func mediaType(name string, data []byte) string {
	if k := kindOf(name); k != nil {
		return k.endings[ending(name)]
	}
	return http.DetectContentType(data)
}
