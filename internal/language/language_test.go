package language

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"
)

// TestEachFileIsRead reads the file of each language, and looks at each word of it: the rules compare words in lower
// case, with the straight apostrophe.
func TestEachFileIsRead(t *testing.T) {
	entries, err := fs.ReadDir(files, "data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		code, _ := strings.CutSuffix(e.Name(), ".toml")
		if code == "scales" {
			continue
		}
		l := &Language{}
		if err := l.add(code); err != nil {
			t.Error(err)
			continue
		}
		eachWord(reflect.ValueOf(l).Elem(), func(w string) {
			if w != strings.ToLower(w) || strings.ContainsAny(w, "’ʼ") || w != strings.Join(strings.Fields(w), " ") {
				t.Errorf("%s: %q will never be found in a text", e.Name(), w)
			}
		})
		if code == "signs" {
			continue
		}
		if len(l.Numbers.Units) != 20 || len(l.Numbers.Tens) != 8 || len(l.Time.Months) != 12 {
			t.Errorf("%s has %d words up to nineteen, %d tens, %d months", e.Name(), len(l.Numbers.Units), len(l.Numbers.Tens),
				len(l.Time.Months))
		}
	}
}

func eachWord(v reflect.Value, look func(string)) {
	if _, ok := v.Interface().(Written); ok {
		return
	}
	switch v.Kind() {
	case reflect.String:
		look(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			eachWord(v.Field(i), look)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachWord(v.Index(i), look)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if kind := v.MapIndex(key).Kind(); kind == reflect.Slice || kind == reflect.Map { // the key is a code
				eachWord(v.MapIndex(key), look)
				continue
			}
			look(key.String())
		}
	}
}

// TestStopsAreOfAllLanguages holds what is read of the files for sentences alone against the files as a whole.
func TestStopsAreOfAllLanguages(t *testing.T) {
	want := joined(codes()).Sentences
	if got := *Stops(); !reflect.DeepEqual(got, want) {
		t.Errorf("by their sections\n got %v\nwant %v", got, want)
	}
	for _, word := range []string{"mrs", "вул", "inkl", "sra", "płk", "mudr"} {
		if !want.Titles[word] {
			t.Errorf("%q stands before no name", word)
		}
	}
}

func TestLanguagesReadTogetherKeepTheirWords(t *testing.T) {
	all := Of("uk", "")
	for _, w := range []string{"seven", "сім", "семь"} {
		if !all.Numbers.Units[7][w] {
			t.Errorf("%s is no seven", w)
		}
	}
	if got := all.Numbers.Halves["півтора"]; got != 150 {
		t.Errorf("півтора is %d hundredths", got)
	}
	if got := all.Nouns.Singulars["жінок"]; got != "жінка" {
		t.Errorf("жінок is of %q", got)
	}
	if !all.DecimalComma || Of("en-GB", "").DecimalComma || !Of("", "сім").DecimalComma {
		t.Error("the comma begins decimals in Ukrainian, and does not in English")
	}
}
