package form

import (
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// binding joins one field of the form to its place in a T: a claim, a figure or a piece of evidence.
type binding[T any] struct {
	visit visit
	read  func(*T)     // puts what the field holds into its place
	holds func(T) bool // tells whether the field already holds what stands there
	show  func(T)
	field fyne.Focusable
}

// take shows what a T holds. A field that was edited and is not saved yet keeps what the user typed, unless forced.
func (b *binding[T]) take(t T, force bool) {
	switch {
	case force || !b.visit.unsaved && !b.holds(t):
		b.show(t)
		b.visit = visit{}
	case b.holds(t):
		b.visit.unsaved = false
	}
}

// bindText joins an entry to a string.
func bindText[T any](s *shared, field *field.Entry, at func(*T) *string) *binding[T] {
	b := &binding[T]{
		field: field,
		read:  func(t *T) { *at(t) = field.Text },
		holds: func(t T) bool { return *at(&t) == field.Text },
		show:  func(t T) { field.Fill(*at(&t)) },
	}
	s.watch(field, &b.visit, whileTyping)
	return b
}

// wordField is a field of which a word is chosen.
type wordField interface {
	field.Field
	Word() string
	Fill(word string)
}

// bindWord joins a choice to one of the values of the files.
func bindWord[T any, V ~string](s *shared, field wordField, wording kit.Words[V], at func(*T) *V) *binding[T] {
	var given shown[V]
	value := func() V { return given.value(field.Word(), wording.Value) }
	b := &binding[T]{
		field: field,
		read:  func(t *T) { *at(t) = value() },
		holds: func(t T) bool { return *at(&t) == value() },
		show:  func(t T) { field.Fill(given.as(*at(&t), wording.Text)) },
	}
	s.watch(field, &b.visit, atOnce)
	return b
}

// bindCoded joins an entry to a string that is shown in other words than the files have.
func bindCoded[T, V any](s *shared, field *field.Entry, code coding[V], at func(*T) *V) *binding[T] {
	var given shown[V]
	value := func() V { return given.value(field.Text, code.parse) }
	b := &binding[T]{
		field: field,
		read:  func(t *T) { *at(t) = value() },
		holds: func(t T) bool { return code.equal(*at(&t), value()) },
		show:  func(t T) { field.Fill(given.as(*at(&t), code.format)) },
	}
	s.watch(field, &b.visit, whileTyping)
	return b
}

// shown remembers a value beside the text as which it is shown: as long as the text stays, so does the value, also
// where the text could be read in another way.
type shown[V any] struct {
	given V
	text  string
}

func (s *shown[V]) as(value V, format func(V) string) string {
	s.given, s.text = value, format(value)
	return s.text
}

func (s *shown[V]) value(text string, parse func(string) V) V {
	if text == s.text {
		return s.given
	}
	return parse(text)
}

// coding turns a value into the text of a field and back.
type coding[V any] struct {
	format func(V) string
	parse  func(string) V
	equal  func(a, b V) bool
}
