package words

import (
	"strconv"
	"sync/atomic"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Language puts messages into one language. It is a fixed table: whoever has it may use it at the same time as others.
type Language struct {
	tag     language.Tag
	texts   []string        // by message, arguments as {0}, {1}; for one that counts, its form for any other number
	forms   map[Fixed]forms // of messages that count
	written *Language       // the same with the keys that it was written with; nil where it has them
	frame   string          // both signs of a frame around each message, of the language that finds what is none
}

// forms are the other forms of a message that counts, by plural.Form; empty where the language has none of its own.
type forms [plural.Many + 1]string

// English is the language in which all messages are written first.
var English = &Language{tag: language.English, texts: englishTexts[:], forms: englishForms}

// Framed is English with each message between ⟦ and ⟧. What is seen without them in a window did not come from here, or
// is the user's.
var Framed = &Language{tag: language.English, texts: englishTexts[:], forms: englishForms, frame: "⟦⟧"}

var current atomic.Pointer[Language]

func init() { current.Store(English) }

// Use makes a language the one in use, and gives the one before.
func Use(l *Language) (before *Language) { return current.Swap(l) }

// InUse is the language in use.
func InUse() *Language { return current.Load() }

// Say gives a message in this language.
func (l *Language) Say(m Message) string { return string(m.appendIn(l, nil)) }

// pattern is the text of a message before its arguments are put in, in the form that its number asks for. Where the
// language lacks it, it is the one of English.
func (l *Language) pattern(id Fixed, args []any) string {
	if !l.has(id) {
		l = English
	}
	if f, counts := l.forms[id]; counts {
		for _, arg := range args {
			if n, ok := arg.(int); ok {
				if form := f[l.form(n)]; form != "" {
					return form
				}
				break
			}
		}
	}
	return l.text(id)
}

// text is the text of a message as the table has it: that of one that does not count, or that of any number.
func (l *Language) text(id Fixed) string {
	switch {
	case l.has(id):
		return l.texts[id]
	case int(id) < len(englishTexts):
		return englishTexts[id]
	}
	return ""
}

// has tells whether the language has a message itself.
func (l *Language) has(id Fixed) bool { return int(id) < len(l.texts) && l.texts[id] != "" }

// Tag is the language by its name in BCP 47.
func (l *Language) Tag() language.Tag { return l.tag }

// form is the form of words that go with a whole number, by the rules of CLDR.
func (l *Language) form(n int) plural.Form {
	if n < 0 {
		n = -n
	}
	return plural.Cardinal.MatchPlural(l.tag, n, 0, 0, 0, 0)
}

// appendPattern writes a pattern with its arguments in their places.
func (l *Language) appendPattern(b []byte, pattern string, args []any) []byte {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '{' && i+2 < len(pattern) && pattern[i+2] == '}' {
			if at := int(pattern[i+1]) - '0'; at >= 0 && at < len(args) {
				b = l.appendArg(b, args[at])
				i += 2
				continue
			}
		}
		b = append(b, pattern[i])
	}
	return b
}

// appendArg writes an argument. This is the one place where numbers and lists become text.
func (l *Language) appendArg(b []byte, arg any) []byte {
	switch v := arg.(type) {
	case string:
		return append(b, v...)
	case int:
		return l.appendCount(b, v)
	case []string:
		for i, s := range v {
			if i > 0 {
				b = append(b, l.text(ListSeparator)...)
			}
			b = append(b, s...)
		}
	case Message:
		return v.appendIn(l, b)
	}
	return b
}

// appendCount writes a whole number, one of more than four digits with its thousands apart.
func (l *Language) appendCount(b []byte, n int) []byte {
	digits := strconv.AppendInt(nil, int64(n), 10)
	if n < 10_000 {
		return append(b, digits...)
	}
	return append(b, l.grouped(string(digits))...)
}

// framed has a message written between the signs of the frame, where the language has one.
func (l *Language) framed(b []byte, write func([]byte) []byte) []byte {
	if l.frame == "" {
		return write(b)
	}
	const sign = len("⟦")
	return append(write(append(b, l.frame[:sign]...)), l.frame[sign:]...)
}
