package notice

import (
	"image/color"
	"strconv"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*FirstRun)(nil)

// Step is one of the steps that a first-time user is shown.
type Step struct{ Title, Text string }

// LoopSteps are the three steps of the daily work.
func LoopSteps() []Step {
	return []Step{
		{
			words.NoticeOpenAnArticle.String(),
			words.NoticeWebAddressFileOrText.String(),
		},
		{
			words.NoticeMarkAClaim.String(),
			words.NoticeClickSentenceOrReachWith.String(),
		},
		{
			words.NoticeRateAndExport.String(),
			words.NoticeSayHowTrueAndWhy.String(),
		},
	}
}

// FirstRun greets a user who has nothing yet, and shows the loop in three steps and how to begin.
type FirstRun struct {
	widget.BaseWidget
	content *fyne.Container
}

// NewFirstRun makes the view with its buttons, of which the first is the usual one.
func NewFirstRun(title string, steps []Step, actions ...field.Action) *FirstRun {
	v := &FirstRun{}
	heading := kit.NewCaption(title)
	heading.SizeName, heading.Color, heading.Lines = theme.SizeNameHeadingText, theme.ColorNameForeground, 2
	heading.Style = fyne.TextStyle{Bold: true}
	v.content = kit.NewColumn(20, heading)
	for i, s := range steps {
		v.content.Add(newStep(i+1, s))
	}
	v.content.Add(field.NewButtons(actions, false))
	v.ExtendBaseWidget(v)
	return v
}

// newStep sets a number beside the words of a step.
func newStep(number int, s Step) *fyne.Container {
	title := kit.NewHeading(s.Title)
	title.SizeName = theme.SizeNameText
	text := kit.NewCaption(s.Text)
	text.SizeName, text.Lines = theme.SizeNameText, 6
	return kit.NewRow(14, []float32{0, 1}, newStepNumber(number), kit.NewColumn(2, title, text))
}

// CreateRenderer links the view to what draws it.
func (v *FirstRun) CreateRenderer() fyne.WidgetRenderer {
	page := &fyne.Container{Layout: &narrowMiddle{widest: 440}, Objects: []fyne.CanvasObject{v.content}}
	return widget.NewSimpleRenderer(container.NewVScroll(page))
}

var _ fyne.Widget = (*stepNumber)(nil)

// stepNumber is a number in a circle.
type stepNumber struct {
	widget.BaseWidget
	number int
}

func newStepNumber(number int) *stepNumber {
	n := &stepNumber{number: number}
	n.ExtendBaseWidget(n)
	return n
}

// CreateRenderer links the number to what draws it.
func (n *stepNumber) CreateRenderer() fyne.WidgetRenderer {
	r := &stepNumberRenderer{
		number: n,
		disc:   canvas.NewCircle(color.Transparent),
		Word:   canvas.NewText(strconv.Itoa(n.number), color.Transparent),
	}
	r.Refresh()
	return r
}

type stepNumberRenderer struct {
	number *stepNumber
	disc   *canvas.Circle
	Word   *canvas.Text
}

const stepDisc = 26

func (r *stepNumberRenderer) Destroy() {}

func (r *stepNumberRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.disc, r.Word}
}

func (r *stepNumberRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(stepDisc) }

func (r *stepNumberRenderer) Layout(fyne.Size) {
	r.disc.Resize(fyne.NewSquareSize(stepDisc))
	word := r.Word.MinSize()
	r.Word.Move(fyne.NewPos((stepDisc-word.Width)/2, (stepDisc-word.Height)/2))
}

func (r *stepNumberRenderer) Refresh() {
	th, v := r.number.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.disc.FillColor = th.Color(theme.ColorNameSelection, v)
	r.Word.Color = th.Color(theme.ColorNamePrimary, v)
	r.Word.TextSize, r.Word.TextStyle = th.Size(theme.SizeNameText), fyne.TextStyle{Bold: true}
	r.Layout(r.number.Size())
	canvas.Refresh(r.number)
}
