package desk

import (
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

// Panes are the parts of the window: the library on the left, the article in the middle, the form on the right.
type Panes struct {
	Articles *list.Articles
	Claims   *list.Claims
	View     *reading.View
	Form     *form.Form
	Notice   *notice.Banner
	Status   *notice.StatusBar
	find     *fyne.Container           // the bar above the article, hidden unless something is searched
	Tools    map[string]*widget.Button // by the command's id
	Lists    *container.Split          // articles above claims
	Guide    *fyne.Container           // what stands below the form, hidden unless it is wanted
	Side     *container.Split          // form above it
	Work     *container.Split          // article beside form
	All      *container.Split          // library beside work
	Held     *kit.Held                 // words that are dragged out of the text
	Content  fyne.CanvasObject
}

// offsets are the remembered places of the dividers, each 0 to 1, and whether the library is shown.
type offsets struct {
	Library, Work, All float64
	Hidden             bool
	Outline            bool // the headings are shown
	Side               float64
	Guide              bool // the guideline is shown below the form
}

// newParts makes what those who do the work need of the window.
func (d *Desk) newParts() *Panes {
	labels := kit.LabelsOf(d.Session.Scheme().Scale)
	p := &Panes{
		Claims: list.NewClaims(labels),
		View:   reading.New(),
		Form:   form.New(labels),
		Notice: d.Voice.Banner,
		Status: d.Voice.Status,
		Held:   kit.NewHeld(),
	}
	if own := d.Session.Scheme().Shown(); len(own) > 0 {
		p.Form.SetScheme(labels, own)
	}
	return p
}

// Compose puts the parts together, with what else stands around them.
func (d *Desk) Compose() {
	p := d.Panes
	p.Articles = list.NewArticles(d.Action("open-file"), d.Action("open-address"))
	p.find = d.Find.Bar()
	var articles, claims fyne.CanvasObject
	d.titles[0], articles = titled(words.AppArticles.String(), p.Articles, d.FoldArticles)
	d.titles[1], claims = titled(words.AppClaims.String(), p.Claims, d.FoldClaims)
	p.Articles.OnCount, p.Claims.OnCount = d.titles[0].count.SetText, d.titles[1].count.SetText
	p.Lists = container.NewVSplit(articles, claims)
	d.outline.OnGo = d.goToHeading
	d.outline.OnLeave = func() { d.Window.Canvas().Focus(p.View) }
	d.middle = container.NewBorder(p.find, nil, d.outline.Scroll, nil, p.View)
	p.Guide = container.NewStack()
	p.Guide.Hide()
	p.Side = container.NewVSplit(p.Form, p.Guide)
	p.Work = container.NewHSplit(d.middle, p.Side)
	p.All = container.NewHSplit(p.Lists, container.NewStack(p.Work, d.scenes.work))
	d.placeDividers(p)
	work := container.NewStack(p.All, d.scenes.whole)
	p.Content = container.New(&watched{resized: d.resized}, notice.NewFrame(d.toolbar(p), p.Notice, p.Status, work),
		p.Held.Object)
}

// toolbar offers by mouse what is done most.
func (d *Desk) toolbar(p *Panes) fyne.CanvasObject {
	p.Tools = map[string]*widget.Button{}
	tool := func(id string, icon fyne.Resource) fyne.CanvasObject {
		b := d.button(id, icon)
		p.Tools[id] = &b.Button
		return b
	}
	left := container.NewHBox(
		tool("open-file", theme.FolderOpenIcon()), tool("open-address", kit.WebIcon()),
		tool("paste", theme.ContentPasteIcon()),
		widget.NewSeparator(),
		tool("undo", theme.ContentUndoIcon()), tool("redo", theme.ContentRedoIcon()))
	right := container.NewHBox(
		tool("left-out", theme.VisibilityIcon()), tool("original", kit.OutsideIcon()),
		tool("export", theme.UploadIcon()))
	return container.NewBorder(nil, nil, left, right)
}

// button runs a command of the table.
func (d *Desk) button(id string, icon fyne.Resource) *toolButton {
	c := d.Runner.Find(id)
	b := &toolButton{typed: d.Runner.Rune, pressed: d.Runner.Key}
	b.Text, b.Icon, b.OnTapped, b.Importance = c.Short, icon, func() { d.Runner.Do(c) }, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// Action offers a command of the table where there is nothing yet.
func (d *Desk) Action(id string) field.Action {
	c := d.Runner.Find(id)
	return field.Action{Text: c.Title, Run: func() { d.Runner.Do(c) }}
}

// placeDividers puts the dividers where they were when the window was closed.
func (d *Desk) placeDividers(p *Panes) {
	at := offsets{Library: 0.44, Work: 0.63, All: 0.2, Side: 0.55}
	d.Memory.Load(memory.Panes, &at)
	p.Lists.SetOffset(at.Library)
	p.Work.SetOffset(at.Work)
	p.All.SetOffset(at.All)
	p.Side.SetOffset(at.Side)
	d.outline.wanted, d.guided = at.Outline, at.Guide
	if at.Hidden {
		p.Lists.Hide()
	}
	folded := noneFolded
	if d.Memory.Load(memory.Folded, &folded); folded != noneFolded {
		d.fold(folded)
	}
}

// resized remembers the size of the window and the places of the dividers.
func (d *Desk) resized(size fyne.Size) {
	if d.Panes == nil || size.Width <= 0 {
		return
	}
	d.Memory.Put(memory.Size, d.Window.Canvas().Size()) // with the menu, which the panes are without
	d.rememberPanes()
}

func (d *Desk) rememberPanes() {
	p := d.Panes
	divider := p.Lists.Offset
	if d.folded != noneFolded {
		divider = d.divider
	}
	d.Memory.Put(memory.Panes, offsets{
		Library: divider, Work: p.Work.Offset, All: p.All.Offset,
		Hidden: !p.Lists.Visible(), Outline: d.outline.wanted, Side: p.Side.Offset, Guide: d.guided,
	})
}

// ToggleLibrary shows or hides the left side.
func (d *Desk) ToggleLibrary() {
	if d.Panes.Lists.Visible() {
		d.Panes.Lists.Hide()
	} else {
		d.Panes.Lists.Show()
	}
	d.Panes.All.Refresh()
	d.rememberPanes()
	d.RefreshMenu()
}

// HasLists tells whether there is room for the lists: no scene has taken it.
func (d *Desk) HasLists() bool { return d.Panes.All.Visible() }

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

// LayOutMiddle lays the article out anew after the bar above it came or went.
func (d *Desk) LayOutMiddle() { relayout(d.middle) }
