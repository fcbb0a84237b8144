package engine

import (
	"fmt"
	"image"
	"image/draw"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostPixels is how large a picture of a page may be: no page is looked at larger.
const mostPixels = 12_000_000

// Draw draws a page, counted from 0, about so many pixels wide; less where it would be too large.
func (d *Document) Draw(n, width int) (*image.RGBA, error) {
	size, err := d.instance.GetPageSize(&requests.GetPageSize{Page: d.page(n)})
	if err != nil {
		return nil, d.explain(err)
	}
	if size.Width <= 0 || size.Height <= 0 {
		return nil, fmt.Errorf("%w: page %d has no size", ErrDamaged, n+1)
	}
	height := int(float64(width) * size.Height / size.Width)
	for width > 1 && width*height > mostPixels {
		width, height = width/2, height/2
	}
	made, err := d.instance.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: d.page(n), Width: max(1, width), Height: max(1, height), RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
	})
	if err != nil {
		return nil, d.explain(err)
	}
	defer made.Cleanup()
	seen := made.Result.RenderedImage
	out := image.NewRGBA(seen.Bounds())
	draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Bounds(), seen, seen.Bounds().Min, draw.Over)
	return out, nil
}

// Size gives the width and the height of a page, counted from 0, in points.
func (d *Document) Size(n int) (width, height float32, err error) {
	size, err := d.instance.GetPageSize(&requests.GetPageSize{Page: d.page(n)})
	if err != nil {
		return 0, 0, d.explain(err)
	}
	return float32(size.Width), float32(size.Height), nil
}
