package ingest

import (
	"bytes"
)

// compound are the first bytes of files of office programs of old.
var compound = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// packed are the first bytes of files that hold other files.
var packed = [][]byte{
	[]byte("PK\x03\x04"), []byte("PK\x05\x06"), []byte("\x1f\x8b"), []byte("Rar!\x1a"),
	[]byte("7z\xbc\xaf\x27\x1c"), []byte("BZh"), []byte("\xfd7zXZ"),
}

// inPacked are names in the first bytes of documents and books that are packed files within.
var inPacked = [][]byte{[]byte("word/"), []byte("opendocument"), []byte("[Content_Types].xml"), []byte("epub+zip")}

// otherFile gives the reason why a file of a well-known other kind, which may hold an article, is not read: each says
// what to do. It is nil for all that may be a page.
func otherFile(data []byte) error {
	head := bytes.TrimLeft(data[:min(len(data), 4<<10)], " \t\r\n")
	begins := func(first []byte) bool { return bytes.HasPrefix(head, first) }
	switch {
	case begins([]byte(`{\rtf`)):
		return ErrRTF
	case begins(compound):
		return oldOffice(data)
	case bytes.Contains(data[:min(len(data), 100)], []byte("BOOKMOBI")):
		return ErrKindle
	case anyOf(packed, begins):
		return ErrPacked
	}
	return nil
}

// isPDF tells a PDF by its first bytes; programs forgive some before them.
func isPDF(data []byte) bool {
	at := bytes.Index(data[:min(len(data), 1<<10)], []byte("%PDF-"))
	return at == 0 || at > 0 && !bytes.ContainsAny(data[:at], "<")
}

func anyOf(parts [][]byte, is func([]byte) bool) bool {
	for _, p := range parts {
		if is(p) {
			return true
		}
	}
	return false
}
