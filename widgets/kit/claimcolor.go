package kit

import (
	"claimlight/internal/claim"

	"fyne.io/fyne/v2"
)

// RatingColor gives the colour of a rating, the one that its marks in the text have.
func RatingColor(r claim.Rating) fyne.ThemeColorName {
	switch r {
	case claim.False:
		return ColorMarkFalse
	case claim.MostlyFalse:
		return ColorMarkMostlyFalse
	case claim.HalfTrue:
		return ColorMarkHalfTrue
	case claim.MostlyTrue:
		return ColorMarkMostlyTrue
	case claim.True:
		return ColorMarkTrue
	case claim.Unverifiable:
		return ColorMarkUnverifiable
	}
	return ""
}

// ClaimColor gives the colour of a claim in text and lists: of its rating, or of its status while it has none.
func ClaimColor(s claim.Status, r claim.Rating) fyne.ThemeColorName {
	if name := RatingColor(r); name != "" {
		return name
	}
	if s == claim.InProgress {
		return ColorMarkInProgress
	}
	return ColorMarkUnchecked
}

// Alarming tells whether something is to be done about a place. Words that stand as they stood raise no alarm, whatever
// became of the text around them.
func Alarming(state claim.AnchorState) bool {
	return state != "" && state != claim.Exact && state != claim.Moved
}
