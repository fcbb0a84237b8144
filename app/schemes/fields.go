package schemes

import (
	"maps"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/scheme"
	"claimlight/internal/words"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// fieldsSheet is the dialog of own fields. Nothing counts before it is confirmed.
type fieldsSheet struct {
	*rows
	work   *Work
	fields []scheme.Field // those that are shown
	hidden []scheme.Field
	used   map[string]int // how many claims hold a value, by name
}

// ShowFields asks for the newsroom's own fields.
func (w *Work) ShowFields() {
	used, err := w.Library.Scheme.Used(w.Context)
	if w.Voice.Fail(err) {
		return
	}
	s := &fieldsSheet{work: w, used: used}
	for _, f := range w.Session.Scheme().Fields {
		f.Choices = slices.Clone(f.Choices)
		if f.Hidden {
			s.hidden = append(s.hidden, f)
		} else {
			s.fields = append(s.fields, f)
		}
	}
	add := ask.NewButton(words.SchemesAddField.String(), func() { s.add(scheme.Field{Kind: scheme.Text}) }, nil)
	s.rows = w.newRows(words.SchemesOwnFields.String(), words.SchemesAboutFields.String(), s.save, add)
	s.draw = s.redraw
	s.show(820)
}

// add puts a field under the others.
func (s *fieldsSheet) add(f scheme.Field) {
	s.fields = append(s.fields, f)
	s.again(len(s.fields) - 1)
}

// taken tells whether a name is one of a field, or of what claims hold.
func (s *fieldsSheet) taken(name string) bool {
	same := func(f scheme.Field) bool { return strings.EqualFold(f.Name, name) }
	return slices.ContainsFunc(s.fields, same) || slices.ContainsFunc(s.hidden, same) || s.used[name] > 0
}

func (s *fieldsSheet) save() {
	var out []scheme.Field
	for i, f := range s.fields {
		if f.Label = strings.TrimSpace(f.Label); f.Label == "" {
			continue
		}
		if f.Name == "" {
			f.Name = scheme.NewName(f.Label, s.taken)
			s.fields[i].Name = f.Name
		}
		out = append(out, f)
	}
	s.work.saveFields(append(out, s.hidden...))
}

func (s *fieldsSheet) redraw() {
	s.clear()
	for i := range s.fields {
		s.row(i)
	}
	for i, f := range s.hidden {
		s.putRest(words.SchemesHidden(f.Label, s.used[f.Name]).String(), words.SchemesShowAgain.String(), func() {
			s.hidden = slices.Delete(s.hidden, i, i+1)
			f.Hidden = false
			s.add(f)
		})
	}
	for _, name := range slices.Sorted(maps.Keys(s.used)) {
		if known := s.known(name); !known {
			s.putRest(words.SchemesFound(name, s.used[name]).String(), words.SchemesMakeField.String(),
				func() { s.add(scheme.Field{Name: name, Label: name, Kind: scheme.Text}) })
		}
	}
}

func (s *fieldsSheet) known(name string) bool {
	same := func(f scheme.Field) bool { return f.Name == name }
	return slices.ContainsFunc(s.fields, same) || slices.ContainsFunc(s.hidden, same)
}

// row draws the row of a field.
func (s *fieldsSheet) row(i int) {
	f := &s.fields[i]
	label := s.entry(words.SchemesLabel.String(), f.Label, words.SchemesLabel.String(), func(t string) { f.Label = t })
	choices := s.entry(words.SchemesChoices.String(), strings.Join(f.Choices, ", "),
		words.SchemesChoicesWithCommas.String(), func(t string) { f.Choices = choicesOf(t) })
	ask.Show(choices, f.Kind == scheme.Choice)
	kinds := make([]string, len(scheme.Kinds))
	for k, kind := range scheme.Kinds {
		kinds[k] = kind.Word().String()
	}
	kind := s.pick(words.SchemesKind.String(), kinds, slices.Index(scheme.Kinds, f.Kind), func(at int) {
		f.Kind = scheme.Kinds[at]
		ask.Show(choices, f.Kind == scheme.Choice)
	})
	s.put(label, []float32{1, 0, 1.2, 0}, label, kind, container.NewStack(widget.NewLabel(""), choices),
		s.movers(i, len(s.fields), func(a, b int) { s.fields[a], s.fields[b] = s.fields[b], s.fields[a] },
			func() { s.drop(i) }))
}

// drop takes a field away: one that claims hold values of is hidden, which keeps them.
func (s *fieldsSheet) drop(i int) {
	f := s.fields[i]
	s.fields = slices.Delete(s.fields, i, i+1)
	if f.Name != "" && s.used[f.Name] > 0 {
		f.Hidden = true
		s.hidden = append(s.hidden, f)
	}
}

// choicesOf reads choices with commas between, each once.
func choicesOf(text string) []string {
	var out []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" && !slices.Contains(out, part) {
			out = append(out, part)
		}
	}
	return out
}
