package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// filterShape is a funnel, drawn like the signs of Fyne.
const filterShape = `<svg xmlns="http://www.w3.org/2000/svg" height="24" viewBox="0 0 24 24" width="24">` +
	`<path d="M4 5h16l-6.2 7.4V19l-3.6-1.9v-4.7z"/></svg>`

// FilterIcon is the sign of what chooses among the rows of a list.
func FilterIcon() fyne.Resource {
	return theme.NewThemedResource(fyne.NewStaticResource("filter.svg", []byte(filterShape)))
}
