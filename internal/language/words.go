package language

import (
	"fmt"
	"strconv"
	"strings"
)

// Set is words that are used alike. In a file they stand with white space between them.
type Set map[string]bool

// UnmarshalText reads words with white space between them.
func (s *Set) UnmarshalText(text []byte) error {
	*s = Set{}
	for _, w := range strings.Fields(string(text)) {
		(*s)[w] = true
	}
	return nil
}

// Values is what words stand for. A file has the words under each number.
type Values map[string]int64

// UnmarshalTOML reads a table of words by number.
func (v *Values) UnmarshalTOML(table any) error {
	*v = Values{}
	return eachForm(table, func(key, form string) error {
		n, err := strconv.ParseInt(strings.ReplaceAll(key, "_", ""), 10, 64)
		(*v)[form] = n
		return err
	})
}

// Lemmas are the dictionary forms of words. A file has the other forms under each.
type Lemmas map[string]string

// UnmarshalTOML reads a table of forms by their dictionary form.
func (l *Lemmas) UnmarshalTOML(table any) error {
	*l = Lemmas{}
	return eachForm(table, func(key, form string) error {
		(*l)[form] = key
		return nil
	})
}

// eachForm hands out each word of a table of words by key.
func eachForm(table any, take func(key, form string) error) error {
	rows, ok := table.(map[string]any)
	if !ok {
		return fmt.Errorf("%T is no table", table)
	}
	for key, forms := range rows {
		list, ok := forms.(string)
		if !ok {
			return fmt.Errorf("%s: %T is no text", key, forms)
		}
		for _, form := range strings.Fields(list) {
			if err := take(key, form); err != nil {
				return err
			}
		}
	}
	return nil
}
