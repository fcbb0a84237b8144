// Package typeset lays out text without drawing it: words become lines, spans rectangles, and points offsets.
package typeset

import (
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Style is what a width depends on beside the text itself.
type Style struct {
	Size         float32 // of the text, in dp
	Bold, Italic bool
	Face         Face
}

// Face is the shape of the letters of a text.
type Face int

// The faces: that of the window, one with serifs for long reading, and one without.
const (
	WindowFace Face = iota
	SerifFace
	SansFace
)

// Measure gives the width of a piece of text on one line, in dp.
type Measure func(s string, style Style) float32

// maxKept bounds the widths a Ruler remembers; a long article has some 20,000 different words.
const maxKept = 1 << 17

// Ruler measures words and remembers their widths. It is not safe for use by several goroutines.
type Ruler struct {
	measure  Measure
	shaper   Shaper
	widths   map[Style]map[string]float32
	kept     int
	settings map[settingKey]*Setting // of lines that are looked at
	measured
}

// settingKey names a line of a paragraph.
type settingKey struct {
	paragraph  *Paragraph
	start, end int
}

// keptSettings is how many lines stay set: some more than a screen shows.
const keptSettings = 400

// keep remembers how a line is set.
func (r *Ruler) keep(key settingKey, s *Setting) {
	if len(r.settings) >= keptSettings {
		clear(r.settings)
	}
	r.settings[key] = s
}

// measured is how much text was set so far, from which the rest is estimated.
type measured struct {
	bytes int
	ems   float64 // width divided by the size of the text
}

// NewRuler makes a ruler that asks measure for each word once. Text of scripts that a shaper sets is asked of that; it
// may be nil where nothing is drawn.
func NewRuler(measure Measure, shaper Shaper) *Ruler {
	if shaper == nil {
		shaper = sideBySide(measure)
	}
	return &Ruler{
		measure: measure, shaper: shaper,
		widths: map[Style]map[string]float32{}, settings: map[settingKey]*Setting{},
	}
}

// sideBySide sets each grapheme cluster by itself, as wide as it is measured.
type sideBySide Measure

// Shape puts one cluster beside the other.
func (m sideBySide) Shape(s string, rtl bool, style Style) Shaped {
	var out Shaped
	for g := graphemes.FromString(s); g.Next(); {
		width := m(g.Value(), style)
		out.Clusters = append(out.Clusters, Cluster{Start: g.Start(), End: g.End(), Left: out.Width, Width: width})
		out.Width += width
	}
	if rtl {
		for i := range out.Clusters {
			c := &out.Clusters[i]
			c.Left = out.Width - c.Left - c.Width
		}
		slices.Reverse(out.Clusters)
	}
	return out
}

// Width is the width of a word in dp, remembered for the next time.
func (r *Ruler) Width(s string, style Style) float32 {
	if s == "" {
		return 0
	}
	words := r.widths[style]
	if w, ok := words[s]; ok {
		return w
	}
	if words == nil || r.kept >= maxKept {
		words = r.room(style)
	}
	w := r.Exact(s, style)
	words[strings.Clone(s)] = w // a clone, so that the article's text is not kept alive
	r.kept++
	return w
}

// Exact is the width of a longer piece, which is not worth remembering.
func (r *Ruler) Exact(s string, style Style) float32 {
	if s == "" {
		return 0
	}
	if scripted(s) {
		return r.shaper.Shape(s, Directed(s), style).Width
	}
	return r.measure(s, style)
}

// note remembers how much room some text took.
func (r *Ruler) note(bytes int, width float32, style Style) {
	r.bytes += bytes
	r.ems += float64(width / style.Size)
}

// Estimate guesses the width of n bytes of text from what was measured so far.
func (r *Ruler) Estimate(n int, style Style) float32 {
	perByte := 0.5
	if r.bytes > 0 {
		perByte = r.ems / float64(r.bytes)
	}
	return float32(float64(n) * perByte * float64(style.Size))
}

func (r *Ruler) room(style Style) map[string]float32 {
	if r.kept >= maxKept {
		clear(r.widths)
		r.kept = 0
	}
	words := map[string]float32{}
	r.widths[style] = words
	return words
}
