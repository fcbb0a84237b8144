package reading

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// markTheme is a theme that knows the colours of marks.
type markTheme struct{ fyne.Theme }

func (m markTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if c, ok := kit.MarkColors()[name]; ok {
		return c.Of(variant)
	}
	return m.Theme.Color(name, variant)
}

// hand reads an article as a user does: with the driver's own order of events.
type hand struct {
	*testing.T
	view    *View
	window  fyne.Window
	clock   time.Time
	shift   bool
	opened  []string
	tagged  []string
	chosen  []string // what OnSelect told
	hints   []string
	toggled []int
	bounds  []string
	moved   int
	keys    []fyne.KeyName
	runes   []rune
	menus   []string
}

// read opens an article of paragraphs, the first being the title, in a window of 700 × 500 dp.
func read(t *testing.T, paragraphs ...string) *hand {
	t.Helper()
	v := &article.Version{}
	for i, p := range paragraphs {
		kind := article.Paragraph
		if i == 0 {
			kind = article.Title
		}
		v.Blocks = append(v.Blocks, article.Block{Kind: kind, Text: p})
	}
	return readVersion(t, v)
}

func readVersion(t *testing.T, version *article.Version) *hand {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, markTheme{theme.DefaultTheme()})
	h := &hand{T: t, view: New(), clock: time.Unix(0, 0)}
	v := h.view
	v.now = func() time.Time { return h.clock }
	v.OnOpenMark = func(id string) { h.opened = append(h.opened, id); v.SetActive(id) }
	v.OnTag = func(s text.Span, stay bool) {
		h.tagged = append(h.tagged, map[bool]string{true: "stay "}[stay]+h.of(s))
	}
	v.OnSelect = func(s text.Span) { h.chosen = append(h.chosen, h.of(s)) }
	v.OnHint = func(s string) { h.hints = append(h.hints, s) }
	v.OnToggleBlock = func(i int) { h.toggled = append(h.toggled, i) }
	v.OnBoundary = func(id string, s text.Span) { h.bounds = append(h.bounds, id+" "+h.of(s)) }
	v.OnMoved = func() { h.moved++ }
	v.OnKey = func(k fyne.KeyName, _ bool) bool { h.keys = append(h.keys, k); return true }
	v.OnRune = func(r rune) bool { h.runes = append(h.runes, r); return true }
	v.OnMenu = func(_ fyne.Position, s text.Span) { h.menus = append(h.menus, h.of(s)) }
	h.window = test.NewTempWindow(t, v)
	h.window.SetPadded(false)
	h.window.Resize(fyne.NewSize(700, 500))
	v.SetVersion(version)
	return h
}

func (h *hand) of(s text.Span) string { return s.Of(h.view.page.Text) }

// find is the span of the first place where a text stands.
func (h *hand) find(s string) text.Span {
	h.Helper()
	i := strings.Index(h.view.page.Text, s)
	if i < 0 {
		h.Fatalf("no %q in the text", s)
	}
	return text.Span{Start: i, End: i + len(s)}
}

// point is the middle of the first letter of a text, on the screen.
func (h *hand) point(s string) fyne.Position { return h.pointAt(h.find(s).Start) }

func (h *hand) pointAt(offset int) fyne.Position {
	h.Helper()
	y, _ := h.view.port.OnScreen(offset)
	row := h.view.page.RowAt(offset)
	rects := h.view.page.Column.Rects(
		row,
		text.SnapGraphemes(h.view.page.Text, text.Span{Start: offset, End: offset + 1}).
			Shift(-h.view.page.Rows[row].Span.Start),
	)
	if len(rects) == 0 {
		h.Fatalf("offset %d is not drawn", offset)
	}
	return fyne.NewPos(h.view.port.Left()+rects[0].X+rects[0].Width*0.4, y+rects[0].Height/2)
}

func (h *hand) event(pos fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pos, AbsolutePosition: pos}, Button: button}
	if h.shift {
		ev.Modifier = fyne.KeyModifierShift
	}
	return ev
}

// clickAt clicks: MouseDown, MouseUp, Tapped.
func (h *hand) clickAt(pos fyne.Position) *hand {
	ev := h.event(pos, desktop.MouseButtonPrimary)
	h.view.MouseDown(ev)
	h.view.MouseUp(ev)
	h.view.Tapped(&ev.PointEvent)
	h.clock = h.clock.Add(80 * time.Millisecond)
	return h
}

func (h *hand) click(s string) *hand { return h.wait().clickAt(h.point(s)) }

func (h *hand) shiftClick(s string) *hand {
	h.shift = true
	h.click(s)
	h.shift = false
	return h
}

func (h *hand) doubleClick(s string) *hand {
	pos := h.point(s)
	return h.wait().clickAt(pos).clickAt(pos)
}

func (h *hand) wait() *hand {
	h.clock = h.clock.Add(time.Second)
	return h
}

// drag moves from one text to another in steps: MouseDown, Dragged…, MouseUp, DragEnd.
func (h *hand) drag(from, to string) *hand { return h.wait().dragTo(h.point(from), h.point(to)) }

func (h *hand) dragTo(from, to fyne.Position) *hand {
	h.view.MouseDown(h.event(from, desktop.MouseButtonPrimary))
	h.moveTo(from, to)
	h.view.MouseUp(h.event(to, desktop.MouseButtonPrimary))
	h.view.DragEnd()
	return h
}

func (h *hand) moveTo(from, to fyne.Position) {
	const steps = 5
	delta := to.Subtract(from)
	last := from
	for i := 1; i <= steps; i++ {
		pos := from.AddXY(delta.X*float32(i)/steps, delta.Y*float32(i)/steps)
		ev := &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos}}
		ev.Dragged = fyne.NewDelta(pos.X-last.X, pos.Y-last.Y)
		h.view.Dragged(ev)
		last = pos
	}
}

// press types keys, with Shift held where the name is given as "Shift+…".
func (h *hand) press(keys ...string) *hand {
	for _, k := range keys {
		name, shifted := strings.CutPrefix(k, "Shift+")
		if shifted {
			h.view.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		key := fyne.KeyName(name)
		switch name {
		case "PageUp":
			key = fyne.KeyPageUp
		case "PageDown":
			key = fyne.KeyPageDown
		}
		h.view.TypedKey(&fyne.KeyEvent{Name: key})
		if shifted {
			h.view.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
	}
	return h
}

func (h *hand) mark(id, s string) *hand {
	h.view.SetMarks(append(h.view.marks.given, Mark{
		ID: id, Span: h.find(s), Color: kit.ColorMarkTrue, Label: "claim " + id,
	}))
	return h
}

func (h *hand) wantSelected(want string) *hand {
	h.Helper()
	if got := h.view.SelectedText(); got != want {
		h.Errorf("selected %q, want %q", got, want)
	}
	return h
}

func (h *hand) wantList(what string, got []string, want ...string) *hand {
	h.Helper()
	if !slices.Equal(got, want) {
		h.Errorf("%s %q, want %q", what, got, want)
	}
	return h
}
