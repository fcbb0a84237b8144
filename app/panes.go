package app

import (
	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/internal/words"
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
func (r *room) newParts() *panes {
	labels := kit.EnglishLabels()
	return &panes{
		claims: list.NewClaims(labels),
		view:   reading.New(),
		form:   form.New(labels),
		notice: r.voice.Banner,
		status: r.voice.Status,
		recent: container.NewVBox(),
	}
}

// compose puts the parts together, with what else stands around them.
func (r *room) compose(p *panes) {
	p.articles = list.NewArticles(r.action("open-file"), r.action("open-address"))
	p.first = notice.NewFirstRun(words.AppWelcomeToClaimlight.String(), notice.LoopSteps(),
		r.action("open-file"), r.action("open-address"), r.action("paste"), r.action("sample"))
	p.none = r.newNone(p.recent)
	p.find = r.find.Bar()
	p.library = container.NewVSplit(titled(words.AppArticles.String(), p.articles), titled(words.AppClaims.String(), p.claims))
	article := container.NewBorder(p.find, nil, nil, nil, container.NewStack(p.view, p.none, p.first))
	r.find.Sized = func() { relayout(article) }
	p.work = container.NewHSplit(article, p.form)
	p.all = container.NewHSplit(p.library, p.work)
	r.placeDividers(p)
	p.content = container.New(&watched{resized: r.resized}, notice.NewFrame(r.toolbar(p), p.notice, p.status, p.all))
}

// titled sets a quiet title above a list.
func titled(title string, list fyne.CanvasObject) fyne.CanvasObject {
	label := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	label.SizeName = theme.SizeNameCaptionText
	return container.NewBorder(label, nil, nil, nil, list)
}

// toolbar offers by mouse what is done most.
func (r *room) toolbar(p *panes) fyne.CanvasObject {
	p.tools = map[string]*widget.Button{}
	tool := func(id string, icon fyne.Resource) fyne.CanvasObject {
		b := r.button(id, icon)
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
func (r *room) button(id string, icon fyne.Resource) *toolButton {
	c := r.command(id)
	b := &toolButton{typed: r.articleRune}
	b.Text, b.Icon, b.OnTapped, b.Importance = c.Short, icon, func() { r.do(c) }, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// action offers a command of the table in an empty pane.
func (r *room) action(id string) field.Action {
	c := r.command(id)
	return field.Action{Text: c.Title, Run: func() { r.do(c) }}
}

// placeDividers puts the dividers where they were when the window was closed.
func (r *room) placeDividers(p *panes) {
	at := offsets{Library: 0.45, Work: 0.63, All: 0.2}
	r.memory.Load(memory.Panes, &at)
	p.library.SetOffset(at.Library)
	p.work.SetOffset(at.Work)
	p.all.SetOffset(at.All)
	if at.Hidden {
		p.library.Hide()
	}
}

// resized remembers the size of the window and the places of the dividers.
func (r *room) resized(size fyne.Size) {
	if r.panes == nil || size.Width <= 0 {
		return
	}
	r.memory.Put(memory.Size, r.win.Canvas().Size()) // with the menu, which the panes are without
	r.rememberPanes()
}

func (r *room) rememberPanes() {
	p := r.panes
	r.memory.Put(memory.Panes, offsets{Library: p.library.Offset, Work: p.work.Offset, All: p.all.Offset, Hidden: !p.library.Visible()})
}

// toggleLibrary shows or hides the left side.
func (r *room) toggleLibrary() {
	if r.panes.library.Visible() {
		r.panes.library.Hide()
	} else {
		r.panes.library.Show()
	}
	r.panes.all.Refresh()
	r.rememberPanes()
	r.refreshMenu()
}

// showMiddle shows the article, or what stands in its place when there is none.
func (r *room) showMiddle(articles int) {
	p := r.panes
	ask.Show(p.view, r.session.Opened() != nil)
	ask.Show(p.first, r.session.Opened() == nil && articles == 0)
	ask.Show(p.none, r.session.Opened() == nil && articles > 0)
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
