package guideline

import (
	"strconv"

	"claimlight/app/ask"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/guideline"
	"claimlight/widgets/kit"
	"claimlight/widgets/notice"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pane is the guideline beside the form, or what can be done where there is none.
type pane struct {
	of      *Guide
	view    *guideline.View
	search  *field.Entry
	count   *kit.Caption
	fold    *field.Button
	nothing *notice.EmptyState
	empty   *container.Scroll // in which that stands
	content fyne.CanvasObject
	focused bool
}

func (g *Guide) newPane() *pane {
	p := &pane{of: g, view: guideline.New(), search: field.NewEntry(words.GuidelineWords.String())}
	p.view.OnLink, p.view.OnLeave = g.OpenLink, g.ToText
	p.view.OnKey, p.view.OnRune, p.view.OnShortcut = g.key, g.typed, g.Shortcut
	p.view.OnFocus = p.focus
	p.count = kit.NewCaption("")
	p.search.Name = words.GuidelineFind.String()
	p.search.OnEdit, p.search.OnSubmitted = p.look, func(string) { p.next() }
	edit := p.button(words.GuidelineEdit.String(), theme.DocumentCreateIcon(), g.Edit)
	p.fold = p.button(words.GuidelineFold.String(), theme.MenuDropDownIcon(), p.foldAll)
	hide := p.button(words.GuidelineHide.String(), theme.CancelIcon(), g.Toggle)
	for _, f := range []field.Field{p.search, p.fold, edit, hide} {
		h := f.Hooked()
		h.OnFocus, h.OnLeave, h.OnShortcut = p.focus, g.ToText, g.Shortcut
	}
	p.nothing = notice.NewEmptyState(theme.DocumentIcon(), words.GuidelineNone.String(),
		field.Action{Text: words.GuidelineStart.String(), Run: g.Start},
		field.Action{Text: words.GuidelineImport.String(), Run: g.Import})
	for _, f := range p.nothing.Fields() {
		h := f.Hooked()
		h.OnFocus, h.OnLeave, h.OnShortcut = p.focus, g.ToText, g.Shortcut
	}
	head := kit.NewRow(2, []float32{0, 1, 0, 0, 0, 0}, container.New(&kit.Middle{},
		kit.NewSnug(kit.NewHeading(words.GuidelineGuideline.String()))),
		kit.NewInset(kit.Inset{Left: 6, Right: 2}, p.search), container.New(&kit.Middle{}, kit.NewSnug(p.count)),
		p.fold, edit, hide)
	top := kit.NewColumn(0, widget.NewSeparator(), kit.NewInset(kit.Inset{Left: 12, Top: 3, Right: 4, Bottom: 3}, head),
		widget.NewSeparator())
	p.empty = container.NewVScroll(kit.NewInset(kit.Inset{Left: 16, Top: 6, Right: 16, Bottom: 6}, p.nothing))
	p.content = kit.NewPane(top, kit.NewColumn(0), p.view.Scroll, p.empty)
	return p
}

// button makes a small button with a sign, which says what it does to a screen reader.
func (p *pane) button(name string, icon fyne.Resource, run func()) *field.Button {
	b := field.NewButton("", icon, run)
	b.Name = name
	return b
}

// show shows a text, or that there is none.
func (p *pane) show(text string) {
	p.view.Set(text)
	empty := text == ""
	ask.Show(p.view.Scroll, !empty)
	ask.Show(p.empty, empty)
	ask.Show(p.search, !empty)
	ask.Show(p.fold, p.view.HasHeadings())
	if p.search.Text != "" {
		p.look()
	}
	p.content.Refresh()
}

// enter gives the pane the keyboard.
func (p *pane) enter() {
	if p.of.Text() == "" {
		p.of.Ask.Focus(p.nothing.Fields()[0])
		return
	}
	p.of.Ask.Focus(p.view)
}

// find gives the keyboard to the field for words.
func (p *pane) find() {
	if p.search.Visible() {
		p.of.Ask.Focus(p.search)
	}
}

func (p *pane) focus(gained bool) { p.focused = gained }

// look looks for what is typed.
func (p *pane) look() {
	n := p.view.Find(p.search.Text)
	switch {
	case p.search.Text == "":
		p.say("")
	case n == 0:
		p.say(words.GuidelineNotFound.String())
	default:
		p.say(of(1, n))
	}
}

// next shows the next place.
func (p *pane) next() {
	if at, n := p.view.Step(1); n > 0 {
		p.say(of(at, n))
	}
}

func of(at, n int) string { return strconv.Itoa(at) + "/" + strconv.Itoa(n) }

func (p *pane) say(s string) {
	p.count.SetText(s)
	p.content.Refresh()
}

// foldAll shows the headings alone, or all again.
func (p *pane) foldAll() {
	p.view.FoldAll(!p.view.Folded())
	icon := theme.MenuDropDownIcon()
	if p.view.Folded() {
		icon = theme.MenuExpandIcon()
	}
	p.fold.SetIcon(icon)
}

// typed looks for words at "/", as in the article, and rates by a digit; other letters mean the text, which has not the
// keyboard.
func (g *Guide) typed(r rune) bool {
	switch {
	case r == '/':
		g.Find()
	case r >= '0' && r <= '9':
		return g.Rune(r)
	}
	return r == '/'
}

// key calls a command by a function key; other keys mean the text.
func (g *Guide) key(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && g.Key(name)
}
