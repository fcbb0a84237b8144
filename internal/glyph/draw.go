package glyph

import (
	"image/color"
	"image/draw"

	"claimlight/internal/typeset"

	"github.com/go-text/render"
)

// Draw draws a line into a picture of so many pixels a dp: x is where its left edge is, and y where its letters stand,
// in pixels.
func Draw(img draw.Image, line *typeset.Setting, ink color.Color, scale, x, y float32) {
	for _, p := range line.Parts {
		g, ok := p.Glyphs.(*Glyphs)
		if !ok {
			continue
		}
		r := render.Renderer{FontSize: em, PixScale: scale * g.size / em, Color: ink}
		for _, one := range g.runs {
			at := int(x + (p.Left+one.left)*scale + 0.5)
			r.DrawShapedRunAt(one.out, img, at, int(y+0.5))
			if one.bold {
				r.DrawShapedRunAt(one.out, img, at+max(1, int(g.size*scale/22)), int(y+0.5))
			}
		}
	}
}
