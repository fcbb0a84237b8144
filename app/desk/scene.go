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
	leave  *field.Button
	last   fyne.Focusable // what had the keyboard in it when another scene came over it
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
	focused := d.Window.Canvas().Focused()
	if n := len(d.scenes.shown); n > 0 {
		d.scenes.shown[n-1].last = focused
	} else {
		d.scenes.before = focused
	}
	d.scenes.shown = slices.DeleteFunc(d.scenes.shown, func(under shownScene) bool { return under.ID == s.ID })
	d.scenes.shown = append(d.scenes.shown, d.frame(s))
	d.setScene()
	d.EnterScene()
}

// Rest shows the scene that stands where no article is in view, unless one is, or another scene.
func (d *Desk) Rest() {
	if d.Session.Opened() == nil && !d.InScene() {
		d.scenes.shown = []shownScene{d.frame(d.Resting())}
		d.setScene()
	}
}

// AtRest tells whether that is all there is: nothing can be left for something else.
func (d *Desk) AtRest() bool {
	return len(d.scenes.shown) == 1 && d.Session.Opened() == nil && d.Scene() == d.Resting().ID
}

// LeaveScene leaves the uppermost scene for what was there before, and tells whether there was one to leave.
func (d *Desk) LeaveScene() bool {
	last := len(d.scenes.shown) - 1
	if last < 0 || d.AtRest() {
		return false
	}
	d.scenes.shown = d.scenes.shown[:last]
	d.setScene()
	d.Rest()
	if d.InScene() {
		d.EnterScene()
	} else {
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

// FocusScene has the keyboard stay in the scene, or gives it to it, and tells whether there is one.
func (d *Desk) FocusScene() bool {
	if d.InScene() && d.Window.Canvas().Focused() == nil {
		d.EnterScene()
	}
	return d.InScene()
}

// EnterScene gives the keyboard to what had it in the scene, or is to have it first.
func (d *Desk) EnterScene() {
	d.Window.Canvas().Unfocus()
	top := d.scenes.shown[len(d.scenes.shown)-1]
	to := top.last
	if to == nil && top.First != nil {
		to = top.First()
	}
	if to != nil {
		d.Window.Canvas().Focus(to)
	}
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
		top.leave.Hidden = d.AtRest()
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
	d.showCounts()
	d.RefreshMenu()
}

// showTitle names in the title of the window what is in view.
func (d *Desk) showTitle() {
	switch o := d.Session.Opened(); {
	case d.InScene() && !d.AtRest():
		d.Window.SetTitle(words.AppClaimlight(d.scenes.shown[len(d.scenes.shown)-1].Title).String())
	case o == nil:
		d.Window.SetTitle("Claimlight")
	default:
		d.Window.SetTitle(words.AppClaimlight(o.Article.Title).String())
	}
}

// frame sets the title of a scene above it, and the way out of it.
func (d *Desk) frame(s Scene) shownScene {
	title := kit.NewHeading(s.Title)
	title.SizeName = theme.SizeNameSubHeadingText
	leave := field.NewButton(words.AppBackEsc.String(), theme.NavigateBackIcon(), func() { d.LeaveScene() })
	leave.OnLeave, leave.OnShortcut = leave.OnTapped, d.Runner.Shortcut
	line := kit.NewRow(8, []float32{1, 0}, container.New(&kit.Middle{}, title), leave)
	head := kit.NewColumn(0, kit.NewInset(kit.Inset{Left: 16, Top: 6, Right: 10, Bottom: 6}, line), widget.NewSeparator())
	return shownScene{Scene: s, framed: kit.NewPane(head, kit.NewColumn(0), s.Content), leave: leave}
}
