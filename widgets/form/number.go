package form

import (
	"errors"
	"strings"

	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/theme"
	"github.com/shopspring/decimal"
)

// numberField is an entry for a number as people write it, with a hint beside its name that shows how it was
// understood.
type numberField struct {
	*field.Entry
	hint   *kit.Caption
	parse  func(string) (decimal.Decimal, error)
	key    func() string
	drafts map[string]string // texts that are no numbers, by key: no claim can hold them
	moved  func()            // the hint came or went
	given  shown[decimal.NullDecimal]
	kept   decimal.NullDecimal // before this visit: what stays where a text is no number
}

// errNoNumber marks a field, and wrongNumber stands in the line of its name.
var errNoNumber = errors.New("no number")

const wrongNumber = words.FormNotNumberSoNotSaved

// number is the value of what is typed. Where that is no number, it is the one that stays.
func (n *numberField) number() (value decimal.NullDecimal, wrong bool) {
	if n.given.given.Valid && n.Text == n.given.text {
		return n.given.given, false
	}
	if strings.TrimSpace(n.Text) == "" {
		return decimal.NullDecimal{}, false
	}
	d, err := n.parse(n.Text)
	if err != nil {
		return n.kept, true
	}
	return decimal.NewNullDecimal(d), false
}

func (n *numberField) wrong() bool {
	_, wrong := n.number()
	return wrong
}

// typed keeps a text that is no number, so that it is there again when the user comes back to the claim.
func (n *numberField) typed() {
	delete(n.drafts, n.key())
	if n.wrong() {
		n.drafts[n.key()] = n.Text
	}
	n.explain()
}

// set shows a number, or what the user typed in its place that is none.
func (n *numberField) set(value decimal.NullDecimal) {
	n.kept = value
	text := n.given.as(value, plainText)
	if draft, ok := n.drafts[n.key()]; ok {
		text = draft
	}
	n.Fill(text)
	n.explain()
}

// settle ends a visit: what was typed in it is what stays from here on.
func (n *numberField) settle() { n.kept, _ = n.number() }

func plainText(value decimal.NullDecimal) string {
	if value.Valid {
		return value.Decimal.String()
	}
	return ""
}

// explain shows above the field how its text was understood, where that is not plain to see.
func (n *numberField) explain() {
	value, wrong := n.number()
	var mark error
	changed := false
	switch {
	case wrong:
		mark = errNoNumber
		changed = n.hint.Say(n.refusal(), theme.ColorNameError)
	case value.Valid && GroupDigits(value.Decimal) != n.Text:
		changed = n.hint.Say("= "+GroupDigits(value.Decimal), theme.ColorNamePlaceHolder)
	default:
		changed = n.hint.Say("", theme.ColorNamePlaceHolder)
	}
	n.SetValidationError(mark)
	if changed {
		n.moved()
	}
}

func (n *numberField) refusal() string {
	if n.kept.Valid {
		return words.FormNotNumberStays(GroupDigits(n.kept.Decimal)).String()
	}
	return wrongNumber.String()
}

// bindNumber joins an entry to a number that may be absent. A text that is no number stays in the field.
func bindNumber[T any](s *shared, field *numberField, at func(*T) *decimal.NullDecimal) *binding[T] {
	b := &binding[T]{
		field: field.Entry,
		read:  func(t *T) { *at(t), _ = field.number() },
		holds: func(t T) bool {
			value, _ := field.number()
			return sameNumber(*at(&t), value)
		},
		show: func(t T) { field.set(*at(&t)) },
	}
	s.watch(field.Entry, &b.visit, whileTyping)
	edited := field.OnEdit
	field.OnEdit = func() {
		field.typed()
		edited()
	}
	attended := field.OnFocus
	field.OnFocus = func(gained bool) {
		attended(gained)
		if !gained {
			field.settle()
		}
	}
	return b
}

func sameNumber(a, b decimal.NullDecimal) bool {
	if a.Valid != b.Valid {
		return false
	}
	return !a.Valid || a.Decimal.Equal(b.Decimal)
}

// GroupDigits writes a number exactly, with its thousands apart, as the language in use has it: 1,500,000.25. Its
// minus is the one that is typed.
func GroupDigits(d decimal.Decimal) string {
	return strings.Replace(words.Number(d.String()), "−", "-", 1)
}

// plainNumber reads a number as programs write it, for a form that was given no better reader.
func plainNumber(text string) (decimal.Decimal, error) {
	return decimal.NewFromString(strings.TrimSpace(text))
}
