package engine

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
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
	Scan          bool // it is a picture with hardly any text
}

// Page reads a page, counted from 0.
func (d *Document) Page(n int) (Page, error) {
	if err := d.fill(n); err != nil {
		return Page{}, err
	}
	size, err := d.instance.GetPageSize(&requests.GetPageSize{Page: d.page(n)})
	if err != nil {
		return Page{}, d.explain(err)
	}
	out := Page{Width: float32(size.Width), Height: float32(size.Height)}
	chars, err := d.text(n, requests.GetPageTextStructuredModeChars)
	if err != nil {
		return out, err
	}
	runs, err := d.text(n, requests.GetPageTextStructuredModeRects)
	if err != nil {
		return out, err
	}
	at := 0 // the run in which the letter before stands
	for _, c := range chars.Chars {
		if c.Text == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(c.Text)
		l := Letter{
			Rune: r, Left: float32(c.PointPosition.Left), Right: float32(c.PointPosition.Right),
			Top: out.Height - float32(c.PointPosition.Top), Bottom: out.Height - float32(c.PointPosition.Bottom),
			Turns: int(c.Angle/(math.Pi/2)+0.5) % 4,
		}
		if len(runs.Rects) > 0 {
			at = runOf(runs.Rects, at, c.PointPosition)
			l.wear(runs.Rects[at].FontInformation)
		}
		out.Letters = append(out.Letters, l)
	}
	out.Scan = d.isScan(n, &out)
	return out, nil
}

// text reads a page letter by letter, or run by run. The type is the same in all of a run: asked for each letter, it
// would take most of the time.
func (d *Document) text(
	n int, mode requests.GetPageTextStructuredMode,
) (*responses.GetPageTextStructured, error) {
	got, err := d.instance.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: d.page(n), Mode: mode, CollectFontInformation: mode == requests.GetPageTextStructuredModeRects,
	})
	if err != nil {
		return nil, d.explain(err)
	}
	return got, nil
}

// runOf finds the run in which a letter stands: that of the letter before, one of the next, or any; else it is that of
// the letter before.
func runOf(runs []*responses.GetPageTextStructuredRect, before int, letter responses.CharPosition) int {
	x, y := (letter.Left+letter.Right)/2, (letter.Top+letter.Bottom)/2
	for _, i := range [...]int{before, before + 1, before + 2} {
		if i < len(runs) && isIn(runs[i].PointPosition, x, y) {
			return i
		}
	}
	for i := range runs {
		if isIn(runs[i].PointPosition, x, y) {
			return i
		}
	}
	return before
}

func isIn(box responses.CharPosition, x, y float64) bool {
	return x >= box.Left && x <= box.Right && y <= box.Top && y >= box.Bottom
}

// wear gives a letter its type.
func (l *Letter) wear(f *responses.FontInformation) {
	if f == nil {
		return
	}
	if l.Size, l.Font = float32(f.RenderedSize), f.Name; l.Size <= 0 {
		l.Size = float32(f.Size)
	}
	name := strings.ToLower(f.Name)
	l.Bold = f.Weight >= 600 || strings.Contains(name, "bold") || strings.Contains(name, "black") ||
		strings.Contains(name, "semib") || f.Flags&(1<<18) != 0
}
