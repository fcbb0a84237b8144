package form

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/form/quote"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// sheet is the fields of a claim.
type sheet struct {
	*shared
	quote    *quote.View
	whole    *field.Link  // opens the quote in full
	where    *kit.Caption // in its document
	place    *placeLine
	source   *field.Entry
	kind     *field.Select
	same     *sameLine
	figures  *figures
	rating   *field.Choice
	offScale *kit.Caption // says that the rating is no longer on the scale
	own      *ownFields
	result   *field.Entry
	more     *disclosure
	evidence *evidence
	similar  *similarSection
	zones    []*zone                 // of source and figures
	bindings []*binding[claim.Claim] // of all fields but those of figures and evidence
	object   *fyne.Container
}

// take shows a claim. Fields that the user edited meanwhile stay as they are, unless forced.
func (f *sheet) take(c claim.Claim, force bool) {
	f.quote.Set(c.Quote, f.labels.ClaimColor(c.Status, c.Rating))
	for _, b := range f.bindings {
		b.take(c, force)
	}
	f.own.take(c, force)
	f.figures.take(c.Figures, force)
	f.evidence.take(c.Evidence, force)
	f.more.summarise(summary(c))
	f.same.keep()
}

// read gives a claim with what the fields hold.
func (f *sheet) read(c claim.Claim) claim.Claim {
	for _, b := range f.bindings {
		b.read(&c)
	}
	f.own.read(&c)
	c.Figures = f.figures.values()
	c.Evidence = f.evidence.values()
	return c
}

// behindMore are the texts that stand behind the disclosure, by their paths.
var behindMore = []string{"Wording", "Source.Via", "SaidAt", "ReviewURL", "Notes"}

// summary tells what stands behind the disclosure, so that nothing is overlooked while it is closed.
func summary(c claim.Claim) string {
	var parts []string
	for _, part := range []struct {
		n    int
		said func(int) words.Text
	}{{len(c.Evidence), words.FormPiecesOfEvidence}, {len(c.Tags), words.FormTags}} {
		if part.n > 0 {
			parts = append(parts, part.said(part.n).String())
		}
	}
	for _, path := range behindMore {
		if field := claim.FieldAt(path); field.Get(&c) != "" {
			parts = append(parts, words.LowerFirst(field.Label.String()))
		}
	}
	if len(parts) == 0 {
		return words.FormEvidenceTagsNotes.String()
	}
	return strings.Join(parts, ", ")
}
