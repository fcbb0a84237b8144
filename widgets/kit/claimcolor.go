package kit

import (
	"claimlight/internal/claim"
	"claimlight/internal/scheme"

	"fyne.io/fyne/v2"
)

// colorsOfRatings are the colours in the theme of those that a scale names.
var colorsOfRatings = map[scheme.Color]fyne.ThemeColorName{
	scheme.Red: ColorMarkFalse, scheme.Orange: ColorMarkMostlyFalse, scheme.Amber: ColorMarkHalfTrue,
	scheme.Teal: ColorMarkMostlyTrue, scheme.Pine: ColorMarkTrue, scheme.Grey: ColorMarkUnverifiable,
	scheme.Blue: ColorMarkBlue, scheme.Violet: ColorMarkViolet, scheme.Pink: ColorMarkPink,
}

// RatingColor gives the colour of a rating, the one that its marks in the text have; empty for none, and that of what
// cannot be told for a rating that is known nowhere.
func (l Labels) RatingColor(r claim.Rating) fyne.ThemeColorName {
	if r == claim.NotRated {
		return ""
	}
	step, _ := l.Scale.Step(r)
	return ColorOf(step.Color)
}

// ColorOf gives the theme's colour of the one that a scale names.
func ColorOf(c scheme.Color) fyne.ThemeColorName {
	if name, known := colorsOfRatings[c]; known {
		return name
	}
	return ColorMarkUnverifiable
}

// ClaimColor gives the colour of a claim in text and lists: of its rating, or of its status while it has none.
func (l Labels) ClaimColor(s claim.Status, r claim.Rating) fyne.ThemeColorName {
	if name := l.RatingColor(r); name != "" {
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
