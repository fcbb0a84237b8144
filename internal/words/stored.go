package words

import (
	"encoding/json"
	"strings"
	"sync"
)

// Verbatim is a text that is in no language, or in one that is not known, as a message: it stays as it is.
func Verbatim(s string) Text { return StoredVerbatim(s) }

// MarshalText writes the message as its name and its arguments, as a list of JSON: ["action.tag","The bridge fell."].
// An argument that is a message is a list within. The zero Text is empty.
func (t Text) MarshalText() ([]byte, error) {
	if t.IsZero() {
		return nil, nil
	}
	return json.Marshal(t.list())
}

// Stored is what MarshalText writes.
func (t Text) Stored() string {
	out, err := t.MarshalText()
	if err != nil { // texts, numbers and lists of them always have a form in JSON
		return ""
	}
	return string(out)
}

func (t Text) list() []any {
	out := []any{names[t.id]}
	for _, arg := range t.args {
		switch v := arg.(type) {
		case Text:
			arg = v.list()
		case []string:
			arg = listArg{v}
		}
		out = append(out, arg)
	}
	return out
}

// listArg is a list of texts among the arguments, which is written apart from a message.
type listArg struct {
	List []string `json:"list"`
}

// UnmarshalText reads what MarshalText wrote. What it did not write is taken as it stands.
func (t *Text) UnmarshalText(data []byte) error {
	*t = ReadStored(string(data))
	return nil
}

// ReadStored reads what MarshalText wrote. What it did not write, and a message that this version does not know, is
// Verbatim.
func ReadStored(s string) Text {
	if s == "" {
		return Text{}
	}
	if !strings.HasPrefix(s, "[") {
		return Verbatim(s)
	}
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	var list []any
	if d.Decode(&list) != nil || d.More() {
		return Verbatim(s)
	}
	if t, ok := ofList(list); ok {
		return t
	}
	return Verbatim(s)
}

func ofList(list []any) (Text, bool) {
	if len(list) == 0 {
		return Text{}, false
	}
	name, _ := list[0].(string)
	id, ok := byName()[name]
	if !ok || len(list)-1 != id.arity() {
		return Text{}, false
	}
	t := Text{id: id, known: true}
	for _, arg := range list[1:] {
		v, ok := readArg(arg)
		if !ok {
			return Text{}, false
		}
		t.args = append(t.args, v)
	}
	return t, true
}

func readArg(arg any) (any, bool) {
	switch v := arg.(type) {
	case string:
		return v, true
	case json.Number:
		n, err := v.Int64()
		return int(n), err == nil
	case []any:
		return ofList(v)
	case map[string]any:
		list, ok := v["list"].([]any)
		out := make([]string, len(list))
		for i := range list {
			out[i], _ = list[i].(string)
		}
		return out, ok && len(v) == 1
	}
	return nil, false
}

var byName = sync.OnceValue(func() map[string]Fixed {
	out := make(map[string]Fixed, len(names))
	for i, name := range names {
		out[name] = Fixed(i)
	}
	delete(out, names[0]) // of none
	return out
})

// Named finds the message without arguments of a room that has a stored code as its name; false where there is none.
func Named(room, code string) (Fixed, bool) {
	id, ok := byName()[room+"."+code]
	return id, ok && id.arity() == 0
}

// arity is how many arguments a message has: all of them stand in the English form for any number.
func (f Fixed) arity() int {
	n := 0
	for strings.Contains(englishTexts[f], "{"+string(rune('0'+n))+"}") {
		n++
	}
	return n
}
