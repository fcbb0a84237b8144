package reading

import (
	"image/color"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// How strongly a mark's colour tints the page behind the text. The contrast test holds them.
const (
	tintClaim     = 0.16
	tintActive    = 0.26
	tintFind      = 0.26
	tintSelection = 0.22
	tintThumb     = 0.42 // what shows which part of a wide table is in sight
	tintBrace     = 0.9
	tintHere      = 0.045 // the current sentence, and the one under the pointer
)

// readable is the least contrast of text to what is behind it (WCAG AA).
const readable = 4.5

// palette is the colours of one theme in one variant.
type palette struct {
	page, text, dim, rule, read, accent, ring, selection, here, thumb, brace color.NRGBA

	theme   fyne.Theme
	variant fyne.ThemeVariant
	marks   map[fyne.ThemeColorName]markShades
}

// markShades are the shades of one mark: of the stripe, and of the page behind the text.
type markShades struct{ stripe, tint, active, find color.NRGBA }

func newPalette(th fyne.Theme, variant fyne.ThemeVariant) *palette {
	page := kit.NRGBA(th.Color(theme.ColorNameBackground, variant))
	ink := kit.NRGBA(th.Color(theme.ColorNameForeground, variant))
	selection := kit.MarkColor(th, kit.ColorMarkSelection, variant)
	return &palette{
		page: page, text: ink,
		dim:       dimmed(page, ink),
		rule:      kit.Blend(page, ink, 0.14),
		read:      kit.Blend(page, ink, 0.3),
		accent:    selection,
		ring:      kit.RingColor(th, variant),
		selection: kit.Blend(page, selection, tintSelection),
		here:      kit.Blend(page, ink, tintHere),
		thumb:     kit.Blend(page, ink, tintThumb),
		brace:     kit.Blend(page, ink, tintBrace),
		theme:     th, variant: variant,
		marks: map[fyne.ThemeColorName]markShades{},
	}
}

// dimmed is the faintest ink on the page, from two thirds up, that can still be read.
func dimmed(page, ink color.NRGBA) color.NRGBA {
	share := float32(0.68)
	for share < 1 && kit.Contrast(kit.Blend(page, ink, share), kit.Blend(page, ink, tintHere)) < readable {
		share += 0.02
	}
	return kit.Blend(page, ink, min(share, 1))
}

// mark gives the shades of a mark's colour.
func (p *palette) mark(name fyne.ThemeColorName) markShades {
	s, ok := p.marks[name]
	if !ok {
		c := kit.MarkColor(p.theme, name, p.variant)
		s = markShades{
			stripe: c,
			tint:   kit.Blend(p.page, c, tintClaim),
			active: kit.Blend(p.page, c, tintActive),
			find:   kit.Blend(p.page, c, tintFind),
		}
		p.marks[name] = s
	}
	return s
}
