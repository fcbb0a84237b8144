package language

import (
	"fmt"
	"strconv"
	"strings"
)

// Each type below adds what it reads to what it holds, so that several files can be read as one language.

// Set is words that are used alike. In a file they stand with white space between them.
type Set map[string]bool

// UnmarshalText reads words with white space between them.
func (s *Set) UnmarshalText(text []byte) error {
	if *s == nil {
		*s = Set{}
	}
	for _, w := range strings.Fields(string(text)) {
		(*s)[w] = true
	}
	return nil
}

// Sets are words in an order, such as the numbers from zero on, each in all its forms.
type Sets []Set

// UnmarshalTOML reads a list of texts.
func (s *Sets) UnmarshalTOML(list any) error {
	return eachText(list, func(i int, text string) error {
		if i == len(*s) {
			*s = append(*s, nil)
		}
		return (*s)[i].UnmarshalText([]byte(text))
	})
}

// List is words, or phrases, that are tried one after another.
type List []string

// UnmarshalTOML reads a list of texts.
func (l *List) UnmarshalTOML(list any) error {
	return eachText(list, func(_ int, text string) error {
		*l = append(*l, text)
		return nil
	})
}

// Written is abbreviations as they are written, with their capitals and spaces.
type Written []string

// UnmarshalTOML reads a list of texts.
func (w *Written) UnmarshalTOML(list any) error { return (*List)(w).UnmarshalTOML(list) }

// Phrases are lists by what they mean.
type Phrases map[string]List

// UnmarshalTOML reads a table of lists.
func (p *Phrases) UnmarshalTOML(table any) error {
	if *p == nil {
		*p = Phrases{}
	}
	rows, ok := table.(map[string]any)
	if !ok {
		return fmt.Errorf("%T is no table", table)
	}
	for key, list := range rows {
		all := (*p)[key]
		if err := all.UnmarshalTOML(list); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		(*p)[key] = all
	}
	return nil
}

// Groups are words by what they show.
type Groups map[string]Set

// UnmarshalTOML reads a table of words.
func (g *Groups) UnmarshalTOML(table any) error {
	if *g == nil {
		*g = Groups{}
	}
	return eachForm(table, func(key, word string) error {
		if (*g)[key] == nil {
			(*g)[key] = Set{}
		}
		(*g)[key][word] = true
		return nil
	})
}

// Values is what words stand for. A file has the words under each number.
type Values map[string]int64

// UnmarshalTOML reads a table of words by number.
func (v *Values) UnmarshalTOML(table any) error {
	if *v == nil {
		*v = Values{}
	}
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
	if *l == nil {
		*l = Lemmas{}
	}
	return eachForm(table, func(key, form string) error {
		(*l)[form] = key
		return nil
	})
}

// eachText hands out the texts of a list.
func eachText(list any, take func(i int, text string) error) error {
	items, ok := list.([]any)
	if !ok {
		return fmt.Errorf("%T is no list", list)
	}
	for i, item := range items {
		text, ok := item.(string)
		if !ok {
			return fmt.Errorf("%T is no text", item)
		}
		if err := take(i, text); err != nil {
			return err
		}
	}
	return nil
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
