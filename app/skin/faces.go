package skin

import (
	"claimlight/assets"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// Faces lists those in which a text can be set, in the order in which they are offered.
var Faces = []typeset.Face{typeset.WindowFace, typeset.SerifFace, typeset.SansFace}

// faces are the fonts of the faces for reading: regular, bold, italic, bold and italic. Fyne knows a font by its
// resource, so there is one of each.
var faces = map[typeset.Face][4]fyne.Resource{
	typeset.SerifFace: {
		fyne.NewStaticResource("literata-regular.ttf", assets.LiterataRegular),
		fyne.NewStaticResource("literata-bold.ttf", assets.LiterataBold),
		fyne.NewStaticResource("literata-italic.ttf", assets.LiterataItalic),
		fyne.NewStaticResource("literata-bold-italic.ttf", assets.LiterataBoldItalic),
	},
	typeset.SansFace: {
		fyne.NewStaticResource("fira-sans-regular.ttf", assets.FiraSansRegular),
		fyne.NewStaticResource("fira-sans-bold.ttf", assets.FiraSansBold),
		fyne.NewStaticResource("fira-sans-italic.ttf", assets.FiraSansItalic),
		fyne.NewStaticResource("fira-sans-bold-italic.ttf", assets.FiraSansBoldItalic),
	},
}

// Font gives the font of a style: of a face for reading where the style names one, else Fyne's. Fyne reads it when
// the first text is set in it, and takes what letters it lacks from its own fonts and those of the system.
func (t *deskTheme) Font(style fyne.TextStyle) fyne.Resource {
	fonts, chosen := faces[kit.FaceOf(style)]
	if !chosen || style.Monospace || style.Symbol {
		return t.Theme.Font(style)
	}
	i := 0
	if style.Bold {
		i++
	}
	if style.Italic {
		i += 2
	}
	return fonts[i]
}
