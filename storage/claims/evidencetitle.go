package claims

import (
	"strings"

	"claimlight/internal/words"
)

// The relation "said before" is stored as a code with the quote that it speaks of, and not in the words of a language.

// mark stands for the quote where only what surrounds it is wanted.
const mark = "\x00"

// Title is the title of evidence as a person reads it, of what is stored.
func Title(stored string) string {
	if !strings.HasPrefix(stored, saidBeforeStored()) {
		return stored
	}
	return words.ReadStored(stored).String()
}

// storedTitle is the title of evidence as it is stored, of what a person reads.
func storedTitle(title string) string {
	before, after, _ := strings.Cut(words.StoredSaidBefore(mark).String(), mark)
	quote, ok := strings.CutPrefix(title, before)
	if !ok || !strings.HasSuffix(quote, after) {
		return title
	}
	return words.StoredSaidBefore(strings.TrimSuffix(quote, after)).Stored()
}

// saidBeforeStored is how the stored relation begins.
func saidBeforeStored() string {
	begins, _, _ := strings.Cut(words.StoredSaidBefore("").Stored(), `,`)
	return begins
}
