// Package words holds every sentence that a person reads, each under a name that does not compile where it is wrong.
//
// English stands in en.toml, one line a message, in rooms. From it the names are generated: a constant for a text that
// is always the same, a function for one with arguments. What either gives is a value that becomes text as late as it
// is shown, in the language of that moment. A message can be stored as its name and its arguments, so that nothing
// stored is in a language.
package words

//go:generate go run ./gen .

// Message is a text for a person that is yet to be put into a language.
type Message interface {
	// String gives the text in the language in use.
	String() string
	// appendIn writes the text in a language behind what b holds.
	appendIn(l *Language, b []byte) []byte
}

// Fixed is a message that has no arguments, by its place in the table of all messages.
type Fixed uint16

// String gives the text in the language in use.
func (f Fixed) String() string { return f.In(current.Load()) }

// In gives the text in a language.
func (f Fixed) In(l *Language) string {
	if l.frame == "" {
		return l.text(f)
	}
	return string(f.appendIn(l, nil))
}

func (f Fixed) appendIn(l *Language, b []byte) []byte {
	return l.framed(b, func(b []byte) []byte { return append(b, l.text(f)...) })
}

// Text makes of the constant a Text, which can be stored or left out.
func (f Fixed) Text() Text { return Text{id: f, known: true} }

// Text is a message with its arguments: texts, whole numbers, lists of texts, or other messages. The zero Text is none,
// and empty.
type Text struct {
	id    Fixed
	known bool
	args  []any // string, int, []string or Message
}

// message makes a Text. One without arguments among its arguments is a Text as well, so that equal messages are equal
// values.
func message(id Fixed, args ...any) Text {
	for i, arg := range args {
		if f, ok := arg.(Fixed); ok {
			args[i] = f.Text()
		}
	}
	return Text{id: id, known: true, args: args}
}

// IsZero tells that this is no message.
func (t Text) IsZero() bool { return !t.known }

// String gives the text in the language in use.
func (t Text) String() string { return t.In(current.Load()) }

// In gives the text in a language.
func (t Text) In(l *Language) string {
	if t.known && len(t.args) == 0 {
		return t.id.In(l)
	}
	return string(t.appendIn(l, make([]byte, 0, 96)))
}

func (t Text) appendIn(l *Language, b []byte) []byte {
	switch {
	case !t.known:
		return b
	case t.id == idStoredVerbatim && len(t.args) == 1: // in no language
		return l.appendArg(b, t.args[0])
	}
	return l.framed(b, func(b []byte) []byte { return l.appendPattern(b, l.pattern(t.id, t.args), t.args) })
}

// Texts gives messages in a language. It is never nil.
func Texts[M Message](l *Language, messages []M) []string {
	out := make([]string, len(messages))
	for i, m := range messages {
		out[i] = l.Say(m)
	}
	return out
}
