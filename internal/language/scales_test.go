package language

import (
	"strings"
	"testing"
	"unicode"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/unicode/norm"
)

// TestEachScaleCanBeFound reads the file of scales, and looks at each word of it.
func TestEachScaleCanBeFound(t *testing.T) {
	all := map[string]*scaled{}
	meta, err := toml.DecodeFS(files, "data/scales.toml", &all)
	if err != nil || len(meta.Undecoded()) > 0 {
		t.Fatalf("%v, and nothing is called %v", err, meta.Undecoded())
	}
	for code, s := range all {
		if len(s.Scales) < 2 || s.Script == "" && len(s.Small) < 10 {
			t.Errorf("%s has %d scales, and %d words by which it is known", code, len(s.Scales), len(s.Small))
		}
		if s.Script != "" && s.Script != kanaScript && unicode.Scripts[s.Script] == nil {
			t.Errorf("%s is written in %q", code, s.Script)
		}
		words := append([]string(nil), s.Percent...)
		for w := range s.Scales {
			words = append(words, w)
		}
		for w := range s.Units {
			words = append(words, w)
		}
		for w := range s.Small {
			words = append(words, w)
		}
		for _, w := range words {
			if w != strings.ToLower(norm.NFC.String(w)) || strings.ContainsAny(w, "’ʼ") {
				t.Errorf("%s: %q will never be found in a text", code, w)
			}
		}
	}
}

func TestDecimalsFollowTheRegion(t *testing.T) {
	for tag, comma := range map[string]bool{
		"es": true, "es-ES": true, "es-MX": false, "de": true, "de-CH": false, "pt-BR": true, "sv": true, "hi": false,
		"vi": true, "ms": false, "id": true, "fr-CA": true, "en-ZA": false, "uk": true, "it-x-odmouth": true,
	} {
		if got := Of(tag, "").DecimalComma; got != comma {
			t.Errorf("%s: decimals begin with a comma: %t", tag, got)
		}
	}
	if Of("sv", "") != Of("sv-SE", "") || Of("zz", "") != Of("yy", "") {
		t.Error("a language is read anew for each tag")
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct{ tag, sentence, want string }{
		{"en", "The minister said that the harbour was closed in the spring.", "en"},
		{"en", "Der Minister sagte, dass der Hafen im März und im April geschlossen war.", "de"},
		{"de", "The minister said that the harbour was closed in the spring by the crew.", "en"},
		{"de", "„The New York Times“ schrieb das im März.", "de"},
		{"de", "Порт закрили в березні, бо кран упав у воду.", "uk"},
		{"uk", "The minister said that the harbour was closed in the spring by the crew.", "en"},
		{"uk", "The New York Times", "uk"},
		{"uk", "Порт закрили в березні.", "uk"},
		{"", "Порт закрили в березні.", ""},
		{"", "The minister said that the harbour was closed in the spring.", ""},
		{"en", "وقال الوزير إن الميناء مغلق.", "ar"},
		{"fa", "وقال الوزير إن الميناء مغلق.", "fa"},
		{"ja", "港口关闭了。", "zh"},
		{"sv", "The minister said that the harbour was closed in the spring by the crew.", "en"},
		{"is", "Der Minister sagte, dass der Hafen im März und im April geschlossen war.", "is"},
	} {
		if got := Within(c.tag, c.sentence); got != c.want {
			t.Errorf("in a text in %q, %q is read as %q, want %q", c.tag, c.sentence, got, c.want)
		}
	}
}
