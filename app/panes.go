package app

import (
	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/widgets/field"
	"claimlight/widgets/form"
	"claimlight/widgets/kit"
	"claimlight/widgets/list"
	"claimlight/widgets/notice"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// panes are the parts of the window: the library on the left, the article in the middle, the form on the right.
type panes struct {
	articles *list.Articles
	claims   *list.Claims
	view     *reading.View
	form     *form.Form
	notice   *notice.Banner
	status   *notice.StatusBar
	find     *fyne.Container // the bar above the article, hidden unless something is searched
	first    fyne.CanvasObject
	none     fyne.CanvasObject
	recent   *fyne.Container           // articles that were opened last, offered when none is in view
	tools    map[string]*widget.Button // by the command's id
	library  *container.Split          // articles above claims
	work     *container.Split          // article beside form
	all      *container.Split          // library beside work
	content  fyne.CanvasObject
}

// offsets are the remembered places of the dividers, each 0 to 1, and whether the library is shown.
type offsets struct {
	Library, Work, All float64
	Hidden             bool
}

// newParts makes what those who do the work need of the window.
func (w *Window) newParts() *panes {
	labels := kit.EnglishLabels()
	return &panes{
		claims: list.NewClaims(labels),
		view:   reading.New(),
		form:   form.New(labels),
		notice: w.voice.Banner,
		status: w.voice.Status,
		recent: container.NewVBox(),
	}
}

// compose puts the parts together, with what else stands around them.
func (w *Window) compose(p *panes) {
	p.articles = list.NewArticles(w.action("open-file"), w.action("open-address"))
	p.first = notice.NewFirstRun("Welcome to Claimlight", notice.LoopSteps(),
		w.action("open-file"), w.action("open-address"), w.action("paste"), w.action("sample"))
	p.none = w.newNone(p.recent)
	p.find = w.find.Bar()
	p.library = container.NewVSplit(titled("Articles", p.articles), titled("Claims", p.claims))
	article := container.NewBorder(p.find, nil, nil, nil, container.NewStack(p.view, p.none, p.first))
	w.find.Sized = func() { relayout(article) }
	p.work = container.NewHSplit(article, p.form)
	p.all = container.NewHSplit(p.library, p.work)
	w.placeDividers(p)
	p.content = container.New(&watched{resized: w.resized}, notice.NewFrame(w.toolbar(p), p.notice, p.status, p.all))
}

// titled sets a quiet title above a list.
func titled(title string, list fyne.CanvasObject) fyne.CanvasObject {
	label := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	label.SizeName = theme.SizeNameCaptionText
	return container.NewBorder(label, nil, nil, nil, list)
}

// toolbar offers by mouse what is done most.
func (w *Window) toolbar(p *panes) fyne.CanvasObject {
	p.tools = map[string]*widget.Button{}
	tool := func(id string, icon fyne.Resource) fyne.CanvasObject {
		b := w.button(id, icon)
		p.tools[id] = &b.Button
		return b
	}
	left := container.NewHBox(
		tool("open-file", theme.FolderOpenIcon()), tool("open-address", theme.SearchIcon()), tool("paste", theme.ContentPasteIcon()),
		widget.NewSeparator(),
		tool("undo", theme.ContentUndoIcon()), tool("redo", theme.ContentRedoIcon()))
	right := container.NewHBox(
		tool("left-out", theme.VisibilityIcon()), tool("original", theme.ComputerIcon()), tool("export", theme.DocumentSaveIcon()))
	return container.NewBorder(nil, nil, left, right)
}

// button runs a command of the table.
func (w *Window) button(id string, icon fyne.Resource) *toolButton {
	c := w.command(id)
	b := &toolButton{typed: w.articleRune}
	b.Text, b.Icon, b.OnTapped, b.Importance = c.Short, icon, func() { w.do(c) }, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// action offers a command of the table in an empty pane.
func (w *Window) action(id string) field.Action {
	c := w.command(id)
	return field.Action{Text: c.Title, Run: func() { w.do(c) }}
}

// placeDividers puts the dividers where they were when the window was closed.
func (w *Window) placeDividers(p *panes) {
	at := offsets{Library: 0.45, Work: 0.63, All: 0.2}
	w.memory.Load(memory.Panes, &at)
	p.library.SetOffset(at.Library)
	p.work.SetOffset(at.Work)
	p.all.SetOffset(at.All)
	if at.Hidden {
		p.library.Hide()
	}
}

// resized remembers the size of the window and the places of the dividers.
func (w *Window) resized(size fyne.Size) {
	if w.panes == nil || size.Width <= 0 {
		return
	}
	w.memory.Put(memory.Size, w.win.Canvas().Size()) // with the menu, which the panes are without
	w.rememberPanes()
}

func (w *Window) rememberPanes() {
	p := w.panes
	w.memory.Put(memory.Panes, offsets{Library: p.library.Offset, Work: p.work.Offset, All: p.all.Offset, Hidden: !p.library.Visible()})
}

// toggleLibrary shows or hides the left side.
func (w *Window) toggleLibrary() {
	if w.panes.library.Visible() {
		w.panes.library.Hide()
	} else {
		w.panes.library.Show()
	}
	w.panes.all.Refresh()
	w.rememberPanes()
	w.refreshMenu()
}

// showMiddle shows the article, or what stands in its place when there is none.
func (w *Window) showMiddle(articles int) {
	p := w.panes
	ask.Show(p.view, w.session.Opened() != nil)
	ask.Show(p.first, w.session.Opened() == nil && articles == 0)
	ask.Show(p.none, w.session.Opened() == nil && articles > 0)
}

// watched is a layout that fills its room and tells when that changes.
type watched struct{ resized func(fyne.Size) }

// MinSize is that of the content.
func (l *watched) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout fills the room.
func (l *watched) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.Position{})
	l.resized(size)
}
