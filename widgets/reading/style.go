package reading

import "claimlight/widgets/reading/page"

// Style is how the text is set.
type Style = page.Style

// DefaultStyle gives lines of about 70 letters.
func DefaultStyle() Style { return page.DefaultStyle() }

// StyleLimits gives the least and the greatest of each value that SetStyle takes over, for the sliders of settings.
func StyleLimits() (least, most Style) { return page.StyleLimits() }
