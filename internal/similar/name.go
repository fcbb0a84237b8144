package similar

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearness is how likely two names are those of one source.
type Nearness int

// The degrees of nearness.
const (
	Apart    Nearness = iota
	Person            // two names that one person may have: "Horáková", "Mayor Eva Horáková"
	Spelling          // the same words, but for case, accents and what stands between them
)

// Name is the name of a source, read for a comparison.
type Name struct {
	spelling string     // all its words, as they are compared
	person   []namePart // given names first, the family name last; empty for what is no person
	words    []string   // as any of which a name that is near has to have one
}

// ReadName reads a name. Titles, roles, and what is said of a person behind a comma are no part of it.
func ReadName(s string) Name {
	s = withoutParentheses(s)
	n := Name{spelling: spellingOf(s), words: wordsOf(s)}
	before, behind, _ := strings.Cut(s, ",")
	head, tail := nameParts(before), nameParts(behind)
	switch {
	case areNames(head) && areNames(tail): // "Horáková, Eva"
		n.person = append(tail, head...)
	case len(personIn(head)) > 0:
		n.person = personIn(head)
	default: // "The mayor, Eva Horáková"
		n.person = personIn(tail)
	}
	return n
}

// MayBeNear tells quickly whether a name can be near at all: it has one of the words. Most of many names have none.
func (n Name) MayBeNear(s string) bool {
	s = apostrophes.Replace(s)
	plain := bare(s)
	if holdsAny(plain, n.words) {
		return true
	}
	return len(plain) != len(s) && holdsAny(bare(umlauts.Replace(strings.ToLower(s))), n.words) // it has accents
}

func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s, word) })
}

// Near tells how near two names are. Names that have given names in common alone are Apart, and so are those of one
// family with different given names.
func (n Name) Near(other Name) Nearness {
	if n.spelling != "" && n.spelling == other.spelling {
		return Spelling
	}
	if isShorter(n.person, other.person) || isShorter(other.person, n.person) {
		return Person
	}
	return Apart
}

// isShorter tells whether one name may be a shorter form of another one, or the same in another order: it has its
// family name.
func isShorter(short, long []namePart) bool {
	if len(short) == 0 || len(short) > len(long) || !heldBy(short, long) {
		return false
	}
	family := long[len(long)-1]
	at := slices.IndexFunc(short, family.equals)
	return at >= 0 && utf8.RuneCountInString(family.plain) > 1 && (family.capital || short[at].capital)
}

// heldBy tells whether each of some parts of a name stands for another one of the whole: it is the same, or its first
// letter.
func heldBy(some, whole []namePart) bool {
	left := slices.Clone(whole)
	for _, part := range some {
		at := slices.IndexFunc(left, part.equals)
		if at < 0 {
			at = slices.IndexFunc(left, part.abbreviates)
		}
		if at < 0 {
			return false
		}
		left = slices.Delete(left, at, at+1)
	}
	return true
}

// personIn gives the words of a name that are those of a person: what stands behind the last role, as "Eva Horáková" in
// "Acting Mayor of Brno Eva Horáková", or all where there is no role. It gives none for what may be an office, an
// organisation or a place.
func personIn(parts []namePart) []namePart {
	for i := len(parts) - 1; i >= 0; i-- {
		if parts[i].isRole() {
			parts = withoutOffice(parts[i+1:])
			break
		}
	}
	if !areNames(parts) {
		return nil
	}
	if last := len(parts) - 1; last == 2 && parts[last].isPatronymic() { // "Шевченко Тарас Григорович"
		return []namePart{parts[1], parts[2], parts[0]}
	}
	return parts
}

// withoutOffice leaves out what a role is one of: "of Brno". One word alone behind that may belong to it: "Minister of
// Foreign Affairs".
func withoutOffice(parts []namePart) []namePart {
	at := slices.IndexFunc(parts, namePart.links)
	switch {
	case at > 0:
		return parts[:at]
	case at == 0 && len(parts) > 3:
		return parts[2:]
	case at == 0:
		return nil
	}
	return parts
}

// mostNames is how many words a person's name has at most.
const mostNames = 5

// areNames tells whether words may be those of a person's name and nothing else.
func areNames(parts []namePart) bool {
	other := func(p namePart) bool { return p.isRole() || p.links() || p.isOrganisation() }
	return len(parts) > 0 && len(parts) <= mostNames && !slices.ContainsFunc(parts, other)
}
