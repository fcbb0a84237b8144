package desk

import (
	"claimlight/app/ask"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/widgets/list"
)

// outline is the headings of the article in view, beside its text.
type outline struct {
	*list.Outline
	wanted bool
}

// headingsOf are the headings of a version.
func headingsOf(v *article.Version) []list.Heading {
	var all []list.Heading
	spans, kept := v.Spans(), 0
	for _, b := range v.Blocks {
		if !b.Kept() {
			continue
		}
		if b.Kind == article.Heading {
			all = append(all, list.Heading{Text: b.Text, Level: max(b.Level, 1), At: spans[kept].Start})
		}
		kept++
	}
	return all
}

// HasOutline tells whether the article in view has headings.
func (d *Desk) HasOutline() bool { return !d.outline.Empty() }

// OutlineShown tells whether the headings are shown, of articles that have some.
func (d *Desk) OutlineShown() bool { return d.outline.wanted }

// ToggleOutline shows the headings beside the text, and gives them the keyboard; or hides them, and gives it back.
func (d *Desk) ToggleOutline() {
	d.outline.wanted = !d.outline.wanted
	d.rememberPanes()
	d.placeOutline()
	d.RefreshMenu()
	if d.outline.Scroll.Visible() {
		d.Window.Canvas().Focus(d.outline.Outline)
	} else {
		d.Window.Canvas().Focus(d.Panes.View)
	}
}

// ShowOutline shows the headings of the article in view.
func (d *Desk) ShowOutline() {
	var headings []list.Heading
	if o := d.Session.Opened(); o != nil {
		headings = headingsOf(&o.Version)
	}
	d.outline.SetHeadings(headings)
	d.placeOutline()
}

// placeOutline gives the headings their room, if they are to be seen.
func (d *Desk) placeOutline() {
	shown := d.outline.wanted && d.HasOutline()
	if shown != d.outline.Scroll.Visible() {
		ask.Show(d.outline.Scroll, shown)
		d.LayOutMiddle()
	}
	d.FollowOutline()
}

// FollowOutline marks the heading of what stands at the top of the view.
func (d *Desk) FollowOutline() {
	if d.outline.Scroll.Visible() {
		d.outline.Follow(d.Panes.View.Top())
	}
}

// goToHeading brings a heading to the top of the view, and selects it.
func (d *Desk) goToHeading(h list.Heading) {
	d.Jump(func() {
		d.Session.GoTo(text.Span{Start: h.At, End: h.At + len(h.Text)})
		d.Panes.View.SetTop(h.At)
	})
	d.FollowOutline()
	d.Window.Canvas().Focus(d.Panes.View)
}
