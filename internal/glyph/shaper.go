// Package glyph sets text of every script with the fonts at hand, and draws it into pictures; it knows no toolkit.
package glyph

import (
	"slices"

	"claimlight/internal/typeset"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

var _ typeset.Shaper = (*Shaper)(nil)

// em is the size in which text is shaped; the size that is wanted is a factor of it, as the shaper knows whole sizes
// alone.
const em = 64

// Shaper sets text. It is not safe for use by several goroutines.
type Shaper struct {
	fonts    *fonts
	harfbuzz shaping.HarfbuzzShaper
	language language.Language
}

// New makes a shaper with the fonts of the program; those of the system are looked for where a script asks for them.
func New(own Own) *Shaper { return &Shaper{fonts: newFonts(own)} }

// SetLanguage says in which language the next texts are (BCP 47), by which some signs look different: Chinese and
// Japanese ones, say.
func (s *Shaper) SetLanguage(tag string) {
	s.language = language.NewLanguage(tag)
	s.fonts.setLanguage(tag)
}

// Glyphs is a text as it is drawn.
type Glyphs struct {
	runs []run
	size float32 // in dp
}

// run is a part of one font.
type run struct {
	out  shaping.Output
	left float32 // from the left edge of the text, in dp
	bold bool    // the font has no bold letters, though these are
}

// Shape sets a text that is read in one direction.
func (s *Shaper) Shape(text string, rtl bool, style typeset.Style) typeset.Shaped {
	runes, offsets := decode(text)
	parts := s.split(runes, style)
	in := shaping.Input{Text: runes, Direction: di.DirectionLTR, Size: fixed.I(em), Language: s.language}
	if rtl {
		in.Direction = di.DirectionRTL
		slices.Reverse(parts)
	}
	glyphs := &Glyphs{size: style.Size, runs: make([]run, 0, len(parts))}
	out := typeset.Shaped{Glyphs: glyphs}
	for _, p := range parts {
		in.RunStart, in.RunEnd, in.Face, in.Script = p.start, p.end, p.face.Face, p.script
		r := run{out: s.harfbuzz.Shape(in), left: out.Width, bold: p.face.thin && style.Bold}
		glyphs.runs = append(glyphs.runs, r)
		out.Clusters, out.Width = clusters(out.Clusters, r, offsets, style.Size/em)
	}
	return out
}

// decode gives the letters of a text, and where each of them and the text ends.
func decode(text string) (runes []rune, offsets []int) {
	runes, offsets = make([]rune, 0, len(text)), make([]int, 0, len(text)+1)
	for i, r := range text {
		runes, offsets = append(runes, r), append(offsets, i)
	}
	return runes, append(offsets, len(text))
}

// clusters appends those of a run, and gives where it ends.
func clusters(all []typeset.Cluster, r run, offsets []int, scale float32) ([]typeset.Cluster, float32) {
	x := r.left
	for i := 0; i < len(r.out.Glyphs); {
		g := r.out.Glyphs[i]
		c := typeset.Cluster{
			Start: offsets[g.TextIndex()],
			End:   offsets[min(g.TextIndex()+g.RunesCount(), len(offsets)-1)],
			Left:  x,
		}
		for ; i < len(r.out.Glyphs) && r.out.Glyphs[i].TextIndex() == g.TextIndex(); i++ {
			c.Width += float32(r.out.Glyphs[i].Advance) / 64 * scale
		}
		x += c.Width
		all = append(all, c)
	}
	return all, x
}

// part is a part of a text that one font draws, in one script.
type part struct {
	start, end int
	face       face
	script     language.Script
}

// split cuts a text where the script or the font changes.
func (s *Shaper) split(runes []rune, style typeset.Style) []part {
	var parts []part
	scripts := scriptsOf(runes)
	own := s.fonts.ofProgram(style)
	for i, r := range runes {
		n := len(parts) - 1
		goesOn := n >= 0 && parts[n].script == scripts[i]
		if goesOn && (isMark(r) || isShared(r) && has(parts[n].face.Face, r)) {
			parts[n].end = i + 1
			continue
		}
		f := s.fonts.find(r, scripts[i], style, own)
		if goesOn && parts[n].face == f {
			parts[n].end = i + 1
			continue
		}
		parts = append(parts, part{start: i, end: i + 1, face: f, script: scripts[i]})
	}
	return parts
}

// isShared tells whether a sign belongs to no script of its own.
func isShared(r rune) bool {
	switch language.LookupScript(r) {
	case language.Common, language.Inherited, language.Unknown:
		return true
	}
	return false
}

// scriptsOf gives the script of each letter; signs that all scripts share are of that which they stand in.
func scriptsOf(runes []rune) []language.Script {
	all := make([]language.Script, len(runes))
	now, first := language.Common, -1
	for i, r := range runes {
		if !isShared(r) {
			if now = language.LookupScript(r); first < 0 {
				first = i
			}
		}
		all[i] = now
	}
	for i := range max(first, 0) {
		all[i] = all[first]
	}
	return all
}

// isMark tells whether a sign stands on the letter before it, or is not seen at all, and is drawn by the same font.
func isMark(r rune) bool {
	return language.LookupScript(r) == language.Inherited || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E ||
		r >= 0x2060 && r <= 0x206F || r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF
}

// has tells whether a font has a letter.
func has(f *font.Face, r rune) bool {
	_, ok := f.NominalGlyph(r)
	return ok
}
