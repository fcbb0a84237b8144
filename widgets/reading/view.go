package reading

import (
	"time"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading/bar"
	"claimlight/widgets/reading/page"
	"claimlight/widgets/reading/walk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget            = (*View)(nil)
	_ fyne.Focusable         = (*View)(nil)
	_ fyne.Tappable          = (*View)(nil)
	_ fyne.SecondaryTappable = (*View)(nil)
	_ fyne.Draggable         = (*View)(nil)
	_ fyne.Scrollable        = (*View)(nil)
	_ desktop.Mouseable      = (*View)(nil)
	_ desktop.Hoverable      = (*View)(nil)
	_ desktop.Keyable        = (*View)(nil)
	_ desktop.Cursorable     = (*View)(nil)
	_ fyne.Accessible        = (*View)(nil)
)

// View shows the text of an article and lets a reader mark spans of it, by mouse and by keyboard. Offsets are bytes of
// the version's text. It lays out and draws only what is visible, and the rest between frames.
//
// The callbacks are called on the main goroutine and may be nil.
type View struct {
	widget.BaseWidget

	OnSelect      func(text.Span)                         // the reader selected something, by mouse or keys
	OnTag         func(span text.Span, alone bool)        // Enter; with Shift, these words alone are meant
	OnOpenMark    func(id string)                         // a mark was clicked
	OnBoundary    func(id string, span text.Span)         // a claim got another place
	OnMenu        func(pos fyne.Position, s text.Span)    // right click, in canvas coordinates
	OnCarry       func(at fyne.Position)                  // selected words are dragged, in canvas coordinates
	OnDrop        func(at fyne.Position)                  // and let go
	OnFocus       func()                                  // the text got the keyboard
	OnHint        func(string)                            // what is under the pointer; empty when nothing
	OnMoved       func()                                  // the text was scrolled
	OnJump        func(do func())                         // what leads elsewhere in the text is to be done
	OnToggleBlock func(index int)                         // block index of the version is to be restored or dropped
	OnKey         func(key fyne.KeyName, shift bool) bool // a key that means nothing here; tells whether it was used
	OnRune        func(r rune) bool                       // a letter or sign, Space too; tells whether it was used
	// tells whether a key means something else to the window than it does to a text; never when nil
	Rebound func(key fyne.KeyName, shift bool) bool

	page   *page.Page
	port   *page.Port
	reader *walk.Reader // finds sentences and words in the text of the page
	marks  *board
	parts  *parts
	// of the text, BCP 47
	language string
	caret    *caret
	aim      aim

	pointer pointer
	shift   shiftKey
	focused bool
	now     func() time.Time

	drawing  drawing
	bar      *bar.Bar
	strip    *strip
	drawn    bool // the view was shown
	settling settling
	dragging ticker // scrolls while the pointer is beyond an edge
}

// New makes an empty view.
func New() *View {
	v := &View{reader: &walk.Reader{}, marks: newBoard(), now: time.Now}
	v.page = page.New(measure, kit.Shaper(), leftOutLabel)
	v.port = &page.Port{Page: v.page}
	v.parts = &parts{page: v.page}
	v.caret = &caret{parts: v.parts}
	v.aim = aim{page: v.page, port: v.port, marks: v.marks, reader: v.reader}
	v.drawing = drawing{page: v.page, port: v.port, marks: v.marks, reader: v.reader}
	v.strip = newStrip(&v.drawing)
	v.bar = bar.New(v.strip.raster, v.scrollTo)
	v.bar.OnTap = func(y float32, otherwise func()) { tapStrip(v, y, otherwise) }
	v.bar.OnHint = func(y float32) { hintStrip(v, y) }
	v.settling = settling{port: v.port, bar: v.bar, strip: v.strip}
	v.ExtendBaseWidget(v)
	v.SetVersion(nil)
	return v
}

// measure asks the driver how wide a text is.
func measure(s string, style typeset.Style) float32 {
	return fyne.MeasureText(s, style.Size, kit.Letters(style.Face, style.Bold, style.Italic)).Width
}

// SetLanguage says in which language the next version is (BCP 47; empty where that is not known).
func (v *View) SetLanguage(tag string) {
	v.language = tag
	kit.Shaper().SetLanguage(tag)
}

// SetVersion shows a version from its start, without marks and with nothing selected; nil shows nothing.
func (v *View) SetVersion(version *article.Version) {
	v.dragging.stop()
	v.page.SetVersion(version, v.language)
	v.marks.clear()
	v.drawing.read = 0
	*v.reader = *walk.NewReader(v.page.Text, v.page.Blocks)
	v.pointer = pointer{}
	v.port.Compose()
	v.startSettling()
	v.caret.set(walk.At(v.reader.Near(v.reader.SentencesIn, 0)))
	v.repaint()
}

// SetHeader sets the lines under the title, such as byline, date and site. Empty ones are left out.
func (v *View) SetHeader(lines ...string) {
	v.page.Header = v.page.Header[:0:0]
	for _, line := range lines {
		if line != "" {
			v.page.Header = append(v.page.Header, line)
		}
	}
	v.recompose()
}

// SetMarks replaces all marks. Those outside the text are not shown.
func (v *View) SetMarks(marks []Mark) {
	v.marks.set(marks, len(v.page.Text))
	v.repaint()
}

// SetActive says which mark is open in the form; empty for none. What is selected by now stays so.
func (v *View) SetActive(id string) {
	if v.marks.open(id) {
		v.repaint()
	}
}

// Active is the mark that is open in the form; empty for none.
func (v *View) Active() string { return v.marks.active }

// SetStyle changes size, column and rhythm of the text. The line at the top stays there.
func (v *View) SetStyle(style Style) {
	v.page.Style = style.Sane()
	v.recompose()
}

// Style gives size, column and rhythm of the text.
func (v *View) Style() Style { return v.page.Style }

// ShowLeftOut shows the blocks that cleaning left out, dimmed in their place and with the reason. A click there, and on
// the sign beside any block but the title, is reported to OnToggleBlock; so is Enter. ↑ and ↓ then go from block to
// block.
func (v *View) ShowLeftOut(show bool) {
	if v.page.LeftOut == show {
		return
	}
	v.port.ShowLeftOut(show)
	v.startSettling()
	v.caret.stand()
	v.repaint()
}

// SetPending says which blocks, by index in the version, are to be restored or dropped when a new version is made. The
// block at which the keys stand stays where it is on the screen.
func (v *View) SetPending(blocks []int) {
	v.port.SetPending(blocks, v.parts.at)
	if v.page.LeftOut {
		v.startSettling()
		v.repaint()
	}
}

// PartHint says of the block at which the keys stand whether it is left out, and what Enter does there; empty where
// there is none.
func (v *View) PartHint() string { return v.parts.hint() }

// Boxes names the scripts of the text of which no font is here, so that boxes stand for their letters.
func (v *View) Boxes() []string { return kit.Shaper().Lacking(v.page.Text) }

// AccessibilityLabel is what is selected, for a screen reader.
func (v *View) AccessibilityLabel() string { return v.SelectedText() }

// AccessibilityRole tells a screen reader that this is a text.
func (v *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
