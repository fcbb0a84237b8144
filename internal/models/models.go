// Package models holds what was fitted to real pages, the forests and the lexicon, each with a header that says to
// what.
package models

import (
	"embed"
	"encoding/hex"
	"fmt"
	"sync"

	"claimlight/internal/extract/forest"
	"claimlight/internal/extract/lexicon"
)

// Name names a model; its file bears that name.
type Name string

// The models, in the order in which they are fitted: pages use titles, texts use pages.
const (
	Title  Name = "title.forest"  // ranks candidates for the title of a page
	Byline Name = "byline.forest" // ranks those for its byline
	Date   Name = "date.forest"   // ranks those for its date
	First  Name = "first.forest"  // judges the segments of a page
	Second Name = "second.forest" // judges again what the first left in doubt
	Words  Name = "words.lexicon" // weighs the words of a pasted line
	Lines  Name = "lines.forest"  // judges the lines of a pasted text
)

// Names lists all models in the order of their fitting.
func Names() []Name { return []Name{Title, Byline, Date, First, Second, Words, Lines} }

// The files are written by bench/train; make models fits them all anew.
//
//go:embed *.forest *.lexicon
var files embed.FS

// Read gives a model's header and what follows it.
func Read(name Name) (Header, []byte, error) {
	data, err := files.ReadFile(string(name))
	if err != nil {
		return Header{}, nil, fmt.Errorf("read model: %w", err)
	}
	h, content, err := open(data)
	if err != nil {
		err = fmt.Errorf("read model %s: %w", name, err)
	}
	return h, content, err
}

// decoded are the forests, each made when it is first asked for.
var decoded = func() map[Name]func() *Forest {
	out := map[Name]func() *Forest{}
	for _, name := range []Name{Title, Byline, Date, First, Second, Lines} {
		out[name] = sync.OnceValue(func() *Forest {
			data, err := files.ReadFile(string(name))
			return must(Decode(name, must(data, err)))
		})
	}
	return out
}()

// Get gives a forest, decoded once.
func Get(name Name) *Forest { return decoded[name]() }

// Decode reads a forest behind its header; data that are none are refused with ErrFormat, here or of the room forest.
func Decode(name Name, data []byte) (*Forest, error) {
	h, content, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("read model %s: %w", name, err)
	}
	trees, err := forest.Decode(content)
	if err != nil {
		return nil, fmt.Errorf("read model %s: %w", name, err)
	}
	return &Forest{name: name, inputs: h.Inputs, trees: trees}, nil
}

// Lexicon gives the weights of words, decoded once.
var Lexicon = sync.OnceValue(func() *lexicon.Lexicon {
	_, content, err := Read(Words)
	return must(lexicon.Decode(must(content, err)))
})

// must is for files that are part of the program; a test reads them.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Version names the models together: it is another one as soon as any of them is.
var Version = sync.OnceValue(func() string {
	var contents []byte
	for _, name := range Names() {
		h, _, err := Read(name)
		h = must(h, err)
		contents = append(contents, h.Content[:]...)
	}
	all := Sum(contents)
	return hex.EncodeToString(all[:4])
})
