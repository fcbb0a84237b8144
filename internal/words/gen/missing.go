package main

import (
	"fmt"
	"io"
	"path/filepath"
)

// tellMissing lists for each language what it lacks and what is wrong in it.
func tellMissing(w io.Writer, folder string) error {
	english, err := readEnglish(filepath.Join(folder, "en.toml"))
	if err != nil {
		return err
	}
	others, err := readOthers(folder)
	if err != nil {
		return err
	}
	for _, t := range others {
		found := t.lacks(english)
		fmt.Fprintf(w, "%s (%s): %d of %d messages, complete = %t\n", t.tag, t.name, len(t.texts), len(english), t.complete)
		for _, what := range found {
			fmt.Fprintf(w, "\t%s: %s\n", t.tag, what)
		}
	}
	return nil
}
