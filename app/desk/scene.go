package desk

import (
	"slices"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Scene is what can stand in the window in place of the panes: a look at the library as a whole. Tools, notices and the
// status line stay around it. Commands that are about the article in view have nothing to work on meanwhile, but those
// that say InScenes.
//
// What has the keyboard in a scene hands the shortcuts that it has no use for to Runner.Shortcut, and on Esc calls
// LeaveScene.
type Scene struct {
	ID      string // of the command that shows it
	Title   string
	Content fyne.CanvasObject
	Beside  bool                  // the lists stay beside it
	First   func() fyne.Focusable // what has the keyboard when it comes; nil, or nil given, for nothing
	Shown   func()                // called when it comes, also from under another one; may be nil
}

// scenes are those that stand in the window, the uppermost last.
type scenes struct {
	shown  []shownScene
	before fyne.Focusable  // what had the keyboard before the first of them came
	whole  *fyne.Container // in place of all panes
	work   *fyne.Container // in place of article and form
}

type shownScene struct {
	Scene
	framed fyne.CanvasObject
}

// newScenes makes room for scenes in place of all panes, and of the work alone.
func newScenes() scenes { return scenes{whole: container.NewStack(), work: container.NewStack()} }

// ShowScene shows a scene in place of the panes. The one that is shown is left by being called for again.
func (d *Desk) ShowScene(s Scene) {
	if d.Scene() == s.ID {
		d.LeaveScene()
		return
	}
	d.Session.Settle()
	if !d.InScene() {
		d.scenes.before = d.Window.Canvas().Focused()
	}
	d.scenes.shown = slices.DeleteFunc(d.scenes.shown, func(under shownScene) bool { return under.ID == s.ID })
	d.scenes.shown = append(d.scenes.shown, shownScene{s, d.frame(s)})
	d.setScene()
	d.FocusScene()
}

// LeaveScene leaves the uppermost scene for what was there before, and tells whether there was one to leave.
func (d *Desk) LeaveScene() bool {
	last := len(d.scenes.shown) - 1
	if last < 0 {
		return false
	}
	d.scenes.shown = d.scenes.shown[:last]
	d.setScene()
	if !d.FocusScene() {
		d.focusAgain(d.scenes.before)
	}
	return true
}

// LeaveScenes brings the panes back, with the keyboard in the text: something was opened in it.
func (d *Desk) LeaveScenes() {
	if d.InScene() {
		d.scenes.shown = nil
		d.setScene()
		d.focusAgain(d.Panes.View)
	}
}

// Scene is the id of the scene that is shown; empty for none.
func (d *Desk) Scene() string {
	if n := len(d.scenes.shown); n > 0 {
		return d.scenes.shown[n-1].ID
	}
	return ""
}

// InScene tells whether a scene stands in place of the panes.
func (d *Desk) InScene() bool { return d.Scene() != "" }

// FocusScene gives the scene the keyboard, and tells whether there is one.
func (d *Desk) FocusScene() bool {
	if !d.InScene() {
		return false
	}
	d.Window.Canvas().Unfocus()
	if first := d.scenes.shown[len(d.scenes.shown)-1].First; first != nil {
		if o := first(); o != nil {
			d.Window.Canvas().Focus(o)
		}
	}
	return true
}

// focusAgain gives the keyboard back to what had it, or to the text where that is gone.
func (d *Desk) focusAgain(before fyne.Focusable) {
	d.Window.Canvas().Unfocus()
	o, drawn := before.(fyne.CanvasObject)
	switch {
	case drawn && o.Visible() && fyne.CurrentApp().Driver().CanvasForObject(o) == d.Window.Canvas():
		d.Window.Canvas().Focus(before)
	case d.Session.Opened() != nil:
		d.Window.Canvas().Focus(d.Panes.View)
	}
}

// setScene shows the uppermost scene, or the panes, and says in title and menus what is the case.
func (d *Desk) setScene() {
	p, s := d.Panes, &d.scenes
	s.whole.Objects, s.work.Objects = nil, nil
	in := d.InScene()
	beside := false
	if in {
		top := s.shown[len(s.shown)-1]
		beside = top.Beside
		if beside {
			s.work.Objects = []fyne.CanvasObject{top.framed}
		} else {
			s.whole.Objects = []fyne.CanvasObject{top.framed}
		}
		if top.Shown != nil {
			top.Shown()
		}
	}
	p.Work.Hidden = in && beside
	p.All.Hidden = in && !beside
	s.whole.Refresh()
	s.work.Refresh()
	p.All.Refresh()
	p.Content.Refresh()
	d.showTitle()
	d.RefreshMenu()
}

// showTitle names in the title of the window what is in view.
func (d *Desk) showTitle() {
	switch o := d.Session.Opened(); {
	case d.InScene():
		d.Window.SetTitle(words.AppClaimlight(d.scenes.shown[len(d.scenes.shown)-1].Title).String())
	case o == nil:
		d.Window.SetTitle("Claimlight")
	default:
		d.Window.SetTitle(words.AppClaimlight(o.Article.Title).String())
	}
}

// frame sets the title of a scene above it, and the way out of it.
func (d *Desk) frame(s Scene) fyne.CanvasObject {
	title := kit.NewHeading(s.Title)
	title.SizeName = theme.SizeNameSubHeadingText
	leave := field.NewButton(words.AppBackEsc.String(), theme.NavigateBackIcon(), func() { d.LeaveScene() })
	leave.OnLeave, leave.OnShortcut = leave.OnTapped, d.Runner.Shortcut
	line := kit.NewRow(8, []float32{1, 0}, container.New(&kit.Middle{}, title), leave)
	head := kit.NewColumn(0, kit.NewInset(kit.Inset{Left: 16, Top: 6, Right: 10, Bottom: 6}, line), widget.NewSeparator())
	return container.NewBorder(head, nil, nil, nil, s.Content)
}
