package engine

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"
)

// Letter is a sign on a page. Its box is in points from the upper left corner of the page.
type Letter struct {
	Rune                     rune
	Left, Top, Right, Bottom float32
	Size                     float32 // of its type, in points as it is drawn
	Bold                     bool
	Font                     string
	Turns                    int // quarters of a turn by which it is turned clockwise, from 0 to 3
}

// Page is a page with its letters, in the order in which PDFium reads them. A line feed ends what it takes for a line,
// and spaces may stand for gaps.
type Page struct {
	Width, Height float32 // in points
	Letters       []Letter
}

// Page reads a page, counted from 0.
func (d *Document) Page(n int) (Page, error) {
	size, err := d.instance.GetPageSize(&requests.GetPageSize{Page: d.page(n)})
	if err != nil {
		return Page{}, d.explain(err)
	}
	out := Page{Width: float32(size.Width), Height: float32(size.Height)}
	got, err := d.instance.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: d.page(n), Mode: requests.GetPageTextStructuredModeChars, CollectFontInformation: true,
	})
	if err != nil {
		return out, d.explain(err)
	}
	for _, c := range got.Chars {
		r, _ := utf8.DecodeRuneInString(c.Text)
		if c.Text == "" {
			continue
		}
		l := Letter{
			Rune: r, Left: float32(c.PointPosition.Left), Right: float32(c.PointPosition.Right),
			Top: out.Height - float32(c.PointPosition.Top), Bottom: out.Height - float32(c.PointPosition.Bottom),
			Turns: int(c.Angle/(math.Pi/2)+0.5) % 4,
		}
		if f := c.FontInformation; f != nil {
			l.Size, l.Font = float32(f.RenderedSize), f.Name
			if l.Size <= 0 {
				l.Size = float32(f.Size)
			}
			name := strings.ToLower(f.Name)
			l.Bold = f.Weight >= 600 || strings.Contains(name, "bold") || strings.Contains(name, "black") ||
				strings.Contains(name, "semib") || f.Flags&(1<<18) != 0
		}
		out.Letters = append(out.Letters, l)
	}
	return out, nil
}
