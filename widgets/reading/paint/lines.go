package paint

import (
	"image/color"

	"claimlight/internal/typeset"
	"claimlight/widgets/kit"

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

// Draw adds a line whose box is r.
func (s *Lines) Draw(line *typeset.Setting, style typeset.Style, c color.Color, r typeset.Rect) {
	if len(line.Parts) == 0 {
		return
	}
	key := written{line, c, style, r.Height}
	raster := s.made[key]
	if raster == nil {
		if raster = s.before[key]; raster == nil {
			raster = kit.Picture(line, c, style.Size, Baseline(style, r.Height))
		}
		if s.made == nil {
			s.made = map[written]*canvas.Raster{}
		}
		s.made[key] = raster
	}
	kit.PlacePicture(raster, line, style.Size, r)
	s.all = append(s.all, raster)
}
