package language

import (
	"embed"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

//go:embed data
var files embed.FS

// together are the languages that are read by one set of words: their texts quote each other, and what is written alike
// means the same in them.
var together = []string{"en", "uk", "ru"}

var (
	pointed = sync.OnceValue(func() *Language { return joined(together, false) })
	comma   = sync.OnceValue(func() *Language { return joined(together, true) })
)

// Of gives the words by which a text in a language is read. The language is a BCP 47 tag; where it is empty, the script
// of the text decides.
func Of(tag, text string) *Language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch base {
	case "en", "zh", "ja", "ko", "he", "hi", "th", "ar":
		return pointed()
	case "":
		if !hasCyrillic(text) {
			return pointed()
		}
	}
	return comma()
}

func hasCyrillic(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == 0xd0 || s[i] == 0xd1 {
			return true
		}
	}
	return false
}

// joined reads the files of several languages as one.
func joined(codes []string, comma bool) *Language {
	all := &Language{}
	for _, code := range codes {
		one, err := read(code)
		if err != nil {
			panic(err) // the files are part of the program, and a test reads each
		}
		join(reflect.ValueOf(all).Elem(), reflect.ValueOf(one).Elem())
	}
	all.DecimalComma = comma
	return all
}

// read reads the file of a language.
func read(code string) (*Language, error) {
	l := &Language{}
	meta, err := toml.DecodeFS(files, "data/"+code+".toml", l)
	if err == nil && len(meta.Undecoded()) > 0 {
		err = fmt.Errorf("nothing is called %v", meta.Undecoded())
	}
	if err != nil {
		return nil, fmt.Errorf("read the words of language %s: %w", code, err)
	}
	return l, nil
}

// join adds the words of one language to those of another, field by field.
func join(to, from reflect.Value) {
	switch to.Kind() {
	case reflect.Struct:
		for i := range to.NumField() {
			join(to.Field(i), from.Field(i))
		}
	case reflect.Map:
		if to.IsNil() {
			to.Set(reflect.MakeMap(to.Type()))
		}
		for _, key := range from.MapKeys() {
			value := from.MapIndex(key)
			if old := to.MapIndex(key); old.IsValid() && value.Kind() == reflect.Slice {
				value = reflect.AppendSlice(old, value)
			}
			to.SetMapIndex(key, value)
		}
	case reflect.Slice:
		joinSlices(to, from)
	}
}

// joinSlices joins sets that stand in an order one by one, and adds other words at the end.
func joinSlices(to, from reflect.Value) {
	if to.Type().Elem().Kind() != reflect.Map {
		to.Set(reflect.AppendSlice(to, from))
		return
	}
	for to.Len() < from.Len() {
		to.Set(reflect.Append(to, reflect.Zero(to.Type().Elem())))
	}
	for i := range from.Len() {
		join(to.Index(i), from.Index(i))
	}
}
