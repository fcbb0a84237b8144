package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/ingest"
)

// What can be opened, the packages tell the systems that they are installed on.
func TestThePackagesKnowEachKindOfFile(t *testing.T) {
	for path, line := range map[string]string{
		"FyneApp.toml": `MimeTypes = "(.*)"`, "assets/desktop/io.claimlight.Claimlight.desktop": `(?m)^MimeType=(.*);$`,
	} {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(line).FindSubmatch(content)
		if found == nil {
			t.Fatalf("%s names no types", path)
		}
		known := strings.Split(string(found[1]), ";")
		for _, mediaType := range ingest.MediaTypes() {
			if !slices.Contains(known, mediaType) {
				t.Errorf("%s does not know %s", path, mediaType)
			}
		}
	}
}
