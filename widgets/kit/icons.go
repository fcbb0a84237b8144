package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The signs that Fyne lacks, drawn like its own: filled shapes on a square of 24, lines two wide.
const (
	signHead    = `<svg xmlns="http://www.w3.org/2000/svg" height="24" viewBox="0 0 24 24" width="24">`
	filterShape = `<path d="M4 5h16l-6.2 7.4V19l-3.6-1.9v-4.7z"/>`
	globeShape  = `<path d="M4 11h16v2H4z"/>` +
		`<path d="M3 12c0-5 4-9 9-9s9 4 9 9-4 9-9 9-9-4-9-9zM5 12c0 3.9 3.1 7 7 7s7-3.1 7-7-3.1-7-7-7-7 3.1-7 7z"/>` +
		`<path d="M12 3.4c-2.5 2.4-3.9 5.3-3.9 8.6 0 3.3 1.4 6.2 3.9 8.6v-2.9c-1.3-1.7-1.9-3.6-1.9-5.7 0-2.1.6-4 1.9-5.7z"/>` +
		`<path d="M12 3.4c2.5 2.4 3.9 5.3 3.9 8.6 0 3.3-1.4 6.2-3.9 8.6v-2.9c1.3-1.7 1.9-3.6 1.9-5.7 0-2.1-.6-4-1.9-5.7z"/>`
	outsideShape = `<path d="M4 5h7v2H6v11h11v-5h2v7H4z"/><path d="M13 4h7v7h-2V7.4l-7.3 7.3-1.4-1.4L16.6 6H13z"/>`
)

func sign(name, shape string) fyne.Resource {
	return theme.NewThemedResource(fyne.NewStaticResource(name, []byte(signHead+shape+"</svg>")))
}

// FilterIcon is the sign of what chooses among the rows of a list: a funnel.
func FilterIcon() fyne.Resource { return sign("filter.svg", filterShape) }

// WebIcon is the sign of a page of the web: a globe.
func WebIcon() fyne.Resource { return sign("web.svg", globeShape) }

// OutsideIcon is the sign of what is opened in another program: an arrow out of a frame.
func OutsideIcon() fyne.Resource { return sign("outside.svg", outsideShape) }
