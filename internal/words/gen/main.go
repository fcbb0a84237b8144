// Command gen writes the Go names of the messages in en.toml, their English, and what the files of other languages say.
//
//	gen FOLDER            writes the files
//	gen -missing FOLDER   lists what the other languages lack, and what is wrong in them
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	args := os.Args[1:]
	if len(args) == 2 && args[0] == "-missing" {
		end(tellMissing(os.Stdout, args[1]))
		return
	}
	if len(args) != 1 {
		fmt.Fprintln(os.Stderr, "usage: gen [-missing] FOLDER")
		os.Exit(2)
	}
	made, err := generate(args[0])
	for name, content := range made {
		if err == nil {
			err = os.WriteFile(filepath.Join(args[0], name), content, 0o644)
		}
	}
	end(err)
}

func end(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
