// Package trail leads back and forward between the places from which the user jumped.
package trail

import (
	"slices"

	"claimlight/app/session"
	"claimlight/internal/text"
)

// Params are what the trail needs.
type Params struct {
	Session *session.Session
	Text    Text
	Has     func(articleID string) bool // tells whether an article is still in the library
	Show    func(articleID string)      // brings it into view
	ToText  func()                      // gives the text the keyboard
	Changed func()                      // told when there is another place to go to, or none any more
}

// Text is what is needed of the text in view.
type Text interface {
	Selection() text.Span
	Shows(offset int) bool
	Top() int
	SetTop(offset int)
}

// place is where the user was: in which article, at which words, and with what at the top of the view.
type place struct {
	article  string
	selected text.Span
	top      int
}

// mostPlaces are kept each way.
const mostPlaces = 100

// Trail is the places from which the user jumped, as a browser keeps its pages. A step to what is in sight is no jump.
type Trail struct {
	Params
	behind, ahead []place
	jumping       bool // what leaves a place is noted already
}

// New makes a trail without a place.
func New(p Params) *Trail { return &Trail{Params: p} }

// here is where the user is; false while no article is open.
func (t *Trail) here() (place, bool) {
	o := t.Session.Opened()
	if o == nil {
		return place{}, false
	}
	return place{o.Article.ID, t.Text.Selection(), t.Text.Top()}, true
}

// LeaveFor notes that the text goes to a span, unless that is in sight.
func (t *Trail) LeaveFor(span text.Span) {
	if from, ok := t.here(); ok && !t.jumping && !t.Text.Shows(span.Start) {
		t.note(from)
	}
}

// Jump does what leads elsewhere, in however many steps, as one jump.
func (t *Trail) Jump(do func()) {
	if t.jumping {
		do()
		return
	}
	t.From()(do)
}

// From remembers where the user is, and gives what does the steps of a jump from there, which is noted once.
func (t *Trail) From() (step func(do func())) {
	from, ok := t.here()
	return func(do func()) {
		t.aside(do)
		if now, _ := t.here(); ok && (now.article != from.article || now.top != from.top) {
			t.note(from)
			ok = false
		}
	}
}

// aside does something that leaves no place behind.
func (t *Trail) aside(do func()) {
	before := t.jumping
	t.jumping = true
	defer func() { t.jumping = before }()
	do()
}

// note keeps a place to go back to. What lay ahead is given up.
func (t *Trail) note(from place) {
	t.ahead = nil
	if n := len(t.behind); n == 0 || t.behind[n-1] != from {
		t.behind = append(t.behind, from)
	}
	if extra := len(t.behind) - mostPlaces; extra > 0 {
		t.behind = slices.Delete(t.behind, 0, extra)
	}
	t.Changed()
}

// CanGoBack tells whether there is a place to go back to.
func (t *Trail) CanGoBack() bool { return len(t.behind) > 0 }

// CanGoOn tells whether there is a place from which the user went back.
func (t *Trail) CanGoOn() bool { return len(t.ahead) > 0 }

// Back goes to the place from which the user came.
func (t *Trail) Back() { t.walk(&t.behind, &t.ahead) }

// Forward goes to the place from which the user went back.
func (t *Trail) Forward() { t.walk(&t.ahead, &t.behind) }

// walk goes to the last of the places, and puts the one where the user is to the others. A place in an article that is
// gone is none.
func (t *Trail) walk(from, to *[]place) {
	here, ok := t.here()
	for len(*from) > 0 {
		last := (*from)[len(*from)-1]
		*from = (*from)[:len(*from)-1]
		if !t.Has(last.article) {
			continue
		}
		if ok {
			*to = append(*to, here)
		}
		t.aside(func() { t.stand(last) })
		break
	}
	t.Changed()
}

// stand puts the user at a place.
func (t *Trail) stand(at place) {
	if o := t.Session.Opened(); o == nil || o.Article.ID != at.article {
		t.Show(at.article)
	}
	if o := t.Session.Opened(); o == nil || o.Article.ID != at.article {
		return
	}
	t.Session.GoTo(at.selected)
	t.Text.SetTop(at.top)
	t.ToText()
}
