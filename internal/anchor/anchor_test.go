package anchor_test

import (
	"strings"
	"testing"

	"claimlight/internal/anchor"
	"claimlight/internal/text"
)

func TestASelectorFindsItsPlaceAgain(t *testing.T) {
	full := "Перше речення. At least 51 👩‍👩‍👧 signed up. Останнє."
	quote := "At least 51 👩‍👩‍👧 signed up."
	start := strings.Index(full, quote)
	span := text.Span{Start: start, End: start + len(quote)}
	sel := anchor.Select(full, span)
	if sel.Quote != quote || sel.Prefix != "Перше речення. " || sel.Suffix != " Останнє." {
		t.Fatalf("selector %+v", sel)
	}
	if got, ok := anchor.FindExact(full, sel); !ok || got != span {
		t.Errorf("found %v %v, want %v", got, ok, span)
	}
}

func TestContextTellsTwinsApart(t *testing.T) {
	full := "He said no. Later. He said no. End."
	second := text.Span{Start: strings.LastIndex(full, "He said no."), End: 0}
	second.End = second.Start + len("He said no.")
	sel := anchor.Select(full, second)
	if got, ok := anchor.FindExact(full, sel); !ok || got != second {
		t.Errorf("found %v %v, want %v", got, ok, second)
	}
	sel.Prefix, sel.Suffix = "", ""
	if _, ok := anchor.FindExact(full, sel); ok {
		t.Error("without context a twin must not be placed")
	}
}

func TestContextIsCountedInCodePoints(t *testing.T) {
	full := strings.Repeat("я", 100) + "X" + strings.Repeat("ю", 100)
	at := strings.Index(full, "X")
	sel := anchor.Select(full, text.Span{Start: at, End: at + 1})
	if len([]rune(sel.Prefix)) != 32 || len([]rune(sel.Suffix)) != 32 {
		t.Errorf("context of %d and %d code points", len([]rune(sel.Prefix)), len([]rune(sel.Suffix)))
	}
}
