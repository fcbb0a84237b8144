package cli_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// Every command that help lists is described, and no other.
func TestEveryCommandIsDescribed(t *testing.T) {
	data, err := os.ReadFile("../../docs/command-line.md")
	if err != nil {
		t.Fatal(err)
	}
	_, listed, _ := strings.Cut(claimlight(t, "--help").succeeds(), "Commands:\n")
	helped, described := map[string]bool{}, map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z]+) `).FindAllStringSubmatch(listed, -1) {
		helped[m[1]] = true
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `claimlight ([a-z]+)").FindAllStringSubmatch(string(data), -1) {
		described[m[1]] = true
	}
	for name := range helped {
		if !described[name] {
			t.Errorf("%s is not described", name)
		}
	}
	for name := range described {
		if !helped[name] {
			t.Errorf("%s is described, but help does not list it", name)
		}
	}
	if len(helped) < 10 {
		t.Errorf("help lists %v", helped)
	}
}
