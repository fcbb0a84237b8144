package notice

import (
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Ways)(nil)

// Way is one way on: a button, and what pressing it does, in a sentence.
type Way struct {
	field.Action
	Meaning string
}

// Ways stands where work cannot go on as usual: it says why, and offers the ways on, of which the first is the best.
type Ways struct {
	widget.BaseWidget
	content *fyne.Container
	best    fyne.Focusable
}

// NewWays makes the view.
func NewWays(title, sentence string, ways ...Way) *Ways {
	v := &Ways{}
	heading := kit.NewCaption(title)
	heading.SizeName, heading.Color, heading.Lines = theme.SizeNameHeadingText, theme.ColorNameForeground, 2
	heading.Style = fyne.TextStyle{Bold: true}
	why := kit.NewCaption(sentence)
	why.SizeName, why.Color, why.Lines = theme.SizeNameText, theme.ColorNameForeground, 8
	v.content = kit.NewColumn(18, heading, why)
	for i, way := range ways {
		v.content.Add(v.newWay(way, i == 0))
	}
	v.ExtendBaseWidget(v)
	return v
}

func (v *Ways) newWay(way Way, best bool) fyne.CanvasObject {
	b := field.NewButton(way.Text, nil, way.Run)
	b.Importance = widget.MediumImportance
	if best {
		b.Importance = widget.HighImportance
		v.best = b
	}
	meaning := kit.NewCaption(way.Meaning)
	meaning.Lines = 3
	return kit.NewColumn(4, container.New(&kit.WrapRow{Gap: 8}, b), meaning)
}

// Best is the button of the best way, which is to have the focus.
func (v *Ways) Best() fyne.Focusable { return v.best }

// CreateRenderer links the view to what draws it.
func (v *Ways) CreateRenderer() fyne.WidgetRenderer {
	page := &fyne.Container{Layout: &narrowMiddle{widest: 520}, Objects: []fyne.CanvasObject{v.content}}
	return widget.NewSimpleRenderer(container.NewVScroll(page))
}
