package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// translation is the file of another language.
type translation struct {
	tag      string // "uk", after which the file is called
	name     string // what the language calls itself
	complete bool   // whether it is offered, and whether a lack in it is an error
	texts    map[string]message
	order    []string // the names of its messages as they come
}

// readOthers gives the files of all languages but English, by their tags.
func readOthers(folder string) ([]translation, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var out []translation
	for _, path := range paths {
		if filepath.Base(path) == "en.toml" {
			continue
		}
		t, err := readOther(path)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

func readOther(path string) (translation, error) {
	all, head, err := read(path)
	if err != nil {
		return translation{}, err
	}
	t := translation{tag: strings.TrimSuffix(filepath.Base(path), ".toml"), texts: make(map[string]message, len(all))}
	t.name, _ = head["name"].(string)
	t.complete, _ = head["complete"].(bool)
	if _, err := language.Parse(t.tag); err != nil || t.name == "" {
		return t, fmt.Errorf("%s: a file is called by the tag of its language, and has its name under [%s]", path, about)
	}
	for _, m := range all {
		if m.text == "" { // it counts, and no whole number takes the form "other"
			m.text = m.forms["many"]
		}
		t.texts[m.name] = m
		t.order = append(t.order, m.name)
	}
	return t, nil
}

// writeLines writes the texts in the order of the English messages, one on a line: the text of any number, and behind
// tabs the other forms with their numbers. A message that the file lacks, or has with arguments that are not those of
// English, is an empty line.
func (t *translation) writeLines(b *bytes.Buffer, english []message) error {
	fmt.Fprintf(b, "// %sLines are the messages in the language %[2]q, one on a line.\nconst %[1]sLines = \"\" +\n", t.tag, t.tag)
	for i := range english {
		line := "\n"
		if m, there := t.texts[english[i].name]; there {
			line = english[i].line(&m) + line
		}
		fmt.Fprintf(b, "\t%q +\n", line)
	}
	fmt.Fprint(b, "\t\"\"\n")
	return nil
}

// line writes the texts of the message in another language; it is empty where one has an argument of its own.
func (m *message) line(said *message) string {
	out, err := m.numbered(said.text)
	if err != nil {
		return ""
	}
	out = escaper.Replace(out)
	for form, name := range formNames {
		text, err := m.numbered(said.forms[name])
		if err != nil {
			return ""
		}
		if text != "" && said.forms[name] != said.text {
			out += fmt.Sprintf("\t%d%s", form, escaper.Replace(text))
		}
	}
	return out
}

// escaper writes what would end a line or a form.
var escaper = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`)

// lacks names what a file lacks, and what is wrong in it, beside English.
func (t *translation) lacks(english []message) []string {
	var out []string
	known := make(map[string]bool, len(english))
	wanted := t.formsOfWholeNumbers()
	for i := range english {
		e := &english[i]
		known[e.name] = true
		m, there := t.texts[e.name]
		if !there {
			out = append(out, fmt.Sprintf("%s: missing: %s", e.name, gist(e.text)))
			continue
		}
		out = append(out, e.lacksIn(&m, wanted)...)
	}
	for _, name := range t.order {
		if !known[name] {
			out = append(out, name+": English has no such message")
		}
	}
	return out
}

// lacksIn names what the message lacks in another language, in which whole numbers take these forms.
func (m *message) lacksIn(said *message, wanted []string) []string {
	var out []string
	if len(m.forms) == 0 {
		wanted = []string{"other"}
	}
	for _, form := range wanted {
		text := said.forms[form]
		if form == "other" {
			text = said.text
		}
		if text == "" {
			out = append(out, fmt.Sprintf("%s: the form %q is missing", m.name, form))
			continue
		}
		var has []string
		for _, found := range place.FindAllStringSubmatch(text, -1) {
			has = append(has, found[1])
		}
		for _, a := range m.args {
			spoken := a.name == "n" && form != "other" && form != "many" && form != "few" // "one claim", "two claims"
			if !slices.Contains(has, a.name) && !spoken {
				out = append(out, fmt.Sprintf("%s: {%s} is missing in %q", m.name, a.name, gist(text)))
			}
		}
		for _, name := range has {
			if m.at(name) < 0 {
				out = append(out, fmt.Sprintf("%s: English has no {%s}", m.name, name))
			}
		}
	}
	for form := range said.forms {
		if !slices.Contains(wanted, form) {
			out = append(out, fmt.Sprintf("%s: no whole number takes the form %q", m.name, form))
		}
	}
	return out
}

// formsOfWholeNumbers are the forms that the language has for them, by the rules of CLDR.
func (t *translation) formsOfWholeNumbers() []string {
	tag := language.Make(t.tag)
	var out []string
	for n := range 1001 {
		name := formNames[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// writeLanguages writes the table of the other languages.
func writeLanguages(b *bytes.Buffer, others []translation) error {
	fmt.Fprint(b, "// others are the languages beside English, by their tags.\nvar others = []Spoken{\n")
	for _, t := range others {
		fmt.Fprintf(b, "\t{Tag: %q, Name: %q, Complete: %t, lines: %sLines},\n", t.tag, t.name, t.complete, t.tag)
	}
	fmt.Fprint(b, "}\n")
	return nil
}
