package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A language that is offered has every message, with the arguments of English, in each form that its whole numbers
// take.
func TestALanguageThatIsOfferedIsComplete(t *testing.T) {
	english, err := readEnglish(filepath.Join("..", "en.toml"))
	if err != nil {
		t.Fatal(err)
	}
	others, err := readOthers("..")
	if err != nil || len(others) == 0 {
		t.Fatalf("%d languages (%v)", len(others), err)
	}
	for _, o := range others {
		for _, what := range o.lacks(english) {
			if o.complete {
				t.Errorf("%s: %s", o.tag, what)
			}
		}
	}
}

// Each lack is named: a message, a form, an argument; and what English does not have.
func TestWhatALanguageLacksIsNamed(t *testing.T) {
	const head = "[language]\nname = \"Українська\"\n[room]\n"
	for lines, want := range map[string][]string{
		"done = \"Готово\"\nclaims.one = \"{n} твердження\"\nclaims.few = \"{n} твердження\"\nclaims.many = \"{n} тверджень\"": nil,
		"done = \"Готово\"": {"room.claims: missing: {n} claims of {name}"},
		"done = \"\"\nclaims.one = \"{n}\"\nclaims.many = \"{n}\"": {
			`room.done: the form "other" is missing`, `room.claims: the form "few" is missing`,
		},
		"done = \"{x}\"\nold = \"Старе\"": {
			"room.claims: missing: {n} claims of {name}", "room.done: English has no {x}",
			"room.old: English has no such message",
		},
	} {
		folder := t.TempDir()
		english := "[room]\ndone = \"Done\"\nclaims.one = \"{n} claim of {name}\"\nclaims.other = \"{n} claims of {name}\"\n"
		if want == nil || strings.Contains(lines, "few") || strings.Contains(lines, "claims.one") {
			english = strings.ReplaceAll(english, " of {name}", "")
		}
		write(t, folder, "en.toml", english)
		write(t, folder, "uk.toml", head+lines)
		all, err := readEnglish(filepath.Join(folder, "en.toml"))
		if err != nil {
			t.Fatal(err)
		}
		others, err := readOthers(folder)
		if err != nil {
			t.Fatal(err)
		}
		got := others[0].lacks(all)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", lines, got, want)
		}
		if _, err := generate(folder); err != nil {
			t.Errorf("%s: %v", lines, err)
		}
	}
}

// A text is written on one line, whatever it holds; one whose arguments English does not have is left out.
func TestTheLinesOfALanguage(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "en.toml", "[room]\na = \"{x} of {y}\"\nb.one = \"{n} claim\"\nb.other = \"{n} claims\"\nc = \"C\"\nd = \"D\"\n")
	write(t, folder, "uk.toml", "[language]\nname = \"У\"\n[room]\na = \"{y}\\n\\\\з\\t{x}\"\nb.one = \"{n} т\"\nb.few = \"{n} т-и\"\n"+
		"b.many = \"{n} т-ів\"\nc = \"{z}\"\n")
	made, err := generate(folder)
	if err != nil {
		t.Fatal(err)
	}
	want := `	"{1}\\n\\\\з\\t{0}\n" +` + "\n" + `	"{0} т-ів\t2{0} т\t4{0} т-и\n" +` + "\n\t\"\\n\" +\n\t\"\\n\" +\n"
	if got := string(made["uk_gen.go"]); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
