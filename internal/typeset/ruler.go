// Package typeset lays out text without drawing it: words become lines, spans rectangles, and points offsets.
package typeset

import "strings"

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
	measure Measure
	widths  map[Style]map[string]float32
	kept    int
	measured
}

// measured is how much text was set so far, from which the rest is estimated.
type measured struct {
	bytes int
	ems   float64 // width divided by the size of the text
}

// NewRuler makes a ruler that asks measure for each word once.
func NewRuler(measure Measure) *Ruler {
	return &Ruler{measure: measure, widths: map[Style]map[string]float32{}}
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
	w := r.measure(s, style)
	words[strings.Clone(s)] = w // a clone, so that the article's text is not kept alive
	r.kept++
	return w
}

// Exact is the width of a longer piece, which is not worth remembering.
func (r *Ruler) Exact(s string, style Style) float32 {
	if s == "" {
		return 0
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
