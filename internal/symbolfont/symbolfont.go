// Package symbolfont gives a font of signs the space that it lacks, so that a space after a sign is no broken
// character.
package symbolfont

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
)

// ErrFont says that a font cannot be given a space: it is no TrueType font, or of a kind that this package does not
// know.
var ErrFont = errors.New("not a font that can be given a space")

// Width of the space as a part of the size of the font, that of the text around the signs.
const spacePerMille = 260

var be = binary.BigEndian

// table is one part of a font.
type table struct {
	tag  string
	data []byte
}

// WithSpace gives a TrueType font with a space added, or the font itself where it has one. The error is ErrFont.
func WithSpace(ttf []byte) ([]byte, error) {
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return nil, fmt.Errorf("read font: %w", errors.Join(ErrFont, err))
	}
	if _, has := face.NominalGlyph(' '); has {
		return ttf, nil
	}
	tables, err := split(ttf)
	if err != nil {
		return nil, err
	}
	glyph, err := addBlank(tables)
	if err != nil {
		return nil, err
	}
	runes := [][2]uint32{{' ', glyph}}
	for it := face.Cmap.Iter(); it.Next(); {
		r, g := it.Char()
		runes = append(runes, [2]uint32{uint32(r), uint32(g)})
	}
	tables[index(tables, "cmap")].data = cmapOf(runes)
	return join(ttf[:4], tables), nil
}

// split takes a font apart.
func split(ttf []byte) ([]table, error) {
	if len(ttf) < 12 {
		return nil, ErrFont
	}
	n := int(be.Uint16(ttf[4:]))
	tables := make([]table, 0, n)
	for i := range n {
		at := 12 + 16*i
		if at+16 > len(ttf) {
			return nil, ErrFont
		}
		from, size := uint64(be.Uint32(ttf[at+8:])), uint64(be.Uint32(ttf[at+12:]))
		if from+size > uint64(len(ttf)) {
			return nil, ErrFont
		}
		tables = append(tables, table{string(ttf[at : at+4]), slices.Clone(ttf[from : from+size])})
	}
	return tables, nil
}

func index(tables []table, tag string) int {
	return slices.IndexFunc(tables, func(t table) bool { return t.tag == tag })
}

// part gives a table of at least so many bytes; nil where there is none.
func part(tables []table, tag string, least int) *table {
	if i := index(tables, tag); i >= 0 && len(tables[i].data) >= least {
		return &tables[i]
	}
	return nil
}

// addBlank adds a glyph without ink and gives its number.
func addBlank(tables []table) (uint32, error) {
	head, maxp, hhea := part(tables, "head", 54), part(tables, "maxp", 6), part(tables, "hhea", 36)
	if head == nil || maxp == nil || hhea == nil || index(tables, "cmap") < 0 {
		return 0, ErrFont
	}
	n := be.Uint16(maxp.data[4:])
	entry := 2 // bytes of a place in loca
	if be.Uint16(head.data[50:]) != 0 {
		entry = 4
	}
	loca, hmtx := part(tables, "loca", entry*(int(n)+1)), part(tables, "hmtx", 4*int(n))
	if loca == nil || hmtx == nil || n == 1<<16-1 || be.Uint16(hhea.data[34:]) != n {
		return 0, ErrFont
	}
	loca.data = loca.data[:entry*(int(n)+1)]
	loca.data = append(loca.data, loca.data[len(loca.data)-entry:]...) // it ends where it begins
	advance := uint32(be.Uint16(head.data[18:])) * spacePerMille / 1000
	hmtx.data = be.AppendUint32(hmtx.data[:4*int(n)], advance<<16)
	be.PutUint16(maxp.data[4:], n+1)
	be.PutUint16(hhea.data[34:], n+1)
	return uint32(n), nil
}

// cmapOf writes which glyph each code point has, in format 12.
func cmapOf(runes [][2]uint32) []byte {
	slices.SortFunc(runes, func(a, b [2]uint32) int { return int(a[0]) - int(b[0]) })
	out := be.AppendUint16(nil, 0)
	out = be.AppendUint16(out, 1)  // one table, for Unicode
	out = be.AppendUint16(out, 3)  // of Windows
	out = be.AppendUint16(out, 10) // with all planes
	out = be.AppendUint32(out, 12) // which follows
	out = be.AppendUint16(out, 12) // its format
	out = be.AppendUint16(out, 0)
	out = be.AppendUint32(out, uint32(16+12*len(runes)))
	out = be.AppendUint32(out, 0)
	out = be.AppendUint32(out, uint32(len(runes)))
	for _, r := range runes {
		out = be.AppendUint32(be.AppendUint32(be.AppendUint32(out, r[0]), r[0]), r[1])
	}
	return out
}

// join puts a font together. Sums of the tables are left out: nobody here checks them.
func join(kind []byte, tables []table) []byte {
	out := be.AppendUint16(slices.Clone(kind), uint16(len(tables)))
	out = append(out, make([]byte, 6)...) // for readers that search by halves, which these few tables do not need
	at := 12 + 16*len(tables)
	for _, t := range tables {
		out = append(out, t.tag...)
		out = be.AppendUint32(out, 0)
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return out
}
