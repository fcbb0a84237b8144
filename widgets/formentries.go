package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
)

// entry is one of several figures or pieces of evidence in the form.
type entry[T any] struct {
	id       string
	base     T // as given, with what the form does not show
	bindings []*binding[T]
	object   fyne.CanvasObject
	numbers  []*numberField // those of the fields that hold numbers
	remove   *linkField
	rename   func(number, of int)
}

func (e *entry[T]) value() T {
	t := e.base
	for _, b := range e.bindings {
		b.read(&t)
	}
	return t
}

func (e *entry[T]) focused(now fyne.Focusable) bool {
	return slices.ContainsFunc(e.bindings, func(b *binding[T]) bool { return b.field == now })
}

// entries is the list of them: one of which nothing is filled in is shown and not reported.
type entries[T any] struct {
	form  *ClaimForm
	visit visit // of adding and removing
	box   *fyne.Container
	build func() *entry[T]
	id    func(*T) *string
	void  func(T) bool // says nothing
	least int          // so many are shown at least
	list  []*entry[T]
}

// values gives the filled-in entries in order.
func (l *entries[T]) values() []T {
	var values []T
	for _, e := range l.list {
		if !l.empty(e) {
			t := e.value()
			*l.id(&t) = e.id
			values = append(values, t)
		}
	}
	return values
}

// take shows a list. Entries that stay keep their fields, so that the caret does not move; a list to which the user
// added, or from which they removed, since it was last given is theirs unless forced.
func (l *entries[T]) take(values []T, force bool) {
	same := slices.Equal(l.filled(), ids(values, l.id))
	if same {
		l.visit.unsaved = false
	}
	if force || !same && !l.visit.unsaved {
		l.rebuild(values, force)
	}
	for _, t := range values {
		if e := l.find(*l.id(&t)); e != nil {
			e.base = t
			for _, b := range e.bindings {
				b.take(t, force)
			}
		}
	}
}

func (l *entries[T]) filled() []string {
	var filled []string
	for _, e := range l.list {
		if !l.empty(e) {
			filled = append(filled, e.id)
		}
	}
	return filled
}

// empty tells whether nothing is filled in.
func (l *entries[T]) empty(e *entry[T]) bool {
	return l.void(e.value()) && !slices.ContainsFunc(e.numbers, (*numberField).wrong)
}

func ids[T any](values []T, id func(*T) *string) []string {
	var list []string
	for _, t := range values {
		list = append(list, *id(&t))
	}
	return list
}

func (l *entries[T]) find(id string) *entry[T] {
	for _, e := range l.list {
		if e.id == id {
			return e
		}
	}
	return nil
}

// rebuild makes the list of shown entries anew, with the old ones where they stay.
func (l *entries[T]) rebuild(values []T, force bool) {
	old := l.list
	l.list = nil
	for _, t := range values {
		id := *l.id(&t)
		at := slices.IndexFunc(old, func(e *entry[T]) bool { return e.id == id })
		if at >= 0 && !force {
			l.list = append(l.list, old[at])
			continue
		}
		e := l.build()
		e.id, e.base = id, t
		for _, b := range e.bindings {
			b.take(t, true)
		}
		l.list = append(l.list, e)
	}
	if !force {
		l.keepStarted(old)
	}
	for len(l.list) < l.least {
		l.list = append(l.list, l.blank())
	}
	l.arrange()
}

// keepStarted keeps an entry in which the user stands or types, though it is not saved.
func (l *entries[T]) keepStarted(old []*entry[T]) {
	for _, e := range old {
		unsaved := slices.ContainsFunc(e.bindings, func(b *binding[T]) bool { return b.visit.unsaved })
		if l.find(e.id) == nil && (unsaved || l.empty(e) && e.focused(l.form.current)) {
			l.list = append(l.list, e)
		}
	}
}

func (l *entries[T]) blank() *entry[T] {
	e := l.build()
	e.id = l.form.newID()
	return e
}

// add shows one more and puts the caret into it. Nothing is reported: it holds nothing yet.
func (l *entries[T]) add() {
	l.form.Flush()
	l.list = append(l.list, l.blank())
	l.arrange()
	l.form.focusField(l.list[len(l.list)-1].bindings[0].field)
}

// remove takes one away and reports that.
func (l *entries[T]) remove(e *entry[T]) {
	l.form.Flush()
	l.list = slices.DeleteFunc(l.list, func(other *entry[T]) bool { return other == e })
	for len(l.list) < l.least {
		l.list = append(l.list, l.blank())
	}
	l.arrange()
	if !l.empty(e) {
		l.visit.id = ""
		l.form.edited(&l.visit, atOnce)
	}
	if len(l.list) > 0 {
		l.form.focusField(l.list[len(l.list)-1].bindings[0].field)
	}
}

func (l *entries[T]) arrange() {
	objects := make([]fyne.CanvasObject, len(l.list))
	for i, e := range l.list {
		e.rename(i+1, len(l.list))
		objects[i] = e.object
	}
	l.box.Objects = objects
	l.form.relayout()
}
