package paint

import (
	"image"
	"image/color"

	"claimlight/internal/glyph"
	"claimlight/internal/typeset"
	"claimlight/widgets/reading/page"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Lines is a stock of lines that a shaper set: Fyne would put their parts in another order. A line that was in view
// before keeps its picture.
type Lines struct {
	all    []fyne.CanvasObject
	made   map[written]*canvas.Raster
	before map[written]*canvas.Raster
}

// written is what a picture shows.
type written struct {
	line   *typeset.Setting
	color  color.Color
	style  typeset.Style
	height float32
}

// begin keeps what was drawn as what was in view before.
func (s *Lines) begin() {
	s.all = s.all[:0]
	if len(s.made) == 0 && len(s.before) == 0 {
		return
	}
	s.before, s.made = s.made, map[written]*canvas.Raster{}
}

// overhang is how far letters may reach beyond their line, as a factor of their size.
const overhang = 0.7

// Draw adds a line whose box is r.
func (s *Lines) Draw(line *typeset.Setting, style typeset.Style, c color.Color, r typeset.Rect) {
	if len(line.Parts) == 0 {
		return
	}
	key := written{line, c, style, r.Height}
	raster := s.made[key]
	if raster == nil {
		if raster = s.before[key]; raster == nil {
			raster = pictureOf(key)
		}
		if s.made == nil {
			s.made = map[written]*canvas.Raster{}
		}
		s.made[key] = raster
	}
	room := page.Round(style.Size * overhang)
	raster.Resize(fyne.NewSize(page.Round(line.Width)+2*room, r.Height+2*room))
	raster.Move(fyne.NewPos(page.Round(r.X)-room, r.Y-room))
	s.all = append(s.all, raster)
}

// pictureOf makes the picture of a line, once for a size in pixels.
func pictureOf(w written) *canvas.Raster {
	var raster *canvas.Raster
	var last *image.RGBA
	raster = canvas.NewRaster(func(width, height int) image.Image {
		if last != nil && last.Rect.Dx() == width && last.Rect.Dy() == height {
			return last
		}
		last = image.NewRGBA(image.Rect(0, 0, width, height))
		if size := raster.Size(); size.Height > 0 {
			scale := float32(height) / size.Height
			room := page.Round(w.style.Size * overhang)
			glyph.Draw(last, w.line, w.color, scale, room*scale, (room+Baseline(w.style, w.height))*scale)
		}
		return last
	})
	return raster
}
