package compare

import (
	"claimlight/internal/anchor"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Card tells what became of one claim, and what can be done about it.
type Card struct {
	Name    string              // of the claim, before the names of the buttons for a screen reader
	Badge   string              // what happened, in a few words
	Color   fyne.ThemeColorName // of the badge
	Note    string              // quiet words beside it
	Pieces  []anchor.Piece      // the claim's words, with the differences marked
	Actions []field.Action
}

// NewCards shows cards below each other, in a room that scrolls. Before each group of them stands its title; a group
// without a card says so by its empty text.
func NewCards(groups ...Group) fyne.CanvasObject {
	column := kit.NewColumn(10)
	for _, g := range groups {
		if g.Title != "" {
			title := widget.NewLabelWithStyle(g.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
			column.Add(title)
		}
		for _, c := range g.Cards {
			column.Add(newChangeCard(c))
		}
		if len(g.Cards) == 0 && g.Empty != "" {
			none := kit.NewCaption(g.Empty)
			none.Lines = 3
			column.Add(kit.NewInset(kit.Inset{Left: 12, Right: 12, Bottom: 6}, none))
		}
	}
	return container.NewVScroll(kit.NewInset(kit.Inset{Left: 2, Top: 2, Right: 14, Bottom: 8}, column))
}

// Group is a list of cards under a title.
type Group struct {
	Title string
	Empty string // said where there is no card
	Cards []Card
}

func newChangeCard(c Card) fyne.CanvasObject {
	badge := kit.NewCaption(c.Badge)
	badge.Color, badge.Style = c.Color, fyne.TextStyle{Bold: true}
	note := kit.NewCaption(c.Note)
	note.Alignment = fyne.TextAlignTrailing
	body := kit.NewColumn(6, kit.NewRow(8, []float32{1, 1}, badge, note), NewDiffText(c.Pieces))
	if len(c.Actions) > 0 {
		buttons := container.NewHBox()
		for _, a := range c.Actions {
			b := field.Called(c.Name, field.NewButton(a.Text, nil, a.Run))
			b.Importance = widget.MediumImportance
			buttons.Add(b)
		}
		body.Add(buttons)
	}
	stripe := &cardStripe{name: c.Color}
	stripe.ExtendBaseWidget(stripe)
	margin := kit.Inset{Left: 10, Top: 8, Right: 10, Bottom: 8}
	return kit.NewLayers(
		kit.NewGround(theme.ColorNameInputBackground, theme.ColorNameInputBorder, cardCorner),
		kit.NewRow(0, []float32{0, 1}, stripe, kit.NewInset(margin, body)),
	)
}

// cardCorner is how round the corners of a card are, in dp.
const cardCorner = 6

// cardStripe is the coloured edge of a card.
type cardStripe struct {
	widget.BaseWidget
	name fyne.ThemeColorName
}

// MinSize is that of a stripe.
func (s *cardStripe) MinSize() fyne.Size { return fyne.NewSize(4, 4) }

// CreateRenderer links the stripe to what draws it.
func (s *cardStripe) CreateRenderer() fyne.WidgetRenderer {
	stripe := canvas.NewRectangle(s.Theme().Color(s.name, fyne.CurrentApp().Settings().ThemeVariant()))
	stripe.CornerRadius = 2
	return widget.NewSimpleRenderer(stripe)
}
