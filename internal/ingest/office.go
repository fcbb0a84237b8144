package ingest

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
)

// The media types of documents that are packed files.
const (
	typeDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	typeODT  = "application/vnd.oasis.opendocument.text"
	typeEPUB = "application/epub+zip"
	typePDF  = "application/pdf"
)

// mostPacked is how many files the list of a packed document may have.
const mostPacked = 20_000

// packedDocument tells a document that is a packed file by what is in it, whatever its name. The error says what to do
// with one that is not read. Both are empty for all other files.
func packedDocument(data []byte) (mediaType string, err error) {
	if flatODT(data) {
		return typeODT, nil
	}
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.Count(data, []byte("PK\x01\x02")) > mostPacked {
		return "", nil
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if anyOf(inPacked, func(part []byte) bool { return bytes.Contains(data[:min(len(data), 4<<10)], part) }) {
			return "", ErrCutDocument
		}
		return "", nil
	}
	has := func(name string) bool {
		return slices.ContainsFunc(z.File, func(f *zip.File) bool { return strings.EqualFold(f.Name, name) })
	}
	within := func(folder string) bool {
		return slices.ContainsFunc(z.File, func(f *zip.File) bool { return strings.HasPrefix(f.Name, folder) })
	}
	declared := mimetypeIn(z)
	switch {
	case declared == typeEPUB || has("META-INF/container.xml") && has("mimetype"):
		return typeEPUB, nil
	case strings.HasPrefix(declared, typeODT):
		return typeODT, nil
	case strings.HasPrefix(declared, "application/vnd.oasis.opendocument"):
		return "", ErrOfficeOther
	case has("[Content_Types].xml") && within("word/"):
		return typeDOCX, nil
	case has("[Content_Types].xml") && (within("xl/") || within("ppt/")):
		return "", ErrOfficeOther
	case has("[Content_Types].xml") && has("_rels/.rels"):
		return typeDOCX, nil // its parts may have any names
	case within("Index/") || has("Index.zip") || has("index.apxl") || has("index.xml") && has("buildVersionHistory.plist"):
		return "", ErrPages
	}
	return "", nil
}

// flatODT tells a text of OpenDocument that is one file of XML.
func flatODT(data []byte) bool {
	head := data[:min(len(data), 8<<10)]
	return bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("<?xml")) &&
		bytes.Contains(head, []byte("<office:document ")) && bytes.Contains(head, []byte(typeODT))
}

// mimetypeIn is what a packed file says that it is, in the way of OpenDocument and EPUB.
func mimetypeIn(z *zip.Reader) string {
	for _, f := range z.File {
		if f.Name != "mimetype" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return ""
		}
		defer r.Close()
		said, _ := io.ReadAll(io.LimitReader(r, 200)) // what can be read of it tells enough
		return strings.TrimSpace(string(said))
	}
	return ""
}

// oldOffice says what to do with a file of the office programs of old, or one with a password, by the names of the
// streams in it.
func oldOffice(data []byte) error {
	holds := func(name string) bool {
		var wide []byte
		for _, u := range utf16.Encode([]rune(name)) {
			wide = append(wide, byte(u), byte(u>>8))
		}
		return bytes.Contains(data, wide)
	}
	switch {
	case holds("EncryptedPackage"):
		return ErrPassword
	case holds("WordDocument"):
		return ErrOldWord
	case holds("__substg1.0_"):
		return ErrOutlook
	}
	return ErrOfficeOther
}
