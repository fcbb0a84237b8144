// Package packed opens documents that are packed files of XML, and reads their parts as trees of elements, within
// limits that no document reaches and a hostile one does not get over.
package packed

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/words"
)

// The limits of a document.
const (
	mostParts   = 20_000
	maxUnpacked = 200 << 20 // bytes of all parts that are read
	maxPart     = 100 << 20 // bytes of one part
)

// problem is why a document cannot be read.
type problem struct {
	what     string
	sentence words.Fixed
}

func (p *problem) Error() string { return p.what }

// UserMessage tells a person what happened and what to do.
func (p *problem) UserMessage() string { return p.sentence.String() }

// The reasons why a document cannot be read.
var (
	ErrDamaged error = &problem{"damaged document", words.DocumentDamaged}
	ErrLocked  error = &problem{"document with a password", words.DocumentLocked}
	ErrRights  error = &problem{"book with digital rights management", words.DocumentRights}
	ErrTooBig  error = &problem{"document beyond the limits", words.DocumentTooBig}
)

// File is a packed document.
type File struct {
	parts map[string]*zip.File
	names []string // in the order of the file
	left  int64    // bytes that may still be unpacked
}

// Open reads the list of a packed document. The error is ErrDamaged, or ErrTooBig.
func Open(content string) (*File, error) {
	if strings.Count(content, "PK\x01\x02") > mostParts {
		return nil, ErrTooBig
	}
	z, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	f := &File{parts: make(map[string]*zip.File, len(z.File)), left: maxUnpacked}
	for _, part := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(part.Name, `\`, "/"), "/")
		if _, twice := f.parts[name]; !twice {
			f.parts[name] = part
			f.names = append(f.names, name)
		}
	}
	return f, nil
}

// Names lists the parts in the order of the file.
func (f *File) Names() []string { return f.names }

// Has tells whether there is a part of this name.
func (f *File) Has(name string) bool { return f.part(name) != nil }

// part finds a part, by another case of its letters too, as some programs write names.
func (f *File) part(name string) *zip.File {
	name = strings.TrimPrefix(name, "/")
	if p, ok := f.parts[name]; ok {
		return p
	}
	for _, other := range f.names {
		if strings.EqualFold(other, name) {
			return f.parts[other]
		}
	}
	return nil
}

// Read unpacks a part. One that is missing gives nothing.
func (f *File) Read(name string) ([]byte, error) {
	part := f.part(name)
	if part == nil {
		return nil, nil
	}
	if part.Flags&1 != 0 {
		return nil, ErrLocked
	}
	r, err := part.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
	}
	defer r.Close()
	most := min(f.left, maxPart)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if int64(len(data)) > most {
		return nil, fmt.Errorf("%w: %s", ErrTooBig, name)
	}
	f.left -= int64(len(data))
	if err != nil && !errors.Is(err, zip.ErrChecksum) { // what an unclean copy changed shows in the XML
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
	}
	return data, nil
}

// Tree reads a part as a tree, nil where it is missing.
func (f *File) Tree(name string, spaces Spaces) (*Node, error) {
	data, err := f.Read(name)
	if data == nil || err != nil {
		return nil, err
	}
	root, err := Parse(data, spaces)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return root, nil
}
