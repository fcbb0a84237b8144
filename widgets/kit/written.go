package kit

import (
	"image"
	"image/color"

	"claimlight/internal/glyph"
	"claimlight/internal/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// overhang is how far letters may reach beyond their line, as a factor of their size.
const overhang = 0.7

// roomAround is the room in a picture around its line, in dp.
func roomAround(size float32) float32 { return float32(int(size*overhang + 0.5)) }

// Picture draws a line that a shaper set, once for a size in pixels; its letters stand at the baseline, in dp from the
// top of the line. PlacePicture says where it is.
func Picture(line *typeset.Setting, ink color.Color, size, baseline float32) *canvas.Raster {
	var raster *canvas.Raster
	var last *image.RGBA
	raster = canvas.NewRaster(func(width, height int) image.Image {
		if last != nil && last.Rect.Dx() == width && last.Rect.Dy() == height {
			return last
		}
		last = image.NewRGBA(image.Rect(0, 0, width, height))
		if whole := raster.Size(); whole.Height > 0 {
			scale, room := float32(height)/whole.Height, roomAround(size)
			glyph.Draw(last, line, ink, scale, room*scale, (room+baseline)*scale)
		}
		return last
	})
	return raster
}

// PlacePicture puts the picture of a line where the line is; letters may reach beyond that.
func PlacePicture(raster *canvas.Raster, line *typeset.Setting, size float32, r typeset.Rect) {
	room := roomAround(size)
	raster.Resize(fyne.NewSize(float32(int(line.Width+1.5))+2*room, r.Height+2*room))
	raster.Move(fyne.NewPos(float32(int(r.X+0.5))-room, r.Y-room))
}

// ascent is how far the letters of Fyne's font stand below the top of their line, as a factor of their size.
const ascent = 1.069

// Lettering is how short texts of a widget are written, in any direction.
type Lettering struct {
	Size  float32
	Style fyne.TextStyle
	RTL   bool // of the whole text, of which lines are parts
}

// LetteringOf gives that of a text, whose direction is that of its first letter that has one.
func LetteringOf(s string, size float32, style fyne.TextStyle) Lettering {
	return Lettering{Size: size, Style: style, RTL: typeset.Directed(s) && typeset.IsRTL(s)}
}

// set sets a line from right to left; nil for one that Fyne sets as well.
func (l Lettering) set(s string) *typeset.Setting {
	if !l.RTL && !typeset.Directed(s) {
		return nil
	}
	style := typeset.Style{Size: l.Size, Bold: l.Style.Bold, Italic: l.Style.Italic}
	return typeset.SetLine(Shaper(), s, l.RTL, style)
}

// Wide is how wide a line is, in dp.
func (l Lettering) Wide(s string) float32 {
	if line := l.set(s); line != nil {
		return line.Width
	}
	return fyne.MeasureText(s, l.Size, l.Style).Width
}

// Cover calls a function with each part of a line that a span of it covers, in dp from its left edge.
func (l Lettering) Cover(s string, start, end int, do func(from, to float32)) {
	if line := l.set(s); line != nil {
		line.Cover(start, end, do)
		return
	}
	do(l.Wide(s[:start]), l.Wide(s[:end]))
}

// Write draws a line in a box: at its beginning, which is at the right for text from right to left, or as it is
// aligned.
func (l Lettering) Write(
	s string, ink color.Color, align fyne.TextAlign, at fyne.Position, box fyne.Size,
) fyne.CanvasObject {
	line := l.set(s)
	if line == nil {
		t := canvas.NewText(s, ink)
		t.TextSize, t.TextStyle, t.Alignment = l.Size, l.Style, align
		t.Move(at)
		t.Resize(box)
		return t
	}
	switch {
	case align == fyne.TextAlignCenter:
		at.X += (box.Width - line.Width) / 2
	case l.RTL == (align == fyne.TextAlignLeading):
		at.X += box.Width - line.Width
	}
	natural := fyne.MeasureText("M", l.Size, l.Style).Height
	picture := Picture(line, ink, l.Size, (box.Height-natural)/2+l.Size*ascent)
	PlacePicture(picture, line, l.Size, typeset.Rect{X: at.X, Y: at.Y, Width: line.Width, Height: box.Height})
	return picture
}
