// Package assets holds what is built into the program: the icon, the sample article, and faces for reading.
package assets

import _ "embed"

// Icon is the program's icon, an SVG image.
//
//go:embed icon.svg
var Icon []byte

// WindowIcon is the same as a PNG image of 128 × 128: it costs a start of the program a tenth of the SVG.
//
//go:embed icons/128.png
var WindowIcon []byte

// Sample is a short news page of our own writing, with everything around the article that pages have.
//
//go:embed sample.html
var Sample []byte
