package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheNamesAreThoseOfTheFile(t *testing.T) {
	made, err := generate("..")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range made {
		got, err := os.ReadFile(filepath.Join("..", name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what en.toml gives: go generate ./internal/words (%v)", name, err)
		}
	}
}

// What could go wrong unseen is refused, with the name of the message.
func TestAMessageThatIsWrongIsNamed(t *testing.T) {
	for wrong, why := range map[string]string{
		`a.one = "{n} claim"`:                              "no text",
		`a = "{n} claims"`:                                 "has a form for one",
		"a.one = \"a claim\"\na.other = \"claims\"":        "has a form for one",
		`a = "{x:float} claims"`:                           "kind",
		`a = "{type} of claim"`:                            "called",
		`a = "{x} and {x:int}"`:                            "two kinds",
		"a_b = \"x\"\naB = \"y\"":                          "one name in Go",
		"a.one = \"{n} of {m}\"\na.other = \"{n} claims\"": "no argument",
		`a = ""`: "no text",
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "en.toml"), []byte("[room]\n"+wrong+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := generate(folder); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want %q", wrong, err, why)
		}
	}
}
