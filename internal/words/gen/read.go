package main

import (
	"fmt"
	"go/token"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// message is one message of a file.
type message struct {
	name  string            // "export.done"
	text  string            // that of any number
	forms map[string]string // of one that counts, by CLDR's name of the form, without "other"
	args  []arg
}

// arg is a place in a message at which something is put in.
type arg struct{ name, kind string }

// kinds are the Go types of arguments.
var kinds = map[string]string{"": "string", "int": "int", "list": "[]string", "text": "Message"}

// other forms, in the order of plural.Form.
var formNames = []string{"other", "zero", "one", "two", "few", "many"}

// place is an argument within a text: {file}, {limit:int}.
var place = regexp.MustCompile(`\{([a-z][a-zA-Z]*)(?::([a-z]+))?\}`)

// readEnglish gives the messages of the file in which all are written first, in their order.
func readEnglish(path string) ([]message, error) {
	out, _, err := read(path)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if err := out[i].findArgs(); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, out[i].name, err)
		}
	}
	return out, nil
}

// about is the part of a file that says which language it is.
const about = "language"

// read gives the texts of a file in their order, and what it says of itself.
func read(path string) ([]message, map[string]any, error) {
	var tree map[string]any
	meta, err := toml.DecodeFile(path, &tree)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	head, _ := tree[about].(map[string]any)
	var out []message
	at := map[string]int{}
	for _, key := range meta.Keys() {
		text, ok := valueAt(tree, key).(string)
		if !ok || key[0] == about {
			continue
		}
		name, form := key.String(), "other"
		if last := key[len(key)-1]; len(key) > 2 && slices.Contains(formNames, last) {
			name, form = strings.Join(key[:len(key)-1], "."), last
		}
		i, known := at[name]
		if !known {
			i = len(out)
			at[name] = i
			out = append(out, message{name: name, forms: map[string]string{}})
		}
		if form == "other" {
			out[i].text = text
		} else {
			out[i].forms[form] = text
		}
	}
	return out, head, nil
}

func valueAt(tree map[string]any, key toml.Key) any {
	var value any = tree
	for _, part := range key {
		branch, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = branch[part]
	}
	return value
}

// findArgs takes the arguments from the text of any number, in the order in which they come there.
func (m *message) findArgs() error {
	if m.text == "" {
		return fmt.Errorf("it has no text, or none for other numbers")
	}
	for _, found := range place.FindAllStringSubmatch(m.text, -1) {
		a := arg{found[1], found[2]}
		if a.name == "n" {
			a.kind = "int"
		}
		switch {
		case slices.Contains(m.args, a):
		case kinds[a.kind] == "":
			return fmt.Errorf("an argument cannot be of the kind %q", a.kind)
		case token.IsKeyword(a.name):
			return fmt.Errorf("an argument cannot be called %q", a.name)
		case m.at(a.name) >= 0:
			return fmt.Errorf("the argument %q has two kinds", a.name)
		default:
			m.args = append(m.args, a)
		}
	}
	if len(m.args) > 10 {
		return fmt.Errorf("it has more than ten arguments")
	}
	if counts := m.at("n") >= 0; counts != (len(m.forms) > 0) {
		return fmt.Errorf("a message with {n} has a form for one and for other numbers, and only such a message")
	}
	return nil
}

// at is the place of an argument, or -1.
func (m *message) at(name string) int {
	return slices.IndexFunc(m.args, func(a arg) bool { return a.name == name })
}

// numbered writes a text of the message in any language with {0}, {1} for the arguments. Those that English does not
// have are refused.
func (m *message) numbered(text string) (string, error) {
	var err error
	out := place.ReplaceAllStringFunc(text, func(found string) string {
		name := place.FindStringSubmatch(found)[1]
		i := m.at(name)
		if i < 0 {
			err = fmt.Errorf("%s: English has no argument %q", m.name, name)
		}
		return fmt.Sprintf("{%d}", i)
	})
	return out, err
}
