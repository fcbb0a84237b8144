package engine

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

const (
	fewLetters = 120 // that a page of text has at least; what stamps and scanners print is less
	mostOfPage = 0.6 // which the picture of a page fills
)

// isScan tells that a page, counted from 0, is a picture with hardly any text: it was scanned, and nobody has read it
// yet.
func (d *Document) isScan(n int, page *Page) bool {
	if len(page.Letters) >= fewLetters {
		return false
	}
	count, err := d.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: d.page(n)})
	if err != nil {
		return false
	}
	filled := float32(0) // points of the page, squared
	for i := range min(count.Count, fewLetters) {
		filled += d.pictured(n, i)
	}
	return filled >= mostOfPage*page.Width*page.Height
}

// pictured is how much room the i-th thing of a page takes where it is a picture; 0 where it is none.
func (d *Document) pictured(n, i int) float32 {
	got, err := d.instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: d.page(n), Index: i})
	if err != nil {
		return 0
	}
	kind, err := d.instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: got.PageObject})
	if err != nil || kind.Type != enums.FPDF_PAGEOBJ_IMAGE {
		return 0
	}
	box, err := d.instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: got.PageObject})
	if err != nil {
		return 0
	}
	return (box.Right - box.Left) * (box.Top - box.Bottom)
}
