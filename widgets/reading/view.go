package reading

import (
	"time"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/typeset"

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

// View shows the text of an article and lets a reader mark spans of it, by mouse and by keyboard. Offsets are
// bytes of the version's text. It lays out and draws only what is visible, and the rest between frames.
//
// The callbacks are called on the main goroutine and may be nil.
type View struct {
	widget.BaseWidget

	OnSelect      func(text.Span)                         // the reader selected something, by mouse or keys
	OnTag         func(span text.Span, alone bool)        // Enter; with Shift, these words alone are meant
	OnOpenMark    func(id string)                         // a mark was clicked
	OnBoundary    func(id string, span text.Span)         // a claim got another place
	OnMenu        func(pos fyne.Position, s text.Span)    // right click, in canvas coordinates
	OnFocus       func()                                  // the text got the keyboard
	OnHint        func(string)                            // what is under the pointer; empty when nothing
	OnMoved       func()                                  // the text was scrolled
	OnToggleBlock func(index int)                         // block index of the version is to be restored or dropped
	OnKey         func(key fyne.KeyName, shift bool) bool // a key that means nothing here; tells whether it was used
	OnRune        func(r rune) bool                       // a letter or sign, Space too; tells whether it was used

	version *article.Version
	header  []string
	style   Style
	leftOut bool
	pending map[int]bool
	at      int // block where the keys stand while blocks that were left out are shown

	reader *reader
	rows   []row
	column *typeset.Column
	ruler  *typeset.Ruler
	scroll scroll

	marks    []Mark
	shown    *markSet // the marks, with the boundary that is being moved
	active   string
	openMark Mark // the active one, as it is drawn; without a span when there is none
	cursor   cursor
	told     cursor // as OnSelect was told of it, or Select had set it
	boundary *boundary

	mouse   mouse
	shift   bool
	focused bool
	now     func() time.Time

	bar     *scrollBar
	painter painter
	colors  *palette
	drawn   bool            // the view was shown
	settle  *fyne.Animation // lays out the rest between frames
}

// New makes an empty view.
func New() *View {
	v := &View{
		style: DefaultStyle(),
		shown: newMarkSet(nil),
		ruler: typeset.NewRuler(measure),
		now:   time.Now,
	}
	v.bar = newScrollBar(v.scrollTo)
	v.ExtendBaseWidget(v)
	v.SetVersion(nil)
	return v
}

// measure asks the driver how wide a text is.
func measure(s string, style typeset.Style) float32 {
	return fyne.MeasureText(s, style.Size, fyne.TextStyle{Bold: style.Bold, Italic: style.Italic}).Width
}

// SetVersion shows a version from its start, without marks and with nothing selected; nil shows nothing.
func (v *View) SetVersion(version *article.Version) {
	v.version = version
	v.pending = nil
	v.marks, v.shown, v.active, v.boundary = nil, newMarkSet(nil), "", nil
	v.stopDragScroll()
	v.cursor, v.mouse = cursor{}, mouse{}
	if version == nil {
		v.reader = newReader("", nil)
	} else {
		v.reader = newReader(version.Text(), version.Spans())
		v.cursor = cursorAt(v.reader.near(v.reader.sentencesIn, 0))
	}
	v.told = v.cursor
	v.compose()
	v.standAtCursor()
	v.repaint()
}

// SetHeader sets the lines under the title, such as byline, date and site. Empty ones are left out.
func (v *View) SetHeader(lines ...string) {
	v.header = v.header[:0:0]
	for _, line := range lines {
		if line != "" {
			v.header = append(v.header, line)
		}
	}
	v.recompose()
}

// SetMarks replaces all marks. Those outside the text are not shown.
func (v *View) SetMarks(marks []Mark) {
	v.marks = make([]Mark, 0, len(marks))
	for _, m := range marks {
		if m.Span.Valid(len(v.reader.text)) && !m.Span.Empty() {
			v.marks = append(v.marks, m)
		}
	}
	v.showMarks()
}

// SetActive says which mark is open in the form; empty for none.
func (v *View) SetActive(id string) {
	if v.boundary != nil && v.boundary.id != id { // what is selected by now stays so
		v.boundary = nil
		v.showMarks()
	}
	if v.active != id {
		v.active = id
		v.repaint()
	}
}

// Active is the mark that is open in the form; empty for none.
func (v *View) Active() string { return v.active }

// SetStyle changes size, column and rhythm of the text. The line at the top stays there.
func (v *View) SetStyle(reading Style) {
	v.style = reading.sane()
	v.recompose()
}

// Style gives size, column and rhythm of the text.
func (v *View) Style() Style { return v.style }

// SelectedText is the selected part of the text.
func (v *View) SelectedText() string { return v.Selection().Of(v.reader.text) }

// Selection is the selected span; empty when the article is, and while the keys stand at a block that was left out.
func (v *View) Selection() text.Span {
	if at := v.cursor.head.Start; v.atLeftOut() {
		return text.Span{Start: at, End: at}
	}
	return v.cursor.selection()
}

// Select selects a span and scrolls to it. A span that reaches outside the text is cut. OnSelect is not called.
func (v *View) Select(span text.Span) {
	v.endBoundary()
	v.setCursor(cursorAt(v.within(span)))
	v.Reveal(v.cursor.selection())
	v.repaint()
}

// StandAtTop selects the first sentence that begins in view, unless the text is at its start. OnSelect is not called.
func (v *View) StandAtTop() {
	if v.scroll.offset == 0 || len(v.rows) == 0 {
		return
	}
	first := v.reader.near(v.reader.sentencesIn, v.scroll.offset)
	if next, ok := v.reader.step(v.reader.sentencesIn, first, 1); ok && first.Start < v.scroll.offset {
		first = next
	}
	v.setCursor(cursorAt(first))
	v.repaint()
}

// setCursor takes over what a program selects.
func (v *View) setCursor(c cursor) {
	v.cursor, v.told = c, c
	v.standAtCursor()
}

// AccessibilityLabel is what is selected, for a screen reader.
func (v *View) AccessibilityLabel() string { return v.SelectedText() }

// AccessibilityRole tells a screen reader that this is a text.
func (v *View) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// within cuts a span to the text.
func (v *View) within(span text.Span) text.Span {
	n := len(v.reader.text)
	start := min(max(span.Start, 0), n)
	return text.Span{Start: start, End: min(max(span.End, start), n)}
}
