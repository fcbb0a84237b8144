package form

import (
	"claimlight/internal/claim"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/theme"
)

// bindRating joins the ratings of the scale to the claim. One that is no longer on it is said below them, and stays
// until another one is chosen.
func (f *sheet) bindRating() *binding[claim.Claim] {
	f.offScale = kit.NewHint()
	var given shown[claim.Rating]
	value := func() claim.Rating { return given.value(f.rating.Word(), f.labels.Ratings.Value) }
	say := func(r claim.Rating) {
		text := ""
		if r != claim.NotRated && !f.labels.Scale.Has(r) {
			text = f.labels.Rating(r)
		}
		if f.offScale.Say(text, theme.ColorNameWarning) {
			f.room.relayout()
		}
	}
	b := &binding[claim.Claim]{
		field: f.rating,
		read:  func(c *claim.Claim) { c.Rating = value() },
		holds: func(c claim.Claim) bool { return c.Rating == value() },
		show: func(c claim.Claim) {
			f.rating.Fill(given.as(c.Rating, f.labels.Rating))
			say(c.Rating)
		},
	}
	f.watch(f.rating, &b.visit, atOnce)
	edited := f.rating.OnEdit
	f.rating.OnEdit = func() {
		say(value())
		edited()
	}
	return b
}
