package notice

import (
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*EmptyState)(nil)

// EmptyState stands where there is nothing yet, and says in one sentence what to do.
type EmptyState struct {
	widget.BaseWidget
	content *fyne.Container
	text    *kit.Caption
	buttons *fyne.Container // nil where nothing is offered
}

// NewEmptyState makes one from an icon, a sentence and up to two buttons, of which the first is the usual one.
func NewEmptyState(icon fyne.Resource, sentence string, actions ...field.Action) *EmptyState {
	e := &EmptyState{text: kit.NewCaption(sentence)}
	e.text.Lines, e.text.Alignment, e.text.SizeName = 4, fyne.TextAlignCenter, theme.SizeNameText
	picture := canvas.NewImageFromResource(theme.NewDisabledResource(icon))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(40))
	e.content = kit.NewColumn(12, picture, e.text)
	if len(actions) > 0 {
		e.buttons = field.NewButtons(actions, true)
		e.content.Add(e.buttons)
	}
	e.ExtendBaseWidget(e)
	return e
}

// Text is the sentence.
func (e *EmptyState) Text() string { return e.text.Text }

// SetText shows another sentence.
func (e *EmptyState) SetText(sentence string) {
	e.text.SetText(sentence)
	e.Refresh()
}

// Offer shows what can be done, or hides it where that would help nobody.
func (e *EmptyState) Offer(yes bool) {
	if e.buttons != nil {
		e.buttons.Hidden = !yes
		e.Refresh()
	}
}

// Fields are the buttons, so that what they stand in can say where Esc leads and what a shortcut means.
func (e *EmptyState) Fields() []field.Field {
	var all []field.Field
	if e.buttons != nil {
		for _, o := range e.buttons.Objects {
			all = append(all, o.(field.Field))
		}
	}
	return all
}

// CreateRenderer links the empty state to what draws it.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(
		&fyne.Container{Layout: &narrowMiddle{widest: readableWidth}, Objects: []fyne.CanvasObject{e.content}},
	)
}

// readableWidth is what a sentence in the middle of a pane reads well at, in dp.
const readableWidth = 280

// narrowMiddle sets one object in the middle, no wider than it should be.
type narrowMiddle struct {
	widest float32
	width  float32 // of the last layout
}

func (m *narrowMiddle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	m.width = fyne.Min(size.Width-2*kit.GapMargin, m.widest)
	width := m.width
	height := kit.HeightAt(o, width)
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos((size.Width-width)/2, fyne.Max((size.Height-height)/2, 0)))
}

func (m *narrowMiddle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.Max(objects[0].MinSize().Width, 120)
	width := m.width
	if width == 0 {
		width = m.widest
	}
	return fyne.NewSize(least+2*kit.GapMargin, kit.HeightAt(objects[0], fyne.Max(width, least)))
}
