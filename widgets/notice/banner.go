package notice

import (
	"image/color"
	"slices"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Banner)(nil)

// Kind says how much a notice matters, and with it its colour and sign.
type Kind int

// The kinds of notices.
const (
	Info Kind = iota
	Warning
	Failure
)

// Banner is a banner at the edge of the window: a sentence, at most one thing to do about it, and a button to close it.
// It is hidden until it is given something to say.
type Banner struct {
	widget.BaseWidget

	// OnClose is called when the user closes the notice.
	OnClose func()

	covered []said // what a newer notice has covered and still can be done, the newest last

	sized  func() // moves what stands around the notice, when it comes or goes or needs another height
	kind   Kind
	does   field.Action
	icon   *widget.Icon
	text   *kit.Caption
	action *field.Button
	close  *field.Button
	body   *fyne.Container
}

// NewBanner makes a hidden notice.
func NewBanner() *Banner {
	n := &Banner{text: kit.NewCaption(""), icon: widget.NewIcon(nil)}
	n.text.SizeName, n.text.Color, n.text.Lines = theme.SizeNameText, theme.ColorNameForeground, 4
	n.action = field.NewButton("", nil, nil)
	n.close = field.Called(words.NoticeClose.String(), field.NewButton("", theme.CancelIcon(), n.dismiss))
	n.action.OnLeave, n.close.OnLeave = n.dismiss, n.dismiss
	text := container.New(&kit.Middle{}, n.text)
	line := kit.NewRow(8, []float32{0, 1, 0, 0}, n.icon, text, n.action, n.close)
	n.body = kit.NewInset(kit.Inset{Left: 12, Top: 5, Right: 6, Bottom: 5}, line)
	n.ExtendBaseWidget(n)
	n.Hide()
	return n
}

// said is what a notice says.
type said struct {
	kind     Kind
	sentence string
	action   field.Action
}

// Say shows a sentence and, where it has a text, an action. What was said before comes back when this is closed or
// withdrawn, if there is something to do about it: a newer notice must not take that away.
func (n *Banner) Say(kind Kind, sentence string, action field.Action) {
	n.cover(sentence)
	n.show(said{kind, sentence, action})
}

// cover keeps what is shown, unless the new notice says the same.
func (n *Banner) cover(sentence string) {
	n.covered = slices.DeleteFunc(n.covered, func(s said) bool { return s.sentence == sentence })
	if n.Visible() && n.text.Text != sentence && n.does.Text != "" {
		n.covered = append(n.covered, said{n.kind, n.text.Text, n.does})
	}
}

func (n *Banner) show(s said) {
	n.kind, n.does = s.kind, s.action
	n.text.SetText(s.sentence)
	action := s.action
	n.action.Text, n.action.OnTapped = action.Text, action.Run
	n.action.Hidden = action.Text == ""
	n.action.Refresh()
	n.Show()
	n.Refresh()
	if n.sized != nil {
		n.sized()
	}
}

// Withdraw takes back a sentence that does not hold any more, whether it is seen or covered.
func (n *Banner) Withdraw(sentence string) {
	n.covered = slices.DeleteFunc(n.covered, func(s said) bool { return s.sentence == sentence })
	if sentence != "" && n.Text() == sentence {
		n.uncover()
	}
}

// uncover shows what lies under what is shown, or nothing.
func (n *Banner) uncover() {
	last := len(n.covered) - 1
	if last < 0 {
		n.Hide()
		return
	}
	under := n.covered[last]
	n.covered = n.covered[:last]
	n.show(under)
}

// Hide takes all notices away.
func (n *Banner) Hide() {
	n.covered = nil
	n.BaseWidget.Hide()
	if n.sized != nil {
		n.sized()
	}
}

// Text is the sentence that is shown, empty when the notice is hidden.
func (n *Banner) Text() string {
	if !n.Visible() {
		return ""
	}
	return n.text.Text
}

func (n *Banner) dismiss() {
	n.uncover()
	if n.OnClose != nil {
		n.OnClose()
	}
}

// HeightFor gives the height of the banner at a width.
func (n *Banner) HeightFor(width float32) float32 { return kit.HeightAt(n.body, width) }

// sign gives the colour and the sign of the notice's kind.
func (n *Banner) sign() (fyne.ThemeColorName, fyne.Resource) {
	switch n.kind {
	case Warning:
		return theme.ColorNameWarning, theme.NewWarningThemedResource(theme.WarningIcon())
	case Failure:
		return theme.ColorNameError, theme.NewErrorThemedResource(theme.ErrorIcon())
	}
	return theme.ColorNamePrimary, theme.NewPrimaryThemedResource(theme.InfoIcon())
}

// CreateRenderer links the notice to what draws it.
func (n *Banner) CreateRenderer() fyne.WidgetRenderer {
	r := &noticeRenderer{
		notice: n,
		ground: canvas.NewRectangle(color.Transparent),
		edge:   canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type noticeRenderer struct {
	notice *Banner
	ground *canvas.Rectangle
	edge   *canvas.Rectangle
}

func (r *noticeRenderer) Destroy() {}

func (r *noticeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.edge, r.notice.body}
}

func (r *noticeRenderer) MinSize() fyne.Size {
	least := r.notice.body.MinSize()
	width := r.notice.Size().Width
	if width == 0 { // not laid out yet: one line is a good guess
		width = 2000
	}
	return fyne.NewSize(least.Width, r.notice.HeightFor(fyne.Max(least.Width, width)))
}

func (r *noticeRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.edge.Resize(fyne.NewSize(3, size.Height))
	r.notice.body.Resize(size)
}

func (r *noticeRenderer) Refresh() {
	n := r.notice
	v := fyne.CurrentApp().Settings().ThemeVariant()
	name, icon := n.sign()
	own := kit.NRGBA(n.Theme().Color(name, v))
	r.edge.FillColor = own
	r.ground.FillColor = kit.Blend(kit.NRGBA(n.Theme().Color(theme.ColorNameBackground, v)), own, 0.10)
	n.icon.SetResource(icon)
	n.body.Refresh()
	r.Layout(n.Size())
	canvas.Refresh(n)
}
