package engine

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

const smallest = 8 // pixels, of a picture that nobody looks at

// fill makes what somebody wrote into the fields of a form part of a page, counted from 0, as it is seen there. Notes
// that readers stuck on such a page stay out of it.
func (d *Document) fill(n int) error {
	count, err := d.instance.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: d.page(n)})
	if err != nil || count.Count == 0 {
		return d.explained(err)
	}
	var others []int
	for i := range count.Count {
		kind, err := d.annotation(n, i)
		if err != nil {
			return d.explain(err)
		}
		if kind != enums.FPDF_ANNOT_SUBTYPE_WIDGET {
			others = append(others, i)
		}
	}
	if len(others) == count.Count {
		return nil
	}
	if _, err := d.Draw(n, smallest); err != nil { // fields without a look of their own get one
		return err
	}
	for i := len(others) - 1; i >= 0; i-- {
		request := &requests.FPDFPage_RemoveAnnot{Page: d.page(n), Index: others[i]}
		if _, err := d.instance.FPDFPage_RemoveAnnot(request); err != nil {
			return d.explain(err)
		}
	}
	_, err = d.instance.FPDFPage_Flatten(&requests.FPDFPage_Flatten{
		Page: d.page(n), Usage: requests.FPDFPage_FlattenUsageNormalDisplay,
	})
	return d.explained(err)
}

// annotation is the kind of the i-th thing that stands on a page without being part of it.
func (d *Document) annotation(n, i int) (enums.FPDF_ANNOTATION_SUBTYPE, error) {
	got, err := d.instance.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: d.page(n), Index: i})
	if err != nil {
		return 0, err
	}
	kind, err := d.instance.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: got.Annotation})
	if err != nil {
		return 0, err
	}
	_, err = d.instance.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: got.Annotation})
	return kind.Subtype, err
}

// explained is explain, and nil where nothing is wrong.
func (d *Document) explained(err error) error {
	if err == nil {
		return nil
	}
	return d.explain(err)
}
