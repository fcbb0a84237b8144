package form

import (
	"slices"

	"fyne.io/fyne/v2"
)

// entry is one of several figures or pieces of evidence in the form.
type entry[T any] struct {
	id       string
	base     T // as given, with what the form does not show
	bindings []*binding[T]
	numbers  []*numberField // those of the fields that hold numbers
	fold     *fold
}

func (e *entry[T]) value() T {
	t := e.base
	for _, b := range e.bindings {
		b.read(&t)
	}
	return t
}

func (e *entry[T]) focused(now fyne.Focusable) bool {
	return now != nil && slices.ContainsFunc(e.bindings, func(b *binding[T]) bool { return b.field == now })
}

// entries is the list of them: one of which nothing is filled in is shown and not reported.
type entries[T any] struct {
	in    *shared
	visit visit // of adding and removing
	box   *fyne.Container
	build func() *entry[T]
	id    func(*T) *string
	void  func(T) bool     // says nothing
	opens func(i int) bool // the entry at i is not folded when a claim is shown; an empty one never is
	least int              // so many are shown at least
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
	if force {
		l.spread(values)
		return
	}
	same := slices.Equal(l.filled(), ids(values, l.id))
	if same {
		l.visit.unsaved = false
	}
	if !same && !l.visit.unsaved {
		l.merge(values)
	}
	for _, t := range values {
		if e := l.find(*l.id(&t)); e != nil {
			e.base = t
			for _, b := range e.bindings {
				b.take(t, false)
			}
			e.fold.tell()
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

// spread hands the fields out anew, from the top: those of another claim stand where those of the last one stood.
func (l *entries[T]) spread(values []T) {
	old := l.list
	l.list = nil
	l.visit = visit{}
	for i := range max(len(values), l.least) {
		var e *entry[T]
		if i < len(old) {
			e = old[i]
		} else {
			e = l.build()
		}
		var t T
		if i < len(values) {
			t = values[i]
		}
		l.list = append(l.list, l.Fill(e, t))
		l.foldSaved(i)
	}
	l.arrange(old)
}

// merge makes the list that was given, with the fields of those entries that were shown before.
func (l *entries[T]) merge(values []T) {
	old := l.list
	l.list = nil
	for _, t := range values {
		id := *l.id(&t)
		at := slices.IndexFunc(old, func(e *entry[T]) bool { return id != "" && e.id == id })
		if at >= 0 {
			l.list = append(l.list, old[at])
			continue
		}
		l.list = append(l.list, l.Fill(l.build(), t))
		l.foldSaved(len(l.list) - 1)
	}
	l.keepStarted(old)
	l.fillUp()
	l.arrange(old)
}

// Fill shows a T in an entry's fields, whatever they held.
func (l *entries[T]) Fill(e *entry[T], t T) *entry[T] {
	e.fold.enter = func() { l.focus(e) }
	e.id, e.base = *l.id(&t), t
	if e.id == "" {
		e.id = l.in.newID()
	}
	for _, b := range e.bindings {
		b.take(t, true)
	}
	return e
}

// foldSaved folds the entry at i if it is one of those that are folded at first.
func (l *entries[T]) foldSaved(i int) {
	e := l.list[i]
	wrong := slices.ContainsFunc(e.numbers, (*numberField).wrong)
	e.fold.open(l.opens(i) || wrong || l.empty(e))
}

// focus puts the caret into an entry.
func (l *entries[T]) focus(e *entry[T]) {
	e.fold.open(true)
	l.in.keyboard.focus(e.bindings[0].field)
}

// fillUp shows as many entries as there have to be at least.
func (l *entries[T]) fillUp() {
	for len(l.list) < l.least {
		l.list = append(l.list, l.blank())
	}
}

// keepStarted keeps an entry in which the user stands or types, though it is not saved.
func (l *entries[T]) keepStarted(old []*entry[T]) {
	for _, e := range old {
		unsaved := slices.ContainsFunc(e.bindings, func(b *binding[T]) bool { return b.visit.unsaved })
		if l.find(e.id) == nil && (unsaved || l.empty(e) && e.focused(l.in.keyboard.current)) {
			l.list = append(l.list, e)
		}
	}
}

func (l *entries[T]) blank() *entry[T] {
	var nothing T
	return l.Fill(l.build(), nothing)
}

// add shows one more and puts the caret into it. Nothing is reported: it holds nothing yet.
func (l *entries[T]) add() {
	l.in.visits.flush()
	l.list = append(l.list, l.blank())
	l.arrange(nil)
	l.focus(l.list[len(l.list)-1])
}

// remove takes one away and reports that.
func (l *entries[T]) remove(e *entry[T]) {
	l.in.visits.flush()
	at := slices.Index(l.list, e)
	l.list = slices.Delete(slices.Clone(l.list), at, at+1)
	l.fillUp()
	l.arrange(nil)
	if !l.empty(e) {
		l.visit.id = ""
		l.in.visits.edited(&l.visit, atOnce)
	}
	if len(l.list) > 0 {
		l.focus(l.list[min(at, len(l.list)-1)])
		return
	}
	l.in.keyboard.letGo()
}

// arrange puts the list on the screen. A field of one that is gone has the focus no longer.
func (l *entries[T]) arrange(old []*entry[T]) {
	objects := make([]fyne.CanvasObject, len(l.list))
	for i, e := range l.list {
		e.fold.number(i+1, len(l.list))
		objects[i] = e.fold.object
	}
	l.box.Objects = objects
	l.in.room.relayout()
	for _, e := range old {
		if !slices.Contains(l.list, e) && e.focused(l.in.keyboard.current) {
			l.in.keyboard.letGo()
		}
	}
}
