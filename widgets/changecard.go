package widgets

import (
	"claimlight/internal/anchor"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ChangeCard tells what became of one claim, and what can be done about it.
type ChangeCard struct {
	Name    string              // of the claim, before the names of the buttons for a screen reader
	Badge   string              // what happened, in a few words
	Color   fyne.ThemeColorName // of the badge
	Note    string              // quiet words beside it
	Pieces  []anchor.Piece      // the claim's words, with the differences marked
	Actions []Action
}

// NewChangeCards shows cards below each other, in a room that scrolls. Before each group of them stands its title; a group
// without a card says so by its empty text.
func NewChangeCards(groups ...CardGroup) fyne.CanvasObject {
	column := newColumn(10)
	for _, g := range groups {
		if g.Title != "" {
			title := widget.NewLabelWithStyle(g.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
			column.Add(title)
		}
		for _, c := range g.Cards {
			column.Add(newChangeCard(c))
		}
		if len(g.Cards) == 0 && g.Empty != "" {
			none := newCaption(g.Empty)
			none.lines = 3
			column.Add(newInset(inset{left: 12, right: 12, bottom: 6}, none))
		}
	}
	return container.NewVScroll(newInset(inset{left: 2, top: 2, right: 14, bottom: 8}, column))
}

// CardGroup is a list of cards under a title.
type CardGroup struct {
	Title string
	Empty string // said where there is no card
	Cards []ChangeCard
}

func newChangeCard(c ChangeCard) fyne.CanvasObject {
	badge := newCaption(c.Badge)
	badge.colour, badge.style = c.Color, fyne.TextStyle{Bold: true}
	note := newCaption(c.Note)
	note.align = fyne.TextAlignTrailing
	body := newColumn(6, newRow(8, []float32{1, 1}, badge, note), NewDiffText(c.Pieces))
	if len(c.Actions) > 0 {
		buttons := container.NewHBox()
		for _, a := range c.Actions {
			b := called(c.Name, newFieldButton(a.Text, nil, a.Run))
			b.Importance = widget.MediumImportance
			buttons.Add(b)
		}
		body.Add(buttons)
	}
	ground := canvas.NewRectangle(nil)
	ground.CornerRadius = 6
	ground.StrokeWidth = 1
	card := &cardGround{ground: ground}
	card.ExtendBaseWidget(card)
	stripe := &cardStripe{name: c.Color}
	stripe.ExtendBaseWidget(stripe)
	return &fyne.Container{Layout: layers{}, Objects: []fyne.CanvasObject{card, newRow(0, []float32{0, 1}, stripe, newInset(inset{left: 10, top: 8, right: 10, bottom: 8}, body))}}
}

// cardGround is the frame of a card.
type cardGround struct {
	widget.BaseWidget
	ground *canvas.Rectangle
}

// CreateRenderer links the frame to what draws it.
func (g *cardGround) CreateRenderer() fyne.WidgetRenderer {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	g.ground.FillColor = g.Theme().Color(theme.ColorNameInputBackground, v)
	g.ground.StrokeColor = g.Theme().Color(theme.ColorNameInputBorder, v)
	return widget.NewSimpleRenderer(g.ground)
}

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
