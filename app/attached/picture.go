package attached

import (
	"bytes"
	"image"

	// what pictures are made of
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"

	"claimlight/app/thread"
	"claimlight/internal/claim"

	_ "golang.org/x/image/bmp"
	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"
)

const (
	smallWidth  = 192 // pixels of a small picture, three for each of its dp
	smallHeight = 144
	mostPixels  = 50_000_000 // of a picture that is made small: a file of few bytes may say that it has any number
	mostKept    = 64         // small pictures that are remembered
)

// Picture makes a file into a small picture beside the window. Ready is not called for what is no picture.
func (a *Files) Picture(f claim.File, ready func(image.Image)) {
	if known := a.pictures[f.SHA256]; known != nil {
		ready(known)
		return
	}
	a.Go(func() {
		data, err := a.Library.Files.Read(a.Context, f.SHA256)
		if err != nil {
			return // who opens the file is told why
		}
		picture := small(data)
		if picture == nil {
			return
		}
		thread.Do(func() {
			if len(a.pictures) >= mostKept {
				clear(a.pictures)
			}
			a.pictures[f.SHA256] = picture
			ready(picture)
		})
	})
}

// small draws a picture within the room of a small one; nil for what is none, or has too many pixels.
func small(data []byte) image.Image {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || size.Width < 1 || size.Height < 1 || size.Width > mostPixels/size.Height {
		return nil
	}
	whole, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	width, height := fit(size.Width, size.Height)
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), whole, whole.Bounds(), draw.Src, nil)
	return out
}

// fit gives the size of a picture that is made small, and never larger.
func fit(width, height int) (w, h int) {
	scale := min(1, float64(smallWidth)/float64(width), float64(smallHeight)/float64(height))
	return max(1, int(float64(width)*scale)), max(1, int(float64(height)*scale))
}
