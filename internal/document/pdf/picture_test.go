package pdf_test

import (
	"image"
	"testing"

	"claimlight/internal/document/pdf"
)

// dark counts the pixels of ink in a part of a picture, given in points.
func dark(p pdf.Picture, left, top, right, bottom float32) int {
	scale := float32(p.Image.Bounds().Dx()) / p.Width
	n := 0
	part := image.Rect(int(left*scale), int(top*scale), int(right*scale), int(bottom*scale))
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if r, _, _, _ := p.Image.At(x, y).RGBA(); r < 0x8000 {
				n++
			}
		}
	}
	return n
}

// The ink of a line is where its box says, and none is in the margin beside it.
func TestThePictureShowsALineInItsBox(t *testing.T) {
	content := file(t, "two.pdf")
	r, err := pdf.Reader{}.Read(t.Context(), content)
	if err != nil {
		t.Fatal(err)
	}
	pictures, err := pdf.OpenPictures(t.Context(), []byte(content), "")
	if err != nil {
		t.Fatal(err)
	}
	defer pictures.Close()
	picture, err := pictures.Draw(1, 900)
	if err != nil || picture.Image.Bounds().Dx() != 900 || pictures.Pages() != 1 {
		t.Fatalf("%v: %v wide, %d pages", err, picture.Image.Bounds(), pictures.Pages())
	}
	for _, b := range r.Blocks {
		for _, s := range b.Place.Spots {
			box := s.Box
			if dark(picture, box[0], box[1], box[2], box[3]) == 0 {
				t.Errorf("nothing stands at %v, where %.30q is", box, b.Text)
			}
			if dark(picture, 0, box[1], 60, box[3]) > 0 {
				t.Errorf("something stands in the margin beside %.30q", b.Text)
			}
		}
	}
	again, err := pictures.Draw(1, 900)
	if err != nil || again.Image != picture.Image {
		t.Errorf("it was drawn twice (%v)", err)
	}
	if _, err := pictures.Draw(7, 900); err == nil {
		t.Error("a page was drawn that is not there")
	}
}
