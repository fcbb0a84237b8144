package guideline

import (
	"time"

	"claimlight/app/ask"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"
	"claimlight/widgets/guideline"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"github.com/google/uuid"
)

// settle is how long typing rests before it is saved, and shown as it will look.
const settle = 300 * time.Millisecond

// longestTyped is how long a text is typed at most, in bytes: Fyne takes a quarter of a second for a letter in one so
// long, and five in one of five times that.
const longestTyped = 20_000

// editor is where the guideline is written: the text on the left, how it looks on the right.
type editor struct {
	of      *Guide
	entry   *field.Entry
	view    *guideline.View
	warning *kit.Caption
	instead *notice.EmptyState // of the entry, where the text is too long for one
	out     *field.Button
	content fyne.CanvasObject
	visit   string
	stop    func() // ends the wait for the end of typing; nil where nothing was typed
}

// Content is the editor, for a scene.
func (g *Guide) Content() fyne.CanvasObject {
	if g.editor == nil {
		g.editor = g.newEditor()
	}
	g.editor.show(g.Text())
	return g.editor.content
}

// First has the keyboard when the editor comes.
func (g *Guide) First() fyne.Focusable {
	if !g.editor.entry.Visible() {
		return g.editor.out
	}
	return g.editor.entry
}

func (g *Guide) newEditor() *editor {
	e := &editor{of: g, entry: field.NewArea(words.GuidelinePlaceholder.String(), 10), view: guideline.New()}
	e.warning = kit.NewCaption(words.GuidelineTooLong(most()).String())
	e.warning.Color, e.warning.Lines = theme.ColorNameError, 2
	e.warning.Hide()
	e.entry.Name = words.GuidelineGuideline.String()
	e.entry.OnEdit, e.entry.OnLeave, e.entry.OnShortcut = e.typed, g.Leave, g.Shortcut
	e.entry.OnFocus = func(gained bool) {
		if g.Flush(); gained {
			e.visit = uuid.NewString()
		}
	}
	e.view.OnLink, e.view.OnLeave = g.OpenLink, g.Leave
	e.view.OnShortcut = g.Shortcut
	in := field.NewButton(words.GuidelineImport.String(), theme.FolderOpenIcon(), g.Import)
	out := field.NewButton(words.GuidelineExport.String(), theme.DocumentSaveIcon(), g.Export)
	for _, b := range []*field.Button{in, out} {
		b.OnLeave, b.OnShortcut = g.Leave, g.Shortcut
	}
	e.out = out
	e.instead = notice.NewEmptyState(theme.DocumentIcon(), words.GuidelineLong.String())
	about := kit.NewCaption(words.GuidelineAbout.String())
	about.Lines = 2
	top := kit.NewInset(kit.Inset{Left: 16, Top: 6, Right: 10, Bottom: 6},
		kit.NewRow(8, []float32{1, 0, 0}, container.New(&kit.Middle{}, about), in, out))
	left := kit.NewInset(kit.Inset{Left: 12, Top: 2, Right: 4, Bottom: 12}, container.NewStack(e.entry, e.instead))
	split := container.NewHSplit(left, e.view.Scroll)
	foot := kit.NewInset(kit.Inset{Left: 16, Bottom: 6}, e.warning)
	e.content = kit.NewPane(top, foot, split)
	return e
}

// show shows a text that is not being typed.
func (e *editor) show(text string) {
	long := len(text) > longestTyped
	ask.Show(e.instead, long)
	ask.Show(e.entry, !long)
	if long {
		e.entry.Fill("")
	} else {
		e.entry.Fill(text)
	}
	e.view.Set(text)
	e.warn(false)
}

// typed has the text saved, and shown as it will look, when typing rests.
func (e *editor) typed() {
	if e.stop != nil {
		e.stop()
	}
	e.stop = e.of.Later(settle, e.of.Flush)
}

// Flush saves what was typed.
func (g *Guide) Flush() {
	e := g.editor
	if e == nil || e.stop == nil {
		return
	}
	e.stop()
	e.stop = nil
	long := len(e.entry.Text) > storage.MostGuideline
	if e.warn(long); long {
		return
	}
	g.put(e.visit, e.entry.Text)
	e.view.Set(g.text)
	if len(g.text) > longestTyped {
		e.show(g.text)
		g.Ask.Focus(e.out)
	}
	if g.pane != nil {
		g.pane.show(g.text)
	}
}

// warn says that the text is too long to be saved, or no longer.
func (e *editor) warn(long bool) {
	if e.warning.Visible() != long {
		ask.Show(e.warning, long)
		e.content.Refresh()
	}
}
