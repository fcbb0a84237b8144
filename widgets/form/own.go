package form

import (
	"maps"
	"slices"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// ownFields are the newsroom's own fields of a claim. What a claim holds under names of which no field is shown is
// said below them.
type ownFields struct {
	*shared
	fields   []scheme.Field
	bindings []*binding[claim.Claim]
	box      *fyne.Container
	kept     *kit.Caption
	object   *fyne.Container
}

// newOwnFields makes the section, which takes no room while there are none.
func newOwnFields(s *shared) *ownFields {
	f := &ownFields{shared: s, box: kit.NewColumn(kit.GapFields), kept: kit.NewHint()}
	f.object = kit.NewColumn(kit.GapFields, kit.NewHeading(words.FormOwnFields.String()), f.box, f.kept)
	f.object.Hide()
	return f
}

// define makes the fields anew.
func (f *ownFields) define(fields []scheme.Field) {
	f.fields, f.bindings, f.box.Objects = fields, nil, nil
	var waits fyne.CanvasObject // a short field that another one may stand beside
	for _, d := range fields {
		made := f.newField(d)
		switch {
		case d.Kind == scheme.Text || d.Kind == scheme.Link:
			f.put(waits)
			waits = nil
			f.put(made)
		case waits != nil:
			f.put(kit.NewRow(kit.GapFields, []float32{1, 1}, waits, made))
			waits = nil
		default:
			waits = made
		}
	}
	f.put(waits)
	f.object.Hidden = len(fields) == 0 && f.kept.Hidden
}

func (f *ownFields) put(o fyne.CanvasObject) {
	if o != nil {
		f.box.Objects = append(f.box.Objects, o)
	}
}

func (f *ownFields) take(c claim.Claim, force bool) {
	for _, b := range f.bindings {
		b.take(c, force)
	}
	text := ""
	if rest := f.rest(c); rest != "" {
		text = words.FormAlsoKept(rest).String()
	}
	f.kept.Say(text, theme.ColorNamePlaceHolder)
	if hidden := len(f.fields) == 0 && text == ""; hidden != f.object.Hidden {
		f.object.Hidden = hidden
		f.room.relayout()
	}
}

func (f *ownFields) read(c *claim.Claim) {
	for _, b := range f.bindings {
		b.read(c)
	}
}

// rest is what the claim holds under names of which no field is shown.
func (f *ownFields) rest(c claim.Claim) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
		if !slices.ContainsFunc(f.fields, func(d scheme.Field) bool { return d.Name == name }) {
			parts = append(parts, name+": "+c.Fields[name])
		}
	}
	return kit.JoinWords(parts...)
}

// newField makes one field, with its name above it, and what is odd about what it holds.
func (f *ownFields) newField(d scheme.Field) fyne.CanvasObject {
	switch d.Kind {
	case scheme.Choice:
		choice := field.NewSelect("", d.Choices)
		f.bindWord(d, choice, kit.Words[scheme.Value]{})
		return named(d.Label, choice)
	case scheme.YesNo:
		wording := kit.Words[scheme.Value]{
			{Value: scheme.Yes, Text: words.FormYes.String()}, {Value: scheme.No, Text: words.FormNo.String()},
		}
		choice := field.NewChoice(plainOptions(wording.Texts()), false)
		f.bindWord(d, choice, wording)
		return named(d.Label, choice)
	}
	e := field.NewEntry(example(d.Kind))
	hint := kit.NewHint()
	f.bindEntry(d, e, hint)
	return kit.NewHinted(0, []float32{1}, hinted(d.Label, e, hint))
}

// example says in an empty field how it is filled in.
func example(k scheme.Kind) string {
	switch k {
	case scheme.Number:
		return words.FormANumber.String()
	case scheme.Date:
		return "YYYY-MM-DD"
	case scheme.Link:
		return "https://"
	}
	return ""
}

func (f *ownFields) bindWord(d scheme.Field, to wordField, wording kit.Words[scheme.Value]) {
	var given shown[scheme.Value]
	value := func() scheme.Value { return given.value(to.Word(), wording.Value) }
	f.add(d, to, atOnce, value, func(v scheme.Value) { to.Fill(given.as(v, wording.Text)) })
}

// bindEntry joins an entry to its value. A number is stored as a plain decimal as soon as it is understood.
func (f *ownFields) bindEntry(d scheme.Field, e *field.Entry, hint *kit.Caption) {
	var given shown[scheme.Value]
	parse := func(text string) scheme.Value {
		if n, err := f.parseNumber(text); d.Kind == scheme.Number && err == nil {
			return scheme.Value(n.String())
		}
		return scheme.Value(text)
	}
	value := func() scheme.Value { return given.value(e.Text, parse) }
	tell := func() {
		if hint.Say(d.Odd(string(value())), theme.ColorNameWarning) {
			f.room.relayout()
		}
	}
	b := f.add(d, e, whileTyping, value, func(v scheme.Value) {
		e.Fill(given.as(v, func(v scheme.Value) string { return string(v) }))
		tell()
	})
	moved := e.OnFocus
	e.OnFocus = func(gained bool) {
		if !gained && b.visit.unsaved {
			tell()
		}
		moved(gained)
	}
}

// add joins a field of the form to what a claim holds under a name.
func (f *ownFields) add(
	d scheme.Field, to field.Field, when pace, value func() scheme.Value, show func(scheme.Value),
) *binding[claim.Claim] {
	b := &binding[claim.Claim]{
		field: to,
		read:  func(c *claim.Claim) { keep(c, d.Name, string(value())) },
		holds: func(c claim.Claim) bool { return c.Fields[d.Name] == string(value()) },
		show:  func(c claim.Claim) { show(scheme.Value(c.Fields[d.Name])) },
	}
	f.watch(to, &b.visit, when)
	f.bindings = append(f.bindings, b)
	return b
}

// keep gives a claim a value under a name; the claim that it was made of keeps its own.
func keep(c *claim.Claim, name, value string) {
	if c.Fields[name] == value {
		return
	}
	fields := maps.Clone(c.Fields)
	if fields == nil {
		fields = map[string]string{}
	}
	if fields[name] = value; value == "" {
		delete(fields, name)
	}
	if c.Fields = fields; len(fields) == 0 {
		c.Fields = nil
	}
}
